using System.Globalization;
using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Splits the actions in a cell that have no letters: lines, bullets, and numbers that repeat the objective's.</summary>
internal static partial class ActionLines
{
    /// <summary>
    /// Actions numbered 1.1.1, 1.1.2 …, each by what its number adds to the objective's, so that the two together are
    /// its number; empty if the text does not begin with such a number.
    /// </summary>
    public static IReadOnlyList<LetteredAction> Numbered(string text, string reference)
    {
        if (DottedStart().Match(text) is not { Success: true } first)
            return [];

        var head = first.Groups["head"].Value;
        var starts = Dotted().Matches(text).Where(match => match.Groups["head"].Value == head).ToList();
        List<LetteredAction> actions = [];
        foreach (var (index, start) in starts.Index())
        {
            var to = index + 1 < starts.Count ? starts[index + 1].Index : text.Length;
            var from = start.Index + start.Length;
            var last = start.Groups["last"].Value;
            if (text[from..to].Trim() is { Length: > 0 } words)
                actions.Add(new LetteredAction(head == reference ? "." + last : $"{head}.{last}", PlainText.OneLine(words), from + text[from..to].TrimEnd().Length - 1));
        }

        return actions;
    }

    /// <summary>A letter for each bullet or, where each line begins as a sentence does, for each line; else one for the whole.</summary>
    public static IReadOnlyList<LetteredAction> Of(string text)
    {
        var bullets = Bullet().Matches(text).ToList();
        if (bullets is [{ Index: 0 }, ..])
            return Lettered(text, bullets.ConvertAll(match => (match.Index + match.Length, match.Index)));

        List<int> starts = [0, .. Enumerable.Range(0, text.Length).Where(index => text[index] == '\n').Select(index => index + 1)];

        // "We will:" and bullets below it: the lead-in stays with the first.
        if (bullets.Count > 1 && bullets[0].Index > 0)
            return Lettered(text, [(0, 0), .. bullets.Skip(1).Select(match => (match.Index + match.Length, match.Index))]);
        return starts.Count > 1 && starts.TrueForAll(start => start < text.Length && (char.IsUpper(text[start]) || char.IsDigit(text[start]))) && !text.Contains(":\n", StringComparison.Ordinal)
            ? Lettered(text, starts.ConvertAll(start => (start, start)))
            : [new LetteredAction("a", PlainText.OneLine(text), text.Length - 1)];
    }

    /// <summary>A text before at least two bullets, and what they say; null if the text is no such thing.</summary>
    public static (string LeadIn, IReadOnlyList<LetteredAction> Actions)? UnderLeadIn(string text)
    {
        var bullets = Bullet().Matches(text).ToList();
        return bullets.Count > 1 && text[..bullets[0].Index].Trim(' ', ':', '\n') is { Length: > 0 } leadIn
            ? (leadIn, Lettered(text, bullets.ConvertAll(match => (match.Index + match.Length, match.Index))))
            : null;
    }

    private static List<LetteredAction> Lettered(string text, List<(int From, int Start)> items)
    {
        List<LetteredAction> actions = [];
        foreach (var (index, (from, _)) in items.Index())
        {
            var to = index + 1 < items.Count ? items[index + 1].Start : text.Length;
            var words = Bullet().Replace(text[from..Math.Max(from, to)], " ").Trim();
            if (words.Length > 0)
                actions.Add(new LetteredAction(LetterOf(actions.Count), PlainText.OneLine(words), Math.Max(from, to) - 1));
        }

        return actions.Count > 0 ? actions : [new LetteredAction("a", PlainText.OneLine(text), text.Length - 1)];
    }

    private static string LetterOf(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<head>\d{1,3}(\.\d{1,3})+)\.(?<last>\d{1,3})[.)]?\s|^(?<head>\d{1,3})\.(?<last>\d{1,3})[.)]?\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DottedStart();

    [GeneratedRegex(@"(?<=^|\s)(?<head>\d{1,3}(\.\d{1,3})*)\.(?<last>\d{1,3})[.)]?\s+(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<=^|\n)\s*[•▪◦‣·●○■□➢➤✓\-–—*]\s+|(?<=^|\s)[•▪◦‣➢➤]\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();
}
