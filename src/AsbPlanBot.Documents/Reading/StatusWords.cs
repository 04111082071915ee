using System.Text.RegularExpressions;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A status that words say.</summary>
/// <param name="Sure">Whether that is beyond doubt: "Slipped" is taken for Amber, but somebody should look.</param>
/// <param name="Rest">What they say besides: "waiting" of "Amber – waiting".</param>
internal sealed record StatusWord(RagStatus Status, bool Sure, string Rest);

/// <summary>The words that documents use for a status.</summary>
internal static partial class StatusWords
{
    private static readonly (string Word, RagStatus Status)[] Colours =
        [("RED", RagStatus.Red), ("AMBER", RagStatus.Amber), ("GREEN", RagStatus.Green), ("BLUE", RagStatus.Blue)];

    private static readonly (string Marks, RagStatus Status, bool Sure)[] Symbols =
    [
        ("🔴 🟥 ❤", RagStatus.Red, true), ("🟠 🟡 🟧 🟨", RagStatus.Amber, true), ("🟢 🟩 💚", RagStatus.Green, true), ("🔵 🟦 💙", RagStatus.Blue, true),
        ("✅ ✔ ✓ ☑", RagStatus.Blue, false), ("❌ ✗ ✘ ❗ ⛔", RagStatus.Red, false), ("⚠", RagStatus.Amber, false),
    ];

    /// <summary>The status that a cell says; null if it says none that is known.</summary>
    public static StatusWord? Find(string text)
    {
        if (OfSymbol(text) is { } symbol)
            return symbol;

        var label = Label().Match(text);
        var plain = text[label.Length..].Trim(' ', '.', '-', '–', '—', '●', '▲', '■', '◆', '★', '○', '\n', '(', ')', '[', ']', '"', '“', '”', '↑', '↓', '→', '←', '↔', '↗', '↘', '⬆', '⬇', '▼', '\uFE0F');
        if (plain.Length == 0)
            return text.Any(char.IsLetterOrDigit) || text.Trim(' ', '-', '–', '—', '.', '\n').Length == 0 ? new(RagStatus.NotReported, true, "") : null;

        foreach (var (word, status) in Colours)
        {
            if (plain.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (plain.Length == word.Length || !char.IsLetterOrDigit(plain[word.Length])))
                return Colours.Any(other => other.Status != status && plain.Contains(other.Word, StringComparison.OrdinalIgnoreCase)) ? new(status, false, "") : new(status, true, RestOf(plain, word.Length));
        }

        if (Of(plain.ToUpperInvariant()) is { } whole)
            return whole;

        // "On track – trained in May", "Completed 12/05/24": the status ends at the first mark, line or figure.
        var end = plain.IndexOfAny(['-', '–', '—', ':', '.', ',', ';', '(', '/', '\n', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return end > 0 && Of(plain[..end].Trim().ToUpperInvariant()) is { } first
            ? IsLetter(RestOf(plain, end)) ? first with { Sure = false } : first with { Rest = RestOf(plain, end) }
            : null;
    }

    private static StatusWord? Of(string words) => words switch
    {
        "R" => new(RagStatus.Red, true, ""),
        "A" => new(RagStatus.Amber, true, ""),
        "G" or "ON TRACK" or "ON TARGET" or "ON SCHEDULE" or "AHEAD OF SCHEDULE" or "AHEAD" or "ON COURSE" or "PROGRESSING WELL" or "ON PLAN" => new(RagStatus.Green, true, ""),
        "B" or "COMPLETE" or "COMPLETED" or "ALL ACTIONS COMPLETED" or "ALL ACTIONS COMPLETE" or "DONE" or "ACHIEVED" or "DELIVERED" or "IMPLEMENTED" or "FULLY COMPLETE" => new(RagStatus.Blue, true, ""),
        "N/A" or "NA" or "TBC" or "TBA" or "NOT STARTED" or "NOT YET STARTED" or "NOT REPORTED" or "NOT YET REPORTED" or "NOT YET DUE" or "NOT DUE" or "NOT BEGUN" or "TO START" or "TO BE STARTED" => new(RagStatus.NotReported, true, ""),
        "OFF TRACK" or "OVERDUE" or "WELL BELOW TARGET" or "OFF TARGET" or "SIGNIFICANT DELAY" or "MISSED" or "NOT ACHIEVED" or "NOT ON TRACK" or "CRITICAL" => new(RagStatus.Red, false, ""),
        "SLIPPED" or "SLIPPING" or "SLIPPAGE" or "DELAYED" or "DELAY" or "AT RISK" or "BEHIND SCHEDULE" or "BEHIND" or "BELOW TARGET" or "SLIGHT DELAY" or "SOME SLIPPAGE" or "SOME DELAY" or "MINOR DELAY" or "PARTIALLY ON TRACK" or "YELLOW" or "ORANGE" => new(RagStatus.Amber, false, ""),
        "CLOSED" or "FINISHED" or "YES" or "Y" => new(RagStatus.Blue, false, ""),
        "NO" or "N" or "IN PROGRESS" or "UNDERWAY" or "UNDER WAY" or "STARTED" or "ONGOING" or "ON-GOING" or "ON GOING" or "OPEN" or "ACTIVE" or "IN HAND"
            or "ON HOLD" or "PAUSED" or "DEFERRED" or "CANCELLED" or "WITHDRAWN" or "SUSPENDED" or "STOPPED" or "PLANNED" or "PENDING" or "GREY" or "GRAY" or "WHITE" => new(RagStatus.NotReported, false, ""),
        _ => null,
    };

    private static StatusWord? OfSymbol(string text)
    {
        foreach (var (marks, status, sure) in Symbols)
        {
            var mark = Array.Find(marks.Split(' '), mark => text.StartsWith(mark, StringComparison.Ordinal));
            if (mark is null)
                continue;

            // The words beside a mark say it more exactly.
            var rest = text[mark.Length..].Trim('\uFE0F', ' ', '\n', '-', '–', ':');
            return rest.Length == 0 ? new(status, sure, "") : Find(rest) ?? new(status, sure, rest);
        }

        return null;
    }

    /// <summary>The other half of "A/G".</summary>
    private static bool IsLetter(string text) => text.Length == 1 && Of(text.ToUpperInvariant()) is not null;

    private static string RestOf(string text, int from) => text[from..].Trim(' ', '-', '–', '—', ':', '.', ',', ';', '(', ')', '/', '\n');

    [GeneratedRegex(@"^\s*(current |overall )?(b?rag|status|b?rag (rating|status))\s*[:–-]\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
