using System.Globalization;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Files;

/// <summary>What was found odd in one file so far.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>More of a severity than anybody reads; a hostile file shall not fill the memory with complaints about it.</summary>
    internal const int Most = 500;

    // Of things that are odd in the same way the first few are listed, then only how many there are.
    private const int MostAlike = 3;

    private readonly List<(Place Place, Diagnostic Diagnostic)> _found = [];
    private readonly Dictionary<(string Code, string Key), (int Count, int Last)> _alike = [];
    private int _errors;
    private int _warnings;

    public bool HasErrors => _errors > 0;

    public void Warn(string code, Place place, string message)
    {
        if (++_warnings <= Most)
            _found.Add((place, new Diagnostic(Severity.Warning, code, place.Words, message)));
    }

    /// <summary>A warning that may have many like it, those of the same code and key.</summary>
    public void WarnAlike(string code, string key, Place place, string message)
    {
        var (count, last) = _alike.GetValueOrDefault((code, key), (0, -1));
        if (count < MostAlike)
        {
            Warn(code, place, message);
            last = _warnings <= Most ? _found.Count - 1 : last;
        }

        _alike[(code, key)] = (count + 1, last);
    }

    public void Error(string code, Place place, string message)
    {
        if (++_errors <= Most)
            _found.Add((place, new Diagnostic(Severity.Error, code, place.Words, message)));
    }

    /// <summary>All of them, in the order of the document.</summary>
    public IReadOnlyList<Diagnostic> InOrder()
    {
        foreach (var (count, last) in _alike.Values.Where(item => item.Count > MostAlike && item.Last >= 0))
        {
            var (place, diagnostic) = _found[last];
            _found[last] = (place, diagnostic with { Message = string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Message} More like it: {count - MostAlike}.") });
        }

        _alike.Clear();
        var left = Math.Max(_errors - Most, 0) + Math.Max(_warnings - Most, 0);
        IEnumerable<Diagnostic> ordered = _found.OrderBy(item => item.Place.Order).Select(item => item.Diagnostic);
        return left == 0
            ? [.. ordered]
            : [.. ordered, new Diagnostic(Severity.Warning, "more-faults", Diagnostic.WholeFile, string.Create(CultureInfo.InvariantCulture, $"There are {left} more faults, which are not listed."))];
    }
}
