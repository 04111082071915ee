using System.Text.RegularExpressions;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A party found in an owner cell.</summary>
/// <param name="Offset">Where it begins in the cell.</param>
/// <param name="Known">Whether the people file has it.</param>
internal sealed record Owner(string Name, int Offset, bool Known);

/// <summary>Tells the owners in a cell apart: by the people file where there is one, else by separators alone.</summary>
internal static partial class Owners
{
    /// <summary>Whether a cell only says that there is nobody yet.</summary>
    public static bool IsNobody(string text) => text.Trim('-', '–', '—', '?', '.', ' ', '\n').ToUpperInvariant()
        is "" or "TBC" or "TBA" or "TBD" or "N/A" or "NA" or "NONE" or "VACANT" or "TO BE CONFIRMED" or "TO BE AGREED" or "UNASSIGNED";

    /// <param name="known">Null without a people file.</param>
    public static IReadOnlyList<Owner> In(string text, KnownParties? known)
    {
        text = Marks().Replace(text, match => ";".PadRight(match.Length));
        var tokens = OwnerTokens.Of(text);
        var cover = known?.Cover(tokens) ?? [.. tokens.Select((_, index) => new Stretch(index, index + 1, null))];
        return [.. Segments(cover, tokens)
            .SelectMany(segment => Parts(segment, tokens))
            .Select(part => new Owner(part.Party ?? TextOf(part, text, tokens), tokens[part.Start].Start, part.Party is not null))
            .DistinctBy(owner => owner.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Cuts at separators and line breaks that are not inside a known name.</summary>
    private static IEnumerable<List<Stretch>> Segments(IReadOnlyList<Stretch> cover, IReadOnlyList<OwnerToken> tokens)
    {
        List<Stretch> segment = [];
        foreach (var stretch in cover)
        {
            var separates = stretch.Party is null && tokens[stretch.Start].Separates;
            var breaks = tokens[stretch.Start].AfterBreak && !Continues(stretch, tokens);
            if ((separates || breaks) && segment.Count > 0)
            {
                yield return segment;
                segment = [];
            }

            if (!separates)
                segment.Add(stretch);
        }

        if (segment.Count > 0)
            yield return segment;
    }

    // A page break may fall inside an unknown name: "Environmental Protection | Manager".
    private static bool Continues(Stretch stretch, IReadOnlyList<OwnerToken> tokens) =>
        stretch is { Party: null, Start: > 0 }
        && RunTogether.IsEndOfName(tokens[stretch.Start].Key)
        && !RunTogether.IsHeadNoun(tokens[stretch.Start - 1].Key);

    /// <summary>Joins neighbouring unknown words, and decides what each "and" does: it separates two known parties, and two whole names.</summary>
    private static List<Stretch> Parts(List<Stretch> segment, IReadOnlyList<OwnerToken> tokens)
    {
        bool Joins(Stretch stretch) => stretch.Party is null && tokens[stretch.Start].Joins;

        var first = segment.FindIndex(stretch => !Joins(stretch));
        var last = segment.FindLastIndex(stretch => !Joins(stretch));
        List<Stretch> parts = [];
        var pending = false;
        for (var index = Math.Max(first, 0); index <= last; index++)
        {
            var stretch = segment[index];
            if (Joins(stretch))
            {
                pending = true;
                continue;
            }

            var apart = parts.Count > 0 && ((parts[^1].Party is not null && stretch.Party is not null) || (pending && Separates(parts[^1], segment, index, tokens)));
            var bothUnknown = parts.Count > 0 && parts[^1].Party is null && stretch.Party is null;
            if ((bothUnknown && !apart) || (pending && parts.Count > 0 && !apart))
                parts[^1] = new Stretch(parts[^1].Start, stretch.End, null);
            else
                parts.Add(stretch);
            pending = false;
        }

        return parts;
    }

    /// <summary>Whether an "and" stands between two that are whole names, known or not.</summary>
    private static bool Separates(Stretch before, List<Stretch> segment, int index, IReadOnlyList<OwnerToken> tokens)
    {
        var after = segment.Skip(index).TakeWhile(stretch => stretch.Party is not null || !tokens[stretch.Start].Joins).ToList();
        return RunTogether.Separates(Keys(before.Start, before.End, tokens), Keys(after[0].Start, after[^1].End, tokens));
    }

    private static string[] Keys(int start, int end, IReadOnlyList<OwnerToken> tokens) => [.. Enumerable.Range(start, end - start).Select(at => tokens[at].Key)];

    private static string TextOf(Stretch part, string text, IReadOnlyList<OwnerToken> tokens) =>
        PlainText.OneLine(text[tokens[part.Start].Start..tokens[part.End - 1].End]);

    /// <summary>Splits off who only helps: "Lead: ASB Team; Support: Police". The first keeps its places in the text.</summary>
    public static (string Leads, string Helpers) WithoutHelpers(string text)
    {
        var match = Helpers().Match(text);
        var leads = match.Success ? text[..match.Index] : text;
        return (LeadLabel().Replace(leads, label => new string(' ', label.Length)), match.Success ? text[(match.Index + match.Length)..].Trim() : "");
    }

    // Bullets, numbers and letters before names. A dash within a line belongs to what it stands in: "Jo Bloggs – Housing".
    [GeneratedRegex(@"(?<=^|\n|\s)([•▪◦·‣*]|\(?(\d{1,2}|[a-z]|[ivx]{1,4})\)|\d{1,2}\.)(?=\s)|(?<=^|\n)[\-–](?=\s)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<=^|[\n;,(])\s*(lead|lead (officer|agency|partner)|owner|accountable|responsible)\s*:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadLabel();

    [GeneratedRegex(@"(?<=\S)[\n;,\s]+\(?(support(ing|ed)?( (by|from|partners?|officers?|agenc(y|ies)))?|partners?|assisted by|consulted|informed)\s*:|(?<=\S)[\n;,\s]+\(?(supported|assisted) by\s", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Helpers();
}
