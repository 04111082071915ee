using System.Globalization;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Documents.Reading;

/// <summary>Percentages as documents write them.</summary>
internal static partial class PercentWords
{
    /// <summary>A percentage from 0 to 100; null if the text is none. A bare fraction, such as 0.6, is none.</summary>
    public static int? Find(string text)
    {
        var match = Pattern().Match(text);
        return match.Success && double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) is var percent and <= 100
            ? (int)Math.Round(percent, MidpointRounding.AwayFromZero)
            : null;
    }

    /// <summary>A share that a spreadsheet shows without its percent sign: 0.6 for 60 %; null if the text is none.</summary>
    public static int? OfShare(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 1
            ? (int)Math.Round(share * 100, MidpointRounding.AwayFromZero)
            : null;

    [GeneratedRegex(@"^(?<number>\d{1,3}|\d{1,3}\.\d{1,4}(?=\s*%)|[1-9]\d?\.\d{1,4})\s*(%|per ?cent|percent)?\s*(complete|completed|done)?\.?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
