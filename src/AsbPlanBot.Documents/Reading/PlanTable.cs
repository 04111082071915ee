using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A row of the plan's table under its header.</summary>
/// <param name="BeforeHeader">Whether a header is said again right below it, as below a band.</param>
/// <param name="IsHeading">Whether it stands outside the table and names the commitment of what is in it.</param>
internal sealed record PlanRow(TableRow Row, Header Header, bool BeforeHeader, bool IsHeading = false)
{
    public Place Place => Row.Place;

    public string this[Column column] => Cell(column).Text;

    /// <summary>What the row is about, with its reference where that has no column of its own.</summary>
    public string Title => this[Header.Title];

    /// <summary>Whether it is one text across the table, which can only be a band.</summary>
    public bool IsAcross
    {
        get
        {
            const int FewestColumns = 3;
            const int LongestBand = 200;
            return Row.IsOneText && Row.Text.Length <= LongestBand && Row.Cells.Any(cell => cell.IsFilled && cell.Span >= FewestColumns);
        }
    }

    public Cell Cell(Column column)
    {
        // A colour behind the whole row only sets it off from the next.
        var cell = Header.Cell(Row, column);
        return column == Column.Status && cell.Fill is not null && Header.Cell(Row, Header.Title).Fill == cell.Fill ? cell with { Fill = null } : cell;
    }

    /// <summary>The same row with another cell in a column.</summary>
    public PlanRow With(Column column, Cell cell) => this with { Row = Header.With(Row, column, cell) };

    public Place PlaceOf(Column column) => Header.PlaceIn(Place, column);
}

/// <summary>The plan's table as the document has it: without repeated headers, page furniture and other tables.</summary>
/// <param name="Preface">What stands above the first header.</param>
/// <param name="Headers">Each different header, in the document's order; at least one.</param>
/// <param name="HasColourRules">Whether rules of Excel colour it.</param>
internal sealed record PlanTable(
    IReadOnlyList<TableRow> Preface, IReadOnlyList<Header> Headers, IReadOnlyList<PlanRow> Rows, bool HasColourRules)
{
    /// <summary>Null if the document has no header row, which is an error.</summary>
    public static PlanTable? Of(IReadOnlyList<TableBlock> blocks, DiagnosticBag faults)
    {
        var sections = PlanSections.Find(blocks, lenient: false) is { Count: > 0 } found ? found : PlanSections.Find(blocks, lenient: true);
        if (sections.Count == 0)
        {
            if (!faults.HasErrors)
                faults.Error("header-missing", Place.WholeFile, "No row names the columns of a plan, such as Objective, Action, Accountable Officer and Status.");
            return null;
        }

        OtherBlocks.Report(blocks, sections, faults);
        var preface = PlanBands.PrefaceOf(blocks, sections);
        var running = preface.Where(row => row.IsOneText).Select(row => row.Text).ToHashSet(StringComparer.Ordinal);
        var bands = PlanBands.Of(blocks, sections, running);
        var rows = Collect(sections, bands, running);

        IReadOnlyList<HeaderRow> names = [.. rows.Select(row => row.Header).Prepend(sections[0].Header).Distinct()];
        var headers = names.ToDictionary(name => name, name =>
        {
            IReadOnlyList<TableRow> below = [.. rows.Where(row => row.Header == name).Select(row => row.Row)];
            return LevelChoice.Of(name, below, faults);
        });
        foreach (var (column, place) in sections.SelectMany(section => section.Hidden).Where(hidden => headers.Values.All(header => header.Unknown.All(name => name.Index != hidden.Index))))
            faults.Warn("column-hidden", place, $"Column {Place.Letters(column)} is hidden, and was read all the same.");
        return new PlanTable(
            [.. preface.Except(bands.Values)],
            [.. headers.Values],
            [.. rows.Select(row => new PlanRow(row.Row, headers[row.Header], row.BeforeHeader, row.IsHeading))],
            sections.Any(section => section.Block.HasColourRules));
    }

    private static List<(TableRow Row, HeaderRow Header, bool BeforeHeader, bool IsHeading)> Collect(
        IReadOnlyList<PlanSection> sections, IReadOnlyDictionary<PlanSection, TableRow> bands, IReadOnlySet<string> running)
    {
        List<(TableRow Row, HeaderRow Header, bool BeforeHeader, bool IsHeading)> body = [];
        List<HeaderRow> known = [];
        foreach (var section in sections)
        {
            var header = known.Find(item => item.SaysTheSameAs(section.Header)) ?? section.Header;
            if (!known.Contains(header))
                known.Add(header);
            if (bands.TryGetValue(section, out var band))
                body.Add((band, header, true, true));

            var rows = section.Block.Rows;
            for (var index = section.FirstRow; index < rows.Count; index++)
            {
                if (HeaderRow.AgainAt(rows, index, known) is { } again)
                {
                    header = again;
                    if (!known.Contains(header))
                        known.Add(header);
                    if (body.Count > 0)
                        body[^1] = body[^1] with { BeforeHeader = true };
                    index += again.Rows - 1;
                }
                else if (!Furniture.Is(rows[index], running))
                {
                    body.Add((rows[index], header, false, false));
                }
            }
        }

        return body;
    }
}
