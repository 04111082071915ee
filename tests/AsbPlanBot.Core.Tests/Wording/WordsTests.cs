using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Tests.Wording;

public sealed class WordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a and d", "a", "d")]
    [InlineData("a, b and d", "a", "b", "d")]
    public void Lists_read_as_a_person_writes_them(string expected, params string[] items) =>
        Assert.Equal(expected, Words.List(items));

    [Theory]
    [InlineData(0, "no days")]
    [InlineData(1, "1 day")]
    [InlineData(47, "47 days")]
    public void Counts_agree_with_their_noun(int count, string expected) =>
        Assert.Equal(expected, Words.Count(count, "day"));

    [Theory]
    [InlineData(0, "no people")]
    [InlineData(1, "1 person")]
    [InlineData(2, "2 people")]
    public void A_noun_may_have_a_plural_of_its_own(int count, string expected) =>
        Assert.Equal(expected, Words.Count(count, "person", "people"));

    [Fact]
    public void Times_are_said_in_words_as_far_as_there_are_some() =>
        Assert.Equal(["once", "twice", "3 times"], new[] { 1, 2, 3 }.Select(Words.Times));

    [Fact]
    public void Every_status_has_a_word() => Assert.Equal(
        ["Not reported", "Red", "Amber", "Green", "Blue"],
        Enum.GetValues<RagStatus>().Select(Words.Of));
}
