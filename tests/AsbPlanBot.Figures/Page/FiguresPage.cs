using System.Globalization;
using System.Text;
using AsbPlanBot.Figures.Measuring;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Figures.Page;

/// <summary>The page as Markdown: what was to be reached, then what was measured, with its command and its day.</summary>
internal static class FiguresPage
{
    private const string Introduction = """
        # Figures

        What AsbPlanBot costs and bears, as it was measured. Every table has the command that makes it, and the day.
        This page and its plots are written from the files in `docs/figures` by

        ```
        dotnet run -c Release --project tests/AsbPlanBot.Figures
        ```

        and with `--measure all`, or the names of some, the figures are measured again first. Figures of a time depend on the machine: compare those of one run.


        """;

    public static string Write(Measured measured)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("## What was to be reached\n\n| | To reach | Measured | |\n|---|---|---|---|\n");
        foreach (var goal in Goal.All(measured))
            page.Append(CultureInfo.InvariantCulture, $"| {goal.What} | {goal.Wanted} | {goal.Measured} | {goal.Verdict} |\n");
        foreach (var chapter in Chapter.All)
        {
            if (measured[chapter.Source] is { } report)
                Write(chapter, report, page);
        }

        return page.ToString();
    }

    private static void Write(Chapter chapter, Report report, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {chapter.Title}\n\n{chapter.Text.ReplaceLineEndings("\n")}\n\n```\n{report.Command}\n```\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{report.Measured:d MMMM yyyy}. {string.Join("; ", report.Facts.Concat(report.Versions).Select(fact => $"{fact.Key} {fact.Value}"))}.\n");
        foreach (var (file, _) in chapter.Plots(report))
            page.Append(CultureInfo.InvariantCulture, $"\n![{Path.GetFileNameWithoutExtension(file).Replace('-', ' ')}](figures/{file})\n");
        foreach (var table in report.Tables.Where(table => !chapter.Skipped.Contains(table.Case)))
            Write(table, page);
    }

    private static void Write(ResultTable table, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n**{table.Title}**\n\n| | {string.Join(" | ", table.Columns.Select(column => column.Heading))} |\n");
        page.Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(table.Columns.Select(_ => "--:|"))}\n");
        foreach (var row in table.Rows)
            page.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {string.Join(" | ", row.Values.Zip(table.Columns, Text))} |\n");
        foreach (var note in table.Notes)
            page.Append(CultureInfo.InvariantCulture, $"\n{note}\n");
    }

    private static string Text(double? value, Column column) =>
        value?.ToString($"N{column.Decimals}", CultureInfo.InvariantCulture) ?? "–";
}
