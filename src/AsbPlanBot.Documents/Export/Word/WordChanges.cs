using AsbPlanBot.Core.Summaries;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>What changed, a row a change: its kind, the objective, the change in words, the present note.</summary>
internal static class WordChanges
{
    private static readonly (string Name, int Width)[] Columns =
    [
        (ReportTables.Changes, 1_500), ("Ref", 760), ("Objective", 4_400), ("Then and now", 3_900), ("Note", 4_838),
    ];

    public static Table Of(Report report) => WordGrid.Of(
        "Changes", "A row for each change, what got worse first.", Columns, report.Changes.Select(Row));

    private static TableRow Row(ReportChange change) => WordGrid.Row(
    [
        WordGrid.Cell(Columns[0].Width, ReportWords.Of(change.Kind)),
        WordGrid.Cell(Columns[1].Width, change.Ref),
        WordGrid.Cell(Columns[2].Width, change.Title),
        WordGrid.Cell(Columns[3].Width, [ThenAndNow(change)]),
        WordGrid.Cell(Columns[4].Width, change.Note ?? ""),
    ]);

    private static Paragraph ThenAndNow(ReportChange change)
    {
        var paragraph = WordText.Paragraph(WordStyles.Cell, ReportWords.Of(change));
        if (change.Slip is null)
        {
            var look = StatusLook.Of(change.After);
            paragraph.Append(WordText.Run(" "), WordText.Run($"\u00A0{look.Text}\u00A0", WordStyles.Of(look)));
        }

        return paragraph;
    }
}
