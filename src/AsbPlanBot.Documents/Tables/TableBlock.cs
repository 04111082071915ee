using System.Collections.Frozen;

namespace AsbPlanBot.Documents.Tables;

/// <summary>What a run of rows is in its document.</summary>
internal enum BlockKind
{
    /// <summary>A whole file of text: the table and what stands around it.</summary>
    File,

    /// <summary>A table of a Word document.</summary>
    Table,

    /// <summary>Paragraphs between the tables of a Word document, a row each.</summary>
    Lines,

    /// <summary>A worksheet.</summary>
    Sheet,
}

/// <summary>A run of rows that belong together: a table, a worksheet, the text between tables.</summary>
/// <param name="Name">The worksheet's name; empty for the others.</param>
internal sealed record TableBlock(BlockKind Kind, string Name, Place Place, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Whether rules of Excel colour its cells, which are not worked out here.</summary>
    public bool HasColourRules { get; init; }

    /// <summary>The columns that are hidden.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = FrozenSet<int>.Empty;

    /// <summary>How many columns are used.</summary>
    public int Columns => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);

    /// <summary>A whole file of text.</summary>
    public static TableBlock OfFile(IReadOnlyList<TableRow> rows) => new(BlockKind.File, "", Place.WholeFile, rows);
}
