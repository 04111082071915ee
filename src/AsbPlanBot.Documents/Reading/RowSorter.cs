using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Tells the kinds of rows apart.</summary>
internal sealed class RowSorter
{
    private const int LongestBand = 150;

    private readonly IReadOnlyList<PlanRow> _rows;
    private readonly IReadOnlyList<Referenced?> _references;
    private readonly string?[] _next;

    public RowSorter(IReadOnlyList<PlanRow> rows)
    {
        _rows = rows;
        _references = References.Of(rows);
        Written = _references.OfType<Referenced>().Select(item => item.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _next = new string?[rows.Count + 1];
        for (var index = rows.Count - 1; index >= 0; index--)
            _next[index] = _references[index]?.Ref ?? _next[index + 1];
    }

    /// <summary>Every reference that the document writes.</summary>
    public IReadOnlySet<string> Written { get; }

    /// <param name="index">Which row.</param>
    /// <param name="current">The objective above; null right below a band.</param>
    public RowKind KindOf(int index, ObjectiveDraft? current)
    {
        var row = _rows[index];
        if (row.IsHeading)
            return new RowKind.Band(Bands.Plain(row.Row.Text));
        if (Furniture.IsFoot(row.Row.Text) && row[Column.Owner].Length == 0 && row[Column.Status].Length == 0)
            return new RowKind.Stray();
        if (Bands.TitleOf(row.Row) is { } band)
            return new RowKind.Band(band);
        if (row.Row.FilledCells == 2 && row.Title.Length > 0 && Bands.TitleOf($"{row[Column.Reference]} – {row.Title}") is { } titled)
            return new RowKind.Band(titled);
        if (current is not null && IsSameAs(current, row, _references[index]))
            return new RowKind.Continuation("", Sure: true);
        if (_references[index] is { } reference)
            return OfReferenced(index, reference, current);
        if (row.Row.IsOneText || (row.Row.FilledCells == 1 && row.Title.Length > 0))
            return OfOneText(index, current);
        if (row.Title.Length == 0)
            return current is null ? new RowKind.Stray() : new RowKind.Continuation("", !SaysAnew(row, current));
        if (current is not null && char.IsLower(row.Title[0]) && LetteredActions.StartIn(row.Title) is not { IsFirst: true } && !SaysAnew(row, current))
            return new RowKind.Continuation(row.Title, Sure: true);
        return current is null || Written.Count == 0 || BeginsAnew(row) || SaysAnew(row, current)
            ? new RowKind.Objective(null, row.Title)
            : new RowKind.Continuation(row.Title, Sure: false);
    }

    private RowKind OfReferenced(int index, Referenced reference, ObjectiveDraft? current)
    {
        // "1 Prevention" or "1.0 Prevention" above 1.1 is a band, however it is set.
        if (_rows[index].Row.FilledCells <= 2 && reference.Text.Length > 0 && OnlyTitled(_rows[index])
            && _next[index + 1] is { } next && ReferenceText.SeriesOf(next) is { } series && (reference.Ref == series || reference.Ref == $"{series}.0"))
        {
            return new RowKind.Band(PlainText.OneLine(reference.Text));
        }

        var title = Bands.WithoutContinued(reference.Text);
        return title.Length < reference.Text.Length && reference.Ref == current?.Ref
            ? new RowKind.Continuation("", Sure: true)
            : new RowKind.Objective(reference.Ref, title);
    }

    private RowKind OfOneText(int index, ObjectiveDraft? current)
    {
        var row = _rows[index];
        var text = row.Row.Text;
        var title = row[Column.Reference] == text ? text : row.Title;
        if (row.IsAcross)
            return new RowKind.Band(Bands.Plain(text));
        if (current is not null && char.IsLower(text[0]))
            return new RowKind.Continuation(title, Sure: true);
        if (text.Length > LongestBand || text[^1] == '.' || TitleBlock.IsLabel(text) || (current is null && index > 0))
            return new RowKind.Stray();

        // A footnote below the table stands in its first column, and so does a band that nobody has merged.
        var inReferences = row.Header.Has(Column.Reference) && row[Column.Reference] == text && row.Title != text;
        if (inReferences && !char.IsLetterOrDigit(text[0]))
            return new RowKind.Stray();

        var series = _next[index + 1] is { } next ? ReferenceText.SeriesOf(next) : null;
        if (ReferenceText.AtStart(text) is { Text.Length: > 0 } numbered && numbered.Ref == series)
            return new RowKind.Band(PlainText.OneLine(numbered.Text));
        var seriesGoesOn = current is not null && (series is null || series == ReferenceText.SeriesOf(current.Ref));
        return row.BeforeHeader || (inReferences && series is not null) || Written.Count == 0 || !seriesGoesOn
            ? new RowKind.Band(Bands.WithoutContinued(PlainText.OneLine(text)))
            : new RowKind.Continuation(title, Sure: false);
    }

    /// <summary>Whether a row goes on with the objective above, whose cell is merged with this one or said again.</summary>
    private static bool IsSameAs(ObjectiveDraft current, PlanRow row, Referenced? reference)
    {
        if (row.Header.Title != Column.Objective || !row.Header.Has(Column.Action) || row[Column.Action].Length == 0)
            return false;
        if (reference is { } own && !own.Ref.Equals(current.Ref, StringComparison.OrdinalIgnoreCase))
            return false;
        return row.Cell(Column.Objective).MergedAbove
            || (!current[Column.Action].Has(row[Column.Action])
                && ((reference is not null && row.Title.Length == 0) || (row.Title.Length > 0 && current.Says(reference?.Text ?? row.Title))));
    }

    private static bool OnlyTitled(PlanRow row) =>
        row.Row.FilledCells == (row[Column.Reference].Length > 0 ? 2 : 1) && row.Title.Length > 0;

    /// <summary>Whether a row says something that an objective has but once and the one above has already.</summary>
    private static bool SaysAnew(PlanRow row, ObjectiveDraft current) =>
        new[] { Column.Status, Column.Due, Column.Start, Column.Percent }.Any(column => row.Cell(column) is { MergedAbove: false, Text.Length: > 0 } && !current[column].IsEmpty);

    private static bool BeginsAnew(PlanRow row) =>
        row.Header.Title != Column.Action && LetteredActions.StartIn(row[Column.Action]) switch
        {
            { } first => first.IsFirst,
            null => row[Column.Owner].Length > 0,
        };
}
