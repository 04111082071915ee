using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>
/// Finds the commitments that are named outside the plan's table: by the heading before each of several tables, by a
/// line above the header, by the worksheet's name.
/// </summary>
internal static class PlanBands
{
    /// <summary>What stands above the first header of the document.</summary>
    public static IReadOnlyList<TableRow> PrefaceOf(IReadOnlyList<TableBlock> blocks, IReadOnlyList<PlanSection> sections) =>
        [.. blocks.TakeWhile(block => block != sections[0].Block)
            .Where(block => block.Kind == BlockKind.Lines || (block.Kind == BlockKind.Table && TitleBlock.Is(block)))
            .SelectMany(block => block.Rows), .. sections[0].Above];

    /// <summary>The band of each section that has one.</summary>
    /// <param name="running">The lines above the first header, which may be said again above others.</param>
    public static IReadOnlyDictionary<PlanSection, TableRow> Of(
        IReadOnlyList<TableBlock> blocks, IReadOnlyList<PlanSection> sections, IReadOnlySet<string> running)
    {
        Dictionary<PlanSection, TableRow> bands = [];
        var candidates = sections.Select((section, index) => Candidates(blocks, sections, section, index)).ToList();
        foreach (var (index, section) in sections.Index())
        {
            if (candidates[index].LastOrDefault(row => Bands.TitleOf(row) is not null) is { } named)
                bands[section] = named;
            else if (section.Block.Kind == BlockKind.Sheet)
                AddSheet(bands, section, candidates[index], sections, running);
            else if (index > 0 && candidates[index].LastOrDefault(row => IsHeadingOf(section, row) && !running.Contains(row.Text)) is { } heading)
                bands[section] = heading;
        }

        // The heading of the first table is told from the plan's title by the others' level.
        if (sections.Count > 1 && !bands.ContainsKey(sections[0]) && sections.Skip(1).Select(section => bands.GetValueOrDefault(section)).FirstOrDefault(row => row is not null) is { } second)
        {
            var headings = candidates[0].Where(row => IsHeadingOf(sections[0], row)).ToList();
            if (headings is [.., var last] && last.Level == second.Level && (headings.Count > 1 || candidates[0].Count > 1))
                bands[sections[0]] = last;
        }

        AddUpper(bands, sections, candidates);
        return bands;
    }

    /// <summary>Where headings of two levels stand above tables, the upper ones go before those below them.</summary>
    private static void AddUpper(Dictionary<PlanSection, TableRow> bands, IReadOnlyList<PlanSection> sections, List<IReadOnlyList<TableRow>> candidates)
    {
        if (bands.Values.Select(row => row.Level).Where(level => level is not null).Distinct().ToList() is not [{ } lower])
            return;

        TableRow? upper = null;
        Dictionary<PlanSection, TableRow> found = [];
        foreach (var (index, section) in sections.Index())
        {
            upper = candidates[index].LastOrDefault(row => row.Level > 0 && row.Level < lower) ?? upper;
            if (upper is not null && bands.ContainsKey(section))
                found[section] = upper;
        }

        // A single one is the title of the plan or of all its tables.
        if (found.Values.Distinct().Count() < 2)
            return;
        foreach (var (section, heading) in found)
            bands[section] = bands[section] with { Cells = [new Cell($"{Bands.Plain(heading.Text)} – {Bands.Plain(bands[section].Text)}")] };
    }

    private static void AddSheet(
        Dictionary<PlanSection, TableRow> bands, PlanSection section, IReadOnlyList<TableRow> candidates, IReadOnlyList<PlanSection> sections, IReadOnlySet<string> running)
    {
        if (sections.Select(other => other.Block.Name).Distinct().Count() < 2)
            return;

        // A sheet called "Theme 1" may say above its table what theme that is.
        var name = section.Block.Name;
        var own = candidates.FirstOrDefault(row => row.IsOneText && !TitleBlock.IsLabel(row.Text) && (sections[0] == section ? !sections.Skip(1).Any(other => other.Above.Any(line => line.Text == row.Text)) : !running.Contains(row.Text)));
        bands[section] = SheetNames.SaysNothing(name) && own is not null ? own : new TableRow(section.Block.Place, [new Cell(name)]);
    }

    /// <summary>The lines between the section before and this one's header.</summary>
    private static IReadOnlyList<TableRow> Candidates(
        IReadOnlyList<TableBlock> blocks, IReadOnlyList<PlanSection> sections, PlanSection section, int index)
    {
        IEnumerable<TableBlock> before = section.Block.Kind == BlockKind.Table ? blocks.TakeWhile(block => block != section.Block) : [];
        if (index > 0)
            before = before.SkipWhile(block => block != sections[index - 1].Block).Skip(1);
        return [.. before.Where(block => block.Kind == BlockKind.Lines).SelectMany(block => block.Rows), .. section.Above.Select(InOneCell).Where(row => row.IsOneText)];
    }

    /// <summary>"Priority 2" and its name may stand in a cell each.</summary>
    private static TableRow InOneCell(TableRow row) =>
        row.FilledCells == 2 && string.Join(" – ", row.Cells.Where(cell => cell.IsFilled).Select(cell => cell.Text)) is var text && Bands.TitleOf(text) is not null
            ? new TableRow(row.Place, [new Cell(text)])
            : row;

    /// <summary>Whether a row is set as a heading, or stands within the section's table, where only a heading stands above the header.</summary>
    private static bool IsHeadingOf(PlanSection section, TableRow row)
    {
        const int LongestHeading = 150;
        return row.IsOneText && row.Text.Length <= LongestHeading
            && (row.Level is not null || (section.Block.Kind == BlockKind.Table && row.Cells.Count > 1 && section.Above.Contains(row) && !TitleBlock.IsLabel(row.Text)) || row.Cells.All(cell => !cell.IsFilled || cell.Bold || cell.Span > 1)) && row.Text[^1] is not '.';
    }
}
