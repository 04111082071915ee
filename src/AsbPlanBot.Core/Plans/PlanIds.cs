using System.Globalization;
using System.Text;

namespace AsbPlanBot.Core.Plans;

/// <summary>Makes the short name of a plan that is made in the chat.</summary>
public static class PlanIds
{
    private const int Longest = 40;

    /// <summary>The words of a title in lower case letters and digits, with hyphens between them, unlike every id that is taken.</summary>
    public static string For(string title, IEnumerable<string> taken)
    {
        var words = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                words.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && words.Length > 0 && words[^1] != '-')
                words.Append('-');
        }

        var whole = words.ToString().Trim('-');
        var cut = whole.Length > Longest ? whole[..(whole.LastIndexOf('-', Longest) is > 0 and var at ? at : Longest)] : whole;
        var id = cut.Length == 0 ? "plan" : cut;
        var known = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 2; known.Contains(id); number++)
            id = string.Create(CultureInfo.InvariantCulture, $"{(cut.Length == 0 ? "plan" : cut)}-{number}");
        return id;
    }
}
