using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents.Reading;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Dates, statuses and the ends of sentences.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("2024-03-31", "2024-03-31", "2024-03-31")]
    [InlineData("31/03/24", "2024-03-31", "2024-03-31")]
    [InlineData("1/4/2024", "2024-04-01", "2024-04-01")]
    [InlineData("31 March 2024", "2024-03-31", "2024-03-31")]
    [InlineData("by 31st Mar 2024", "2024-03-31", "2024-03-31")]
    [InlineData("March 2024", "2024-03-01", "2024-03-31")]
    [InlineData("End of February 2024", "2024-02-01", "2024-02-29")]
    [InlineData("Sept 2024", "2024-09-01", "2024-09-30")]
    [InlineData("Mar-24", "2024-03-01", "2024-03-31")]
    [InlineData("Q1 2023/24", "2023-04-01", "2023-06-30")]
    [InlineData("Q2 2023/24", "2023-07-01", "2023-09-30")]
    [InlineData("Quarter 4 2023-2024", "2024-01-01", "2024-03-31")]
    [InlineData("Q3 23/24", "2023-10-01", "2023-12-31")]
    [InlineData("2023/24", "2023-04-01", "2024-03-31")]
    public void A_date_has_a_first_and_a_last_day(string text, string first, string last) =>
        Assert.Equal(
            new DateSpan(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)),
            DateWords.Find(text));

    [Theory]
    [InlineData("31/02/24")]
    [InlineData("soon")]
    [InlineData("March")]
    [InlineData("2023/25")]
    [InlineData("Q5 2023/24")]
    [InlineData("1/1/0001")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateWords.Find(text));

    [Theory]
    [InlineData("Ongoing")]
    [InlineData("On-going.")]
    public void Some_dates_are_open(string text) => Assert.True(DateWords.IsOpen(text));

    [Theory]
    [InlineData("R", RagStatus.Red, true)]
    [InlineData("amber", RagStatus.Amber, true)]
    [InlineData("▲ Amber – waiting", RagStatus.Amber, true)]
    [InlineData("On track", RagStatus.Green, true)]
    [InlineData("Complete", RagStatus.Blue, true)]
    [InlineData("Not started", RagStatus.NotReported, true)]
    [InlineData("Slipped", RagStatus.Amber, false)]
    [InlineData("Red/Amber", RagStatus.Red, false)]
    public void A_status_may_be_said_in_other_words(string text, RagStatus status, bool sure) =>
        Assert.Equal((status, sure), StatusWords.Find(text));

    [Theory]
    [InlineData("Reduced")]
    [InlineData("Purple")]
    public void What_is_no_status_is_none(string text) => Assert.Null(StatusWords.Find(text));

    [Theory]
    [InlineData("Choose dates for patrols with")]
    [InlineData("reports of abuse and")]
    [InlineData("Act where perpetrators of")]
    [InlineData("lights, bins,")]
    public void A_sentence_does_not_end_so(string text) => Assert.True(CutText.EndsEarly(text));

    [Theory]
    [InlineData("")]
    [InlineData("Cases are dealt with")]
    [InlineData("Gardens are cared for")]
    [InlineData("People know whom to turn to.")]
    [InlineData("Teach officers how to fill it in")]
    [InlineData("Set up a drop-in")]
    public void A_sentence_may_end_so(string text) => Assert.False(CutText.EndsEarly(text));
}
