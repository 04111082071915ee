using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Tests.Teams;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("[text](https://evil.example)", "](")]
    [InlineData("![image](https://evil.example)", "](")]
    [InlineData("see https://evil.example", "://")]
    [InlineData("see www.evil.example", "www.")]
    [InlineData("<https://evil.example>", "<h")]
    [InlineData("<at>Everyone</at>", "<at")]
    [InlineData("a &lt;at&gt; b", "&lt;")]
    [InlineData("**bold**", "*")]
    [InlineData("_italic_", "_")]
    [InlineData("`code`", "`")]
    [InlineData("~~gone~~", "~")]
    [InlineData("{{DATE(2026-11-26T10:00:00Z)}}", "{{")]
    [InlineData("\u202Eright to left", "\u202E")]
    [InlineData("bell\u0007", "\u0007")]
    public void What_would_form_markup_is_broken(string typed, string broken) =>
        Assert.DoesNotContain(broken, CardText.Plain(typed), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("# heading")]
    [InlineData("- item")]
    [InlineData("* item")]
    [InlineData("+ item")]
    [InlineData("1. item")]
    [InlineData("1) item")]
    [InlineData("> quote")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("| a | b |")]
    public void No_line_begins_a_block(string typed)
    {
        var lines = CardText.Plain("first\n" + typed + "\r\nlast").Split("\n\n");

        Assert.Equal(3, lines.Length);
        Assert.Equal('\u2060', lines[1][0]);
    }

    [Theory]
    [InlineData("Waiting for body cameras, due in March (see 4.1).")]
    [InlineData("“Quoted” and it's fine – 20 % done; costs £5")]
    [InlineData("snake_case stays, Siân too, 日本語 and 👩‍👩‍👧 as well")]
    public void Plain_words_stay_as_they_are(string typed) => Assert.Equal(typed, CardText.Plain(typed));

    [Fact]
    public void Paragraphs_stay_paragraphs_and_a_line_is_one_line()
    {
        Assert.Equal("one\n\ntwo", CardText.Plain("one\r\n\r\n\r\ntwo\n"));
        Assert.Equal("one two", CardText.Line("  one\n\ttwo "));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly10!", 10, "exactly10!")]
    [InlineData("eleven char", 10, "eleven ch…")]
    [InlineData("abc👍def", 5, "abc…")]
    public void A_cut_never_halves_a_character(string text, int length, string expected) =>
        Assert.Equal(expected, CardText.Cut(text, length));
}
