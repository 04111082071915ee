using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

public sealed class SentenceReaderTests
{
    // Found by the fuzzer: the second was taken for a reply that says nothing.
    [Fact]
    public void An_objective_of_which_nothing_is_said_is_no_reply() =>
        Assert.IsNotType<Sentence.Says>(Readings.Read("reopen 4.1c and 4.2"));

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("lorem ipsum dolor sit amet")]
    public void Where_nothing_is_near_the_usual_questions_are_offered(string text) =>
        Assert.Equal("what's amber? | my actions | help", Readings.Of(text));

    [Theory]
    [InlineData("  \u200B\u201Camber\u201D \uD83D\uDE42 ")]
    [InlineData("am\u00ADber")]
    public void Characters_that_are_not_seen_change_nothing(string text) => Assert.Equal("Objectives: Amber", Readings.Of(text));

    [Theory]
    [InlineData("greet", "greed", "greek", "greece", "amble", "ember", "bluff", "blur", "read", "lake", "latex", "finish")]
    [InlineData("overdose", "overuse", "override", "overture", "completion", "competed", "compiled", "computed", "complex")]
    [InlineData("my auction", "my greed", "my mission", "my statues", "changeover", "charged", "staple", "state", "expect", "chances")]
    [InlineData("who hasn't relied?", "who hasn't replaced?", "who hasn't resorted?", "who haste replied?", "who is salient?")]
    [InlineData("not resorted", "no statue", "mission replies", "help the haven", "the witch is red", "acting amber")]
    public void A_real_word_that_stands_near_one_of_ours_is_not_taken_for_it(params string[] texts) =>
        Assert.All(texts, text => Assert.True(Readings.Read(text) is Sentence.Asks { Question: Question.Unreadable }, text));

    [Theory]
    [InlineData("amber ", 2_000)]
    [InlineData("a", 10_000)]
    [InlineData("<", 10_000)]
    [InlineData("<a", 5_000)]
    [InlineData("<at>", 2_500)]
    [InlineData("<at>Jo</at> ", 800)]
    [InlineData("&amp;", 2_000)]
    [InlineData("4.1 ", 2_500)]
    [InlineData("1.", 5_000)]
    [InlineData("'", 10_000)]
    [InlineData("; ", 5_000)]
    [InlineData("and not ", 1_200)]
    public void Ten_thousand_characters_are_no_trouble(string part, int times) => Assert.True(
        Readings.Read(string.Concat(Enumerable.Repeat(part, times))) is Sentence.Asks { Question: Question.Unreadable });

    [Fact]
    public void A_note_of_any_length_is_kept_whole()
    {
        var note = string.Concat(Enumerable.Repeat("waiting for cameras, ", 500)).TrimEnd();

        var said = Assert.IsType<Sentence.Says>(Readings.Read("4.1 amber " + note));

        Assert.Equal(note, said.Replies.Single().Note);
    }

    [Fact]
    public void A_plan_reported_in_one_message_is_read_whole()
    {
        var lines = Enumerable.Range(1, 60).Select(number => $"{number}.1 amber line {number}");

        var said = Assert.IsType<Sentence.Says>(SentenceReader.Read(string.Join('\n', lines), Vocabulary.Empty, Readings.Today));

        Assert.Equal(60, said.Replies.Count);
        Assert.Equal(("60.1", RagStatus.Amber, "line 60"), (said.Replies[59].ObjectiveRef, said.Replies[59].Status, said.Replies[59].Note));
    }

    [Theory]
    [InlineData("amber < red", "Objectives: Amber or Red")]
    [InlineData("<amber", "Objectives: Amber")]
    [InlineData("</at> </p>", "what's amber? | my actions | help")]
    [InlineData("&#xD800; &#99999999;", "show xD800")]
    [InlineData("4.1 amber 3 < 5 cameras", "4.1, Amber, “3 < 5 cameras”")]
    public void Broken_markup_is_read_as_far_as_it_goes(string text, string reading) => Assert.Equal(reading, Readings.Of(text));

    [Theory]
    [InlineData("what's amber?", "Objectives: Amber")]
    [InlineData("4.1c done", "4.1, c complete")]
    [InlineData("9.9 amber", "9.9, Amber")]
    [InlineData("2 red vans", "what's red?")]
    [InlineData("red in commitment 2", "Objectives: Red, commitment 2")]
    [InlineData("<at>Sam Osei</at> covers for me", "Away: standIn Sam Osei")]
    [InlineData("assign ASB Team Leader to Jo Bell", "Assign: party ASB Team Leader, who Jo Bell")]
    [InlineData("for Jo", "what's amber? | my actions | help")]
    [InlineData("history", "what's amber? | my actions | help")]
    public void Without_a_plan_whatever_needs_no_names_is_read(string text, string reading) =>
        Assert.Equal(reading, Readings.Of(SentenceReader.Read(text, Vocabulary.Empty, Readings.Today)));

    [Fact]
    public void A_first_name_that_two_people_share_is_nobodys() =>
        Assert.True(Readings.Read("what is Sam late on?") is Sentence.Asks { Question: Question.Unreadable });
}
