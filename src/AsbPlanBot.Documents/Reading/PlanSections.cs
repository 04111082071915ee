using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A part of a document that belongs to the plan's table.</summary>
/// <param name="FirstRow">The first row of its block that stands below the header.</param>
/// <param name="HeaderAt">The row of its block where the header begins; equal to <paramref name="FirstRow"/> if the block goes on under the header of the last.</param>
internal sealed record PlanSection(TableBlock Block, HeaderRow Header, int FirstRow, int HeaderAt)
{
    /// <summary>What stands in its block above the header.</summary>
    public IEnumerable<TableRow> Above => Block.Rows.Take(HeaderAt);

    /// <summary>The places of the columns that are hidden though they have names.</summary>
    public IEnumerable<(int Index, Place Place)> Hidden =>
        Block.HiddenColumns.Where(column => column < Header.Names.Count && Header.Names[column].Length > 0).Order().Select(column => (column, Block.Rows[HeaderAt].Place.In(column, null)));
}

/// <summary>Finds the plan's table among the tables of a document; it may be split over several.</summary>
internal static class PlanSections
{
    /// <param name="lenient">Whether a table may be a plan that has no column for objectives or actions.</param>
    public static IReadOnlyList<PlanSection> Find(IReadOnlyList<TableBlock> blocks, bool lenient)
    {
        List<PlanSection> sections = [];
        foreach (var block in blocks.Where(block => block.Kind != BlockKind.Lines))
        {
            if (block.Kind == BlockKind.Table && OtherBlocks.KindOf(block) is not null)
                continue;
            if (HeaderIn(block, sections.Select(section => section.Header).Distinct().ToList(), lenient) is var (header, at))
                sections.Add(new PlanSection(block, header, at + header.Rows, at));
            else if (sections is [.., var last] && block.Kind == BlockKind.Table && GoesOn(last, block))
                sections.Add(new PlanSection(block, last.Header, 0, 0));
        }

        return sections;
    }

    private static (HeaderRow Header, int At)? HeaderIn(TableBlock block, IReadOnlyList<HeaderRow> known, bool lenient)
    {
        for (var index = 0; index < block.Rows.Count; index++)
        {
            if (HeaderRow.AgainAt(block.Rows, index, known) is { } again)
                return (again, index);
            if (block.Rows[index].FilledCells > 1 && HeaderRow.At(block.Rows, index, lenient) is { } header)
                return (known.FirstOrDefault(item => item.SaysTheSameAs(header)) ?? header, index);
        }

        return null;
    }

    /// <summary>Whether a table without a header is the rest of the one before.</summary>
    private static bool GoesOn(PlanSection last, TableBlock block)
    {
        const int FewestColumns = 3;
        return block.Columns >= FewestColumns && block.Columns == last.Block.Columns;
    }
}
