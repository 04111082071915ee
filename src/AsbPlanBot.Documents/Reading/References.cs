namespace AsbPlanBot.Documents.Reading;

/// <summary>Finds the references of a plan's rows, in a column of their own or at the start of the titles.</summary>
internal static class References
{
    /// <summary>For each row its reference and title; null for a row without a reference.</summary>
    public static IReadOnlyList<Referenced?> Of(IReadOnlyList<PlanRow> rows)
    {
        IReadOnlyList<Referenced?> atStart = [.. rows.Select(row =>
            !row.IsHeading && ReferenceText.AtStart(row.Title) is { } start && (start.HasParts || !row.Row.IsOneText) ? start : (Referenced?)null)];

        // "24 hour reporting" has no reference 24: bare numbers count only where they run from 1 and nothing better is there.
        var bare = !atStart.Any(item => item is { HasParts: true }) && atStart.FirstOrDefault(item => item is not null) is { Ref: "1" };
        return [.. rows.Zip(atStart, (row, start) => row.IsHeading ? null : OfCell(row) ?? (start is { HasParts: true } || bare ? start : null))];
    }

    // Alone in its row, text in the column of references is a band unless it cannot be anything but a reference.
    private static Referenced? OfCell(PlanRow row) =>
        row.Header.Title == Column.Objective && row[Column.Action].Length > 0 && ReferenceText.LetterUnder(row.Title, row[Column.Reference]) is not null ? ReferenceText.AtStart(row.Title)
        : ReferenceText.OfCell(row[Column.Reference]) is { Length: > 0 } reference
        && !(row.Header.Title == Column.Objective && row.Header.Has(Column.Action) && ReferenceText.IsLetter(reference))
        && (!row.Row.IsOneText || ReferenceText.AtStart(reference) is { Text: "" })
            ? new Referenced(reference, row.Title)
            : null;
}
