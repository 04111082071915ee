namespace AsbPlanBot.Documents.Reading;

/// <summary>A word or mark in an owner cell.</summary>
/// <param name="Key">What is compared: the word without regard to case and to the shape of its apostrophes and dashes.</param>
/// <param name="AfterBreak">Whether a line break stands before it.</param>
internal readonly record struct OwnerToken(string Key, int Start, int End, bool AfterBreak)
{
    /// <summary>A mark that separates owners unless it is part of a known name.</summary>
    public bool Separates => Key is "," or ";" or "/" or "|";

    /// <summary>A word that joins owners, or the two halves of one role.</summary>
    public bool Joins => Key is "AND" or "&" or "+";
}

internal static class OwnerTokens
{
    public static IReadOnlyList<OwnerToken> Of(string text)
    {
        List<OwnerToken> tokens = [];
        var broken = false;
        var depth = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                broken |= text[at++] == '\n';
                continue;
            }

            var end = at + 1;
            if (!IsMark(text[at]))
            {
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsMark(text[end]))
                    end++;
            }

            // "Jo Bloggs (Housing, North)" is one.
            tokens.Add(new OwnerToken(depth > 0 && IsMark(text[at]) ? "(" + text[at] : KeyOf(text[at..end]), at, end, broken));
            depth = Math.Max(depth + text.AsSpan(at, end - at).Count('(') - text.AsSpan(at, end - at).Count(')'), 0);
            broken = false;
            at = end;
        }

        return tokens;
    }

    private static bool IsMark(char letter) => letter is ',' or ';' or '/' or '|' or '&';

    private static string KeyOf(string word)
    {
        var plain = word.TrimEnd('.', ':') is { Length: > 0 } rest ? rest : word;
        return plain.Replace('’', '\'').Replace('‘', '\'').Replace('‐', '-').Replace('‑', '-').Replace('–', '-').ToUpperInvariant();
    }
}
