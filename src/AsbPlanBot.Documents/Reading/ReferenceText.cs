using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Documents.Reading;

/// <summary>A reference and the text after it.</summary>
internal readonly record struct Referenced(string Ref, string Text)
{
    /// <summary>Whether it has parts or letters (1.1, A1, P1-03), so that it cannot be a number in a sentence.</summary>
    public bool HasParts => !Ref.All(char.IsAsciiDigit);
}

/// <summary>References as documents write them: 1, 1.1, A1, P1-03.</summary>
internal static partial class ReferenceText
{
    /// <summary>The most characters of a reference: it stands in keys and on every card.</summary>
    public const int Longest = 40;

    /// <summary>The reference at the start of a title; null if it begins with none.</summary>
    public static Referenced? AtStart(string text)
    {
        var match = Pattern().Match(text.Length > 2 * Longest ? text[..(2 * Longest)] : text);
        return match.Success
            ? new Referenced(match.Groups["ref"].Value, text[match.Length..].TrimStart())
            : null;
    }

    /// <summary>Whether a cell of references only letters the actions of an objective: a, (b), ii.</summary>
    public static bool IsLetter(string cell) => Letter().IsMatch(cell);

    /// <summary>
    /// The letter of an action, as it is typed before it, where the reference of its row goes on from that of the
    /// objective: "b)" for 1.1b under "1.1 Lights", "1.1.2" for 1.1.2. Null if it does not.
    /// </summary>
    public static string? LetterUnder(string objective, string reference) =>
        AtStart(objective) is { } start && reference.Length > start.Ref.Length && reference.StartsWith(start.Ref, StringComparison.OrdinalIgnoreCase)
            ? reference[start.Ref.Length..] switch
            {
                ['.', _, ..] => OfCell(reference),
                [>= 'a' and <= 'z'] letter => letter + ")",
                _ => null,
            }
            : null;

    /// <summary>The reference that a cell of its own holds.</summary>
    public static string OfCell(string cell) => cell.TrimEnd('.', ')', ':').Trim();

    /// <summary>What references of the same series begin with: "1" for 1.3, "A" for A2, "P1" for P1-03; empty for 7.</summary>
    public static string SeriesOf(string reference)
    {
        var end = reference.LastIndexOfAny(['.', '-', '/']);
        return end > 0 ? reference[..end] : reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    }

    /// <summary>The next reference of its series: 1.4 after 1.3, P1-04 after P1-03.</summary>
    public static string After(string reference)
    {
        const int MostDigits = 9;
        var head = reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var digits = reference[head.Length..];
        return digits.Length is 0 or > MostDigits
            ? $"{reference}-2"
            : head + (long.Parse(digits, CultureInfo.InvariantCulture) + 1).ToString($"D{digits.Length}", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\(?([a-z]|i{2,3}|iv|vi{1,3}|ix)[.)]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(?<ref>([A-Za-z]{1,4}[-./]?)?\d{1,3}([-./]\d{1,3}){0,3}[a-z]?)([.):]|\s?[-–—:](?=\s))?(\s+|$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
