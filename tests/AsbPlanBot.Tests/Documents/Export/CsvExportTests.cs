using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Documents;
using CsvHelper;

namespace AsbPlanBot.Tests.Documents.Export;

public sealed class CsvExportTests
{
    [Fact]
    public void The_rows_stand_below_title_date_and_header_with_a_field_for_every_column()
    {
        var rows = Rows(Exported.Of(Exported.Amber));

        Assert.Equal(["ASB action plan", "As at 1 Apr 2026, 10:04.", "Ref", "Commitment 1 – Commitment 1", "1.1"], rows.Select(row => row[0]));
        Assert.Equal(
            [
                "1.1", "Objective 1.1", "a) Do a ✓\u00A0complete\nb) Do b", "Safer streets", "a) Ordered\nb) Paid for", "Waiting for cameras",
                "ASB Team Leader\nSNT", "1 Jan 2026", "Q1 2026/27\n(moved twice, first 31 Mar 2026)", "30%", "▲\u00A0Amber", "30 Jun 2026",
                "3 Mar 2026", "12 Mar 2026", "https://example.org/minutes",
            ],
            rows[4]);
        Assert.All(rows, row => Assert.Equal(15, row.Length));
    }

    [Fact]
    public void A_due_date_that_moved_away_from_its_words_is_written_as_a_date()
    {
        var rows = Rows(Exported.Of(Exported.Amber with { Due = Given.Day("2026-09-30"), DueMoves = 0 }, Given.Objective("1.2") with { DueText = "Ongoing" }));

        Assert.Equal(["30 Sep 2026", "Ongoing"], rows.Skip(4).Select(row => row[8]));
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_run_has_an_apostrophe_before_it()
    {
        var rows = Rows(Exported.Of(Exported.Amber with { Title = "=cmd|' /C calc'!A0", Outcome = "'=1", Note = "'tis true" }));

        Assert.Equal(("'=cmd|' /C calc'!A0", "''=1", "'tis true"), (rows[4][1], rows[4][3], rows[4][5]));
    }

    private static List<string[]> Rows(PlanExport export)
    {
        using var text = new StreamReader(export.As(ExportFormat.Csv));
        using var csv = CsvReader.FromText(text.ReadToEnd(), new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index))]);
        return rows;
    }
}
