using System.Collections.Frozen;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Notices text that ends where no sentence does, because the rest of it is missing.</summary>
internal static class CutText
{
    private static readonly FrozenSet<string> NeverLast = new[]
    {
        "a", "an", "the", "and", "or", "but", "nor", "into", "between", "towards", "via", "per", "than", "including",
        "whose", "which", "while", "whilst", "because", "their", "our", "your",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // These may end a sentence after their verb: "is dealt with", "is cared for".
    private static readonly FrozenSet<string> SeldomLast =
        new[] { "of", "with", "for", "to", "from", "against" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> VerbsBefore =
        new[] { "dealt", "deal", "met", "meet", "work", "live", "comply", "cope", "spoken", "listen", "belong", "adhere" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool EndsEarly(string text)
    {
        if (text.Length == 0)
            return false;
        if (text[^1] is ',' or '&' or '(' or '/')
            return true;

        var (last, before) = LastTwo(text);
        return NeverLast.Contains(last)
            || (SeldomLast.Contains(last) && !VerbsBefore.Contains(before) && !before.EndsWith("ed", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The last few words, for a message.</summary>
    public static string LastWords(string text)
    {
        const int Words = 5;
        var at = text.Length;
        for (var word = 0; word < Words && at > 0; word++)
            at = text.LastIndexOfAny([' ', '\n'], at - 1);
        return at > 0 ? $"“… {text[(at + 1)..].Replace('\n', ' ')}”" : $"“{text.Replace('\n', ' ')}”";
    }

    private static (string Last, string Before) LastTwo(string text)
    {
        var end = text.LastIndexOfAny([' ', '\n']);
        var start = end > 0 ? text.LastIndexOfAny([' ', '\n'], end - 1) : -1;
        return (text[(end + 1)..], end > 0 ? text[(start + 1)..end] : "");
    }
}
