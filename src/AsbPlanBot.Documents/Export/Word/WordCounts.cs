using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>How many objectives have each status, by commitment, with the change since the day compared with: "2 (+1)".</summary>
internal static class WordCounts
{
    private const int CountWidth = 1_600;
    private const int NameWidth = (int)WordTable.Width - (6 * CountWidth);

    public static Table Of(Report report) => WordGrid.Of(
        "Counts of statuses",
        "A row for each commitment and one for all. In brackets stands the change, where there is one.",
        [(ReportTables.Counts, NameWidth), .. StatusLook.All.Select(look => (look.Text, CountWidth)), ("All", CountWidth)],
        Rows(report));

    private static IEnumerable<TableRow> Rows(Report report)
    {
        var none = StatusCounts.Count(Array.Empty<RagStatus>());
        foreach (var commitment in report.ByCommitment.Where(commitment => commitment.Title is not null))
            yield return Row(string.Create(CultureInfo.InvariantCulture, $"{commitment.Number} – {commitment.Title}"), commitment.Counts, commitment.Before);
        if (report.TakenOut != none)
            yield return Row("Taken out of the plan since", none, report.TakenOut);
        yield return Row("All objectives", report.Total, report.TotalBefore);
    }

    private static TableRow Row(string name, StatusCounts counts, StatusCounts? before) => WordGrid.Row(
    [
        WordGrid.Cell(NameWidth, name),
        .. StatusLook.All.Select(look => WordGrid.Cell(CountWidth, TextOf(counts.Of(look.Status), before?.Of(look.Status)))),
        WordGrid.Cell(CountWidth, TextOf(counts.All, before?.All)),
    ]);

    private static string TextOf(int count, int? before) => (count - before) switch
    {
        null or 0 => count.ToString(CultureInfo.InvariantCulture),
        > 0 and var more => string.Create(CultureInfo.InvariantCulture, $"{count} (+{more})"),
        var less => string.Create(CultureInfo.InvariantCulture, $"{count} (−{-less})"),
    };
}
