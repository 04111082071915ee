using System.Globalization;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Files;

/// <summary>What was found odd in one file so far.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More of a severity than anybody reads; a hostile file shall not fill the memory with complaints about it.</summary>
    internal const int Most = 500;

    private readonly List<(Place Place, Diagnostic Diagnostic)> _found = [];
    private int _errors;
    private int _warnings;

    public bool HasErrors => _errors > 0;

    public void Warn(string code, Place place, string message)
    {
        if (++_warnings <= Most)
            _found.Add((place, new Diagnostic(Severity.Warning, code, place.Words, message)));
    }

    public void Error(string code, Place place, string message)
    {
        if (++_errors <= Most)
            _found.Add((place, new Diagnostic(Severity.Error, code, place.Words, message)));
    }

    /// <summary>All of them, in the order of the document.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        var left = Math.Max(_errors - Most, 0) + Math.Max(_warnings - Most, 0);
        IEnumerable<Diagnostic> ordered = _found.OrderBy(item => item.Place.Order).Select(item => item.Diagnostic);
        return left == 0
            ? [.. ordered]
            : [.. ordered, new Diagnostic(Severity.Warning, "more-faults", Diagnostic.WholeFile, string.Create(CultureInfo.InvariantCulture, $"There are {left} more faults, which are not listed."))];
    }
}
