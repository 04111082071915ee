using System.Globalization;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Finds the bands and objectives among the rows of a plan's table, and joins rows that page breaks have cut.</summary>
internal sealed class OutlineReader
{
    private readonly DiagnosticBag _faults;
    private readonly RowSorter _sorter;
    private readonly Dictionary<string, Place> _used = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _invented = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CommitmentDraft> _commitments = [];
    private readonly List<(string Ref, Place Place)> _again = [];
    private readonly ThemeColumns _themes = new();
    private CommitmentDraft? _open;
    private ObjectiveDraft? _current;
    private string _last = "0";

    private OutlineReader(IReadOnlyList<PlanRow> rows, DiagnosticBag faults)
    {
        _faults = faults;
        _sorter = new RowSorter(rows);
    }

    /// <summary>The commitments that have objectives, in the document's order.</summary>
    public static IReadOnlyList<CommitmentDraft> Read(PlanTable table, DiagnosticBag faults)
    {
        var rows = ReferenceCells.Repaired(table.Rows, faults);
        var reader = new OutlineReader(rows, faults);
        foreach (var (index, row) in rows.Index())
            reader.Take(index, row);
        return reader.Close(table);
    }

    private void Take(int index, PlanRow row)
    {
        foreach (var (column, text) in row.Header.Outside(row.Row))
            _faults.WarnAlike("cell-outside-table", Place.Letters(column), row.Place.In(column, null), $"{PlainText.Quote(text)} stands in a column that has no name, and was passed over.");

        if (row.Row.FilledCells > 1 || row.Cell(Column.Theme).MergedAbove)
            _themes.Take(row, Open);
        switch (_sorter.KindOf(index, _current))
        {
            case RowKind.Band band:
                Open(band.Title, row.Place);
                break;
            case RowKind.Objective objective:
                Begin(row, objective);
                break;
            case RowKind.Continuation continuation:
                if (!continuation.Sure)
                    _faults.Warn("row-joined", row.Place, $"This row has no reference and was read as the rest of {_current!.Ref}.");
                _current!.Add(row, continuation.Title);
                break;
            case RowKind.Stray:
                _faults.Warn("row-passed-over", row.Place, $"{PlainText.Quote(row.Row.Text)} belongs to no objective and was passed over.");
                break;
        }
    }

    private void Open(string title, Place place)
    {
        // Said again at the head of a page, it interrupts nothing.
        if (_open is not null && string.Equals(_open.Title, title, StringComparison.OrdinalIgnoreCase))
            return;

        _current = null;
        _open = _commitments.Find(commitment => string.Equals(commitment.Title, title, StringComparison.OrdinalIgnoreCase));
        if (_open is null)
            _commitments.Add(_open = new CommitmentDraft(title, place));
    }

    private void Begin(PlanRow row, RowKind.Objective objective)
    {
        var reference = objective.Ref ?? Invent(row.Place);
        if (reference.Length > ReferenceText.Longest)
            _faults.Error("reference-too-long", row.Place, $"{PlainText.Quote(reference)} is longer than a reference can be ({ReferenceText.Longest} characters).");
        if (!_used.TryAdd(reference, row.Place))
            _again.Add((reference, row.Place));

        _last = reference;
        _current = new ObjectiveDraft(reference, row.Header, row.Place);
        _current.Add(row, objective.Title);
        if (_open is null)
            _commitments.Add(_open = new CommitmentDraft(null, row.Place));
        _open.Objectives.Add(_current);
    }

    private string Invent(Place place)
    {
        if (_sorter.Written.Count == 0)
        {
            if (_used.Count == 0)
                _faults.Warn("references-missing", place, "The objectives have no references and were numbered in order.");
            return (_used.Count + 1).ToString(CultureInfo.InvariantCulture);
        }

        var reference = ReferenceText.After(_invented.GetValueOrDefault(_last, _last));
        while (_sorter.Written.Contains(reference) || _used.ContainsKey(reference))
            reference = ReferenceText.After(reference);
        _invented[_last] = reference;
        _faults.Warn("reference-missing", place, $"This objective has no reference and was given {reference}.");
        return reference;
    }

    private List<CommitmentDraft> Close(PlanTable table)
    {
        foreach (var empty in _commitments.Where(commitment => commitment.Objectives.Count == 0))
            _faults.Warn("commitment-empty", empty.Place, $"There is no objective under {PlainText.Quote(empty.Title!)}, which was left out.");
        if (_used.Count == 0 && !_faults.HasErrors)
            _faults.Error("objectives-missing", table.Headers[0].Place, "There is no objective below this header.");

        List<CommitmentDraft> commitments = _commitments.FindAll(commitment => commitment.Objectives.Count > 0);
        if (_again.Count > 0 && BeginAnew(commitments))
            Number(commitments);
        else
            _again.ForEach(again => _faults.Error("reference-duplicate", again.Place, $"Reference {again.Ref} stands here and in {_used[again.Ref].Words}. Give each objective its own."));
        return commitments;
    }

    // 1, 2, 3 under one heading and 1, 2 under the next: numbers within a commitment, not mistakes.
    private static bool BeginAnew(List<CommitmentDraft> commitments) =>
        commitments.Count > 1
        && commitments.TrueForAll(commitment =>
            commitment.Objectives.TrueForAll(objective => objective.Ref.All(char.IsAsciiDigit))
            && commitment.Objectives.DistinctBy(objective => objective.Ref).Count() == commitment.Objectives.Count);

    private void Number(List<CommitmentDraft> commitments)
    {
        foreach (var (index, commitment) in commitments.Index())
        {
            for (var at = 0; at < commitment.Objectives.Count; at++)
            {
                var reference = string.Create(CultureInfo.InvariantCulture, $"{index + 1}.{commitment.Objectives[at].Ref}");
                commitment.Objectives[at] = commitment.Objectives[at] with { Ref = reference };
            }
        }

        _faults.Warn("references-begin-anew", _again[0].Place, $"The references begin anew under each heading. They were read as {commitments[0].Objectives[0].Ref}, … and {commitments[1].Objectives[0].Ref}, …, by the number of the heading.");
    }
}
