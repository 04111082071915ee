using System.Text.Json;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Core.Privacy;

/// <summary>
/// Finds a person in texts: by AAD object id anywhere, by user principal name and whole name as words of their own, in any case
/// of their letters. A name of one word is not looked for, since it may be any word; it may be meant, as a part of a name may.
/// </summary>
public sealed class PersonWords
{
    private const string NoLetterBefore = @"(?<![\p{L}\p{N}])";
    private const string NoLetterAfter = @"(?![\p{L}\p{N}])";
    private const int ShortestHint = 3;

    // Far longer than any row takes: nothing in a pattern can be matched in two ways.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Regex _id;
    private readonly Regex? _words;
    private readonly Regex? _hints;

    /// <param name="isAlone">False where somebody else has the same name, so that the name does not say who is meant.</param>
    public PersonWords(Identity who, bool isAlone = true)
    {
        Who = who;
        _id = Pattern(Regex.Escape(who.Id));
        var names = isAlone ? who.Names.Where(name => WordsOf(name).Length > 1) : [];
        _words = OneOf(who.Upns.Concat(names));
        _hints = OneOf(who.Names.SelectMany(WordsOf).Where(word => word.Length >= ShortestHint)
            .Concat(who.Upns.Select(upn => upn.Split('@')[0]))
            // How SharePoint writes it in the address of what somebody keeps.
            .Concat(who.Upns.Select(upn => upn.Replace('@', '_').Replace('.', '_'))));
    }

    public Identity Who { get; }

    /// <summary>Whether a text names them.</summary>
    public bool AreIn(string text) => _id.IsMatch(text) || _words?.IsMatch(text) is true;

    /// <summary>Whether a text may mean them without naming them: a part of the name stands in it.</summary>
    public bool MayBeMeantIn(string text) => _hints?.IsMatch(text) is true;

    /// <summary>The text with the pseudonym wherever it names them.</summary>
    public string Replace(string text, Pseudonym by)
    {
        var named = _id.Replace(text, by.Id);
        return _words?.Replace(named, by.Name) ?? named;
    }

    // Also as JSON writes it: lists are stored as that.
    private static Regex? OneOf(IEnumerable<string> texts)
    {
        string[] patterns = [.. texts
            .Where(text => text.Trim().Length > 0)
            .SelectMany(text => new[] { text, JsonSerializer.Serialize(text, Relaxed)[1..^1] })
            .Distinct(StringComparer.OrdinalIgnoreCase)
            // The longest first, so that a name that holds another is taken whole.
            .OrderByDescending(text => text.Length)
            .Select(text => string.Join(@"\s+", WordsOf(text).Select(Regex.Escape)))];
        return patterns.Length == 0 ? null : Pattern($"{NoLetterBefore}(?:{string.Join('|', patterns)}){NoLetterAfter}");
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Longest);

    private static string[] WordsOf(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
