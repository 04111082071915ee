namespace AsbPlanBot.Documents.Reading;

/// <summary>What a row of the table is.</summary>
internal abstract record RowKind
{
    private RowKind()
    {
    }

    /// <summary>A commitment, theme or priority.</summary>
    public sealed record Band(string Title) : RowKind;

    /// <summary>A new objective; <paramref name="Ref"/> is null where the document gives none.</summary>
    public sealed record Objective(string? Ref, string Title) : RowKind;

    /// <summary>The rest of the objective above, cut off by a page break.</summary>
    /// <param name="Title">The rest of its title; mostly empty.</param>
    /// <param name="Sure">Whether it can hardly be anything else.</param>
    public sealed record Continuation(string Title, bool Sure) : RowKind;

    /// <summary>Text that belongs to no objective.</summary>
    public sealed record Stray : RowKind;
}
