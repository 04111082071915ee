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
    private ObjectiveDraft? _current;
    private string _last = "0";

    private OutlineReader(PlanTable table, DiagnosticBag faults)
    {
        _faults = faults;
        _sorter = new RowSorter(table.Rows);
    }

    /// <summary>The commitments that have objectives, in the document's order.</summary>
    public static IReadOnlyList<CommitmentDraft> Read(PlanTable table, DiagnosticBag faults)
    {
        var reader = new OutlineReader(table, faults);
        foreach (var (index, row) in table.Rows.Index())
            reader.Take(index, row);
        return reader.Close(table);
    }

    private void Take(int index, PlanRow row)
    {
        foreach (var text in row.Header.Outside(row.Row))
            _faults.Warn("cell-outside-table", row.Place, $"{PlainText.Quote(text)} stands in a column that has no name, and was passed over.");

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
                _faults.Warn("row-passed-over", row.Place, $"{PlainText.Quote(row.Row.Cells.First(cell => cell.Length > 0))} belongs to no objective and was passed over.");
                break;
        }
    }

    private void Open(string title, Place place)
    {
        // Said again at the head of a page, it interrupts nothing.
        if (_commitments.Count > 0 && string.Equals(_commitments[^1].Title, title, StringComparison.OrdinalIgnoreCase))
            return;
        _commitments.Add(new CommitmentDraft(title, place));
        _current = null;
    }

    private void Begin(PlanRow row, RowKind.Objective objective)
    {
        var reference = objective.Ref ?? Invent(row.Place);
        if (reference.Length > ReferenceText.Longest)
            _faults.Error("reference-too-long", row.Place, $"{PlainText.Quote(reference)} is longer than a reference can be ({ReferenceText.Longest} characters).");
        if (!_used.TryAdd(reference, row.Place))
            _faults.Error("reference-duplicate", row.Place, $"Reference {reference} stands here and in {_used[reference].Words}. Give each objective its own.");

        _last = reference;
        _current = new ObjectiveDraft(reference, row.Header, row.Place);
        _current.Add(row, objective.Title);
        if (_commitments.Count == 0)
            _commitments.Add(new CommitmentDraft(null, row.Place));
        _commitments[^1].Objectives.Add(_current);
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

    private IReadOnlyList<CommitmentDraft> Close(PlanTable table)
    {
        foreach (var empty in _commitments.Where(commitment => commitment.Objectives.Count == 0))
            _faults.Warn("commitment-empty", empty.Place, $"There is no objective under {PlainText.Quote(empty.Title!)}, which was left out.");
        if (_used.Count == 0 && !_faults.HasErrors)
            _faults.Error("objectives-missing", table.Headers[0].Place, "There is no objective below this header.");
        return [.. _commitments.Where(commitment => commitment.Objectives.Count > 0)];
    }
}
