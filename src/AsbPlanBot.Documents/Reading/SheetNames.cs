using System.Text.RegularExpressions;

namespace AsbPlanBot.Documents.Reading;

/// <summary>The names of worksheets.</summary>
internal static partial class SheetNames
{
    /// <summary>Whether a name says nothing of what is on the sheet: "Sheet1", "Theme 1", "P1".</summary>
    public static bool SaysNothing(string name) => Nothing().IsMatch(name);

    [GeneratedRegex(@"^(sheet|table|tab|page|theme|priority|commitment|objective|strand|aim|goal|outcome|section|part|p|c|t)? ?\d*( ?\(\d\))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nothing();
}
