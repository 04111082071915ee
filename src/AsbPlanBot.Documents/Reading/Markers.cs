using System.Collections.Frozen;
using System.Globalization;

namespace AsbPlanBot.Documents.Reading;

/// <summary>How the items of a list are counted.</summary>
internal enum Counting
{
    Letters,
    Capitals,
    Numbers,
    Roman,
}

/// <summary>A letter or number that opens an item of a list: "a)", "(a)", "1.".</summary>
/// <param name="Number">Its place in the sequence, from 1.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="TextStart">Offset of the text after it.</param>
/// <param name="Clear">Whether it opens a line, or a capital follows it, as if a sentence began.</param>
internal sealed record Marker(
    Counting Counting, bool Bracketed, char Close, string Label, int Number, int Start, int TextStart, bool Clear)
{
    public bool IsFirst => Number == 1;
}

/// <summary>Finds the markers of lists in running text, and leaves alone those that only cite: "section 21 (a)".</summary>
internal static class Markers
{
    private static readonly string[] RomanNumbers =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    private static readonly FrozenSet<string> Citing = new[]
    {
        "section", "sections", "subsection", "s", "ss", "paragraph", "paragraphs", "para", "paras", "clause", "schedule", "article",
        "regulation", "regulations", "part", "point", "points", "item", "items", "see", "under", "action", "actions",
        "objective", "objectives", "option", "options", "step", "steps",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CitingBefore =
        new[] { "and", "or", "to", "of", "in", "both" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CitingAfter =
        new[] { "of", "and", "or", "to", "above", "below" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The marker with which a text begins; null if it begins with none.</summary>
    public static Marker? AtStart(string text) => At(text, 0) is { } marker && MayBegin(marker) ? marker : null;

    /// <summary>The first marker of a list that begins somewhere in the text.</summary>
    public static Marker? FirstIn(string text) =>
        Starts(text).Select(start => At(text, start))
            .FirstOrDefault(marker => marker is { IsFirst: true, Close: ')' } && !Cites(text, marker));

    /// <summary>All markers after <paramref name="first"/> that are made like it and do not only cite, in order.</summary>
    public static List<Marker> Like(Marker first, string text) =>
        [.. Starts(text).Where(start => start >= first.TextStart)
            .Select(start => At(text, start, first.Counting))
            .OfType<Marker>()
            .Where(marker => marker.Bracketed == first.Bracketed && marker.Close == first.Close && !Cites(text, marker))];

    private static IEnumerable<int> Starts(string text) =>
        Enumerable.Range(0, text.Length).Where(index => !char.IsWhiteSpace(text[index]) && (index == 0 || char.IsWhiteSpace(text[index - 1])));

    // A list may be cut so that its first letters are on the page before; numbers and initials (J. Smith) may not.
    private static bool MayBegin(Marker marker) =>
        marker.IsFirst ? marker.Counting != Counting.Capitals || marker.Close == ')' : marker is { Close: ')', Counting: Counting.Letters } or { Counting: Counting.Numbers, Clear: true };

    private static Marker? At(string text, int start) =>
        At(text, start, Counting.Roman) is { IsFirst: true } roman ? roman
        : At(text, start, Counting.Letters) ?? At(text, start, Counting.Numbers) ?? At(text, start, Counting.Capitals);

    private static Marker? At(string text, int start, Counting counting)
    {
        var bracketed = start < text.Length && text[start] == '(';
        var from = bracketed ? start + 1 : start;
        var to = from;
        while (to < text.Length && to - from < 6 && char.IsAsciiLetterOrDigit(text[to]))
            to++;
        if (to == from || to >= text.Length || (text[to] != ')' && (bracketed || text[to] != '.')))
            return null;

        var label = text[from..to];
        var number = NumberOf(label, counting);
        var after = to + 1;
        if (number == 0 || (after < text.Length && !MayFollow(text[to], text[after])))
            return null;

        while (after < text.Length && char.IsWhiteSpace(text[after]))
            after++;
        var opensLine = start == 0 || text[start - 1] == '\n';
        var clear = opensLine || (after < text.Length && !char.IsLower(text[after]) && char.IsLetterOrDigit(text[after]));
        return new Marker(counting, bracketed, text[to], label, number, start, after, clear);
    }

    private static bool MayFollow(char close, char next) => char.IsWhiteSpace(next) || (close == ')' && char.IsUpper(next));

    private static int NumberOf(string label, Counting counting) => counting switch
    {
        Counting.Letters => label is [>= 'a' and <= 'z'] ? label[0] - 'a' + 1 : 0,
        Counting.Capitals => label is [>= 'A' and <= 'Z'] ? label[0] - 'A' + 1 : 0,
        Counting.Numbers => label.Length <= 2 && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        _ => Array.IndexOf(RomanNumbers, label) + 1,
    };

    private static bool Cites(string text, Marker marker)
    {
        if (marker.Start == 0 || text[marker.Start - 1] == '\n')
            return false;

        var before = WordBefore(text, marker.Start);
        if (Citing.Contains(before))
            return true;
        if (marker.Clear)
            return false;
        return CitingBefore.Contains(before) || CitingAfter.Contains(WordAt(text, marker.TextStart))
            || (marker.TextStart < text.Length && char.IsPunctuation(text[marker.TextStart]) && text[marker.TextStart] is ',' or '.' or ';' or ')');
    }

    private static string WordBefore(string text, int end)
    {
        var to = end - 1;
        var from = to;
        while (from > 0 && char.IsLetter(text[from - 1]))
            from--;
        return text[from..to];
    }

    private static string WordAt(string text, int start)
    {
        var to = start;
        while (to < text.Length && char.IsLetter(text[to]))
            to++;
        return text[start..to];
    }
}
