namespace AsbPlanBot.Documents.Tables;

/// <summary>
/// A cell of a document's table, whatever kind of file it came from: its text as a reader sees it, and what the file
/// knows besides. The text is trimmed, runs of white space in it are one space, and a line break in it is '\n'.
/// </summary>
internal sealed record Cell(string Text)
{
    public static Cell Empty { get; } = new("");

    /// <summary>The colour behind the text; null if it is left white or automatic.</summary>
    public Rgb? Fill { get; init; }

    /// <summary>The colour of the text; null if it is left automatic.</summary>
    public Rgb? Ink { get; init; }

    /// <summary>The date that the file stores, not only shows; null if it stores none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it is a stored number without a format that says how many digits to show: 1.1 may be 1.10.</summary>
    public bool IsPlainNumber { get; init; }

    /// <summary>Whether all its text is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>How many columns it goes across.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Whether it is one with the cell above it, whose text it repeats.</summary>
    public bool MergedAbove { get; init; }

    public bool IsFilled => Text.Length > 0 && !MergedAbove;
}
