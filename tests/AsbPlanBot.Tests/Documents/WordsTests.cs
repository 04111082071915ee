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
    [InlineData("by end of March 2024", "2024-03-01", "2024-03-31")]
    [InlineData("31.03.2024", "2024-03-31", "2024-03-31")]
    [InlineData("Friday 31st of March 2023", "2023-03-31", "2023-03-31")]
    [InlineData("2024-03-31 00:00:00", "2024-03-31", "2024-03-31")]
    [InlineData("2024-03", "2024-03-01", "2024-03-31")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("March 2024 (revised)", "2024-03-01", "2024-03-31")]
    [InlineData("2023/24 Q2", "2023-07-01", "2023-09-30")]
    [InlineData("Q1-Q2 2023/24", "2023-04-01", "2023-09-30")]
    [InlineData("Spring 2024", "2024-03-01", "2024-05-31")]
    [InlineData("Winter 2024/25", "2024-12-01", "2025-02-28")]
    [InlineData("April 2023 – March 2024", "2023-04-01", "2024-03-31")]
    [InlineData("1 April 2023 to 31 March 2024", "2023-04-01", "2024-03-31")]
    [InlineData("Apr-Jun 2024", "2024-04-01", "2024-06-30")]
    [InlineData("October – March 2024", "2023-10-01", "2024-03-31")]
    [InlineData("31/03/2023\n30/06/2024", "2024-06-30", "2024-06-30")]
    [InlineData("Quarter 2 (2025/26)", "2025-07-01", "2025-09-30")]
    [InlineData("by mid-March 2025", "2025-03-01", "2025-03-31")]
    [InlineData("Late 2025", "2025-01-01", "2025-12-31")]
    [InlineData("March 2025 (now June 2025)", "2025-06-01", "2025-06-30")]
    [InlineData("30/04/25 extended to 31/07/25", "2025-07-31", "2025-07-31")]
    public void A_date_has_a_first_and_a_last_day(string text, string first, string last)
    {
        var span = DateWords.Find(text);

        Assert.Equal((Day(first), Day(last)), (span?.First, span?.Last));
    }

    private static DateOnly? Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("31/02/24")]
    [InlineData("soon")]
    [InlineData("March")]
    [InlineData("2023/25")]
    [InlineData("Q5 2023/24")]
    [InlineData("1/1/0001")]
    [InlineData("Early 2025")]
    [InlineData("the start of 2025/26")]
    [InlineData("March 2025, now with Highways")]
    public void What_is_no_date_is_none(string text) => Assert.Null(DateWords.Find(text));

    [Theory]
    [InlineData("Mid-March 2025", false)]
    [InlineData("early March 2025", false)]
    [InlineData("March 2025 (now June 2025)", false)]
    [InlineData("End of March 2025", true)]
    public void A_part_of_a_month_and_a_date_that_has_moved_are_looked_at(string text, bool sure) => Assert.Equal(sure, DateWords.Find(text)?.Sure);

    [Theory]
    [InlineData("Ongoing")]
    [InlineData("On-going.")]
    [InlineData("ASAP")]
    [InlineData("TBC")]
    [InlineData("Ongoing – reviewed each quarter")]
    [InlineData("Quarterly")]
    public void Some_dates_are_open(string text) => Assert.True(DateWords.IsOpen(text));

    [Theory]
    [InlineData("R", RagStatus.Red, true)]
    [InlineData("amber", RagStatus.Amber, true)]
    [InlineData("▲ Amber – waiting", RagStatus.Amber, true)]
    [InlineData("On track", RagStatus.Green, true)]
    [InlineData("Complete", RagStatus.Blue, true)]
    [InlineData("Not started", RagStatus.NotReported, true)]
    [InlineData("Slipped", RagStatus.Amber, false)]
    [InlineData("Overdue", RagStatus.Red, false)]
    [InlineData("In progress", RagStatus.NotReported, false)]
    [InlineData("On track – trained in May", RagStatus.Green, true)]
    [InlineData("RAG: Green", RagStatus.Green, true)]
    [InlineData("Completed 12/05/24", RagStatus.Blue, true)]
    [InlineData("Ongoing – due June", RagStatus.NotReported, false)]
    [InlineData("🟡", RagStatus.Amber, true)]
    [InlineData("✔ Complete", RagStatus.Blue, true)]
    [InlineData("Red/Amber", RagStatus.Red, false)]
    [InlineData("A/G", RagStatus.Amber, false)]
    [InlineData("Implemented", RagStatus.Blue, true)]
    public void A_status_may_be_said_in_other_words(string text, RagStatus status, bool sure)
    {
        var word = StatusWords.Find(text);

        Assert.Equal((status, sure), (word?.Status, word?.Sure));
    }

    [Theory]
    [InlineData("60%", 60)]
    [InlineData("60 % complete", 60)]
    [InlineData("12.5%", 13)]
    [InlineData("100", 100)]
    [InlineData("0.6", null)]
    [InlineData("101%", null)]
    [InlineData("most", null)]
    public void A_percentage_is_a_figure_up_to_a_hundred(string text, int? percent) => Assert.Equal(percent, PercentWords.Find(text));

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
