using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>A number format of Excel, as far as plans use them: dates, percentages, a fixed number of digits.</summary>
internal sealed partial class NumberFormat
{
    private const string General = "General";

    private readonly string _prefix = "";
    private readonly string _suffix = "";
    private readonly string _digits = "";
    private readonly double _factor = 1;

    /// <param name="code">The format's code, such as 0.00 or dd/mm/yyyy.</param>
    public NumberFormat(string code)
    {
        var shown = Codes().Replace(code.Split(';')[0], "");
        IsGeneral = code.Length == 0 || shown.Trim().Equals(General, StringComparison.OrdinalIgnoreCase) || shown.Trim() == "@";
        var bare = Literals().Replace(shown, "");
        IsDate = !IsGeneral && bare.AsSpan().IndexOfAny("dDyY") >= 0 && bare.AsSpan().IndexOfAny("0#?") < 0;
        if (IsGeneral || IsDate)
        {
            DatePattern = IsDate ? PatternOf(shown) : "dd/MM/yyyy";
            return;
        }

        var match = Digits().Match(shown);
        _prefix = Plain(shown[..match.Index]);
        _suffix = Plain(shown[(match.Index + match.Length)..]);
        _digits = match.Value.Replace('?', '#').Trim(',');
        _factor = _suffix.Contains('%', StringComparison.Ordinal) || _prefix.Contains('%', StringComparison.Ordinal) ? 100 : 1;
        DatePattern = "dd/MM/yyyy";
    }

    /// <summary>Whether it leaves the number of digits to the number.</summary>
    public bool IsGeneral { get; }

    public bool IsDate { get; }

    /// <summary>The same format for <see cref="DateTime"/>.</summary>
    public string DatePattern { get; }

    /// <summary>The code of a format that Excel has without writing it down; empty for General and unknown ones.</summary>
    public static string BuiltIn(uint id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        22 => "dd/mm/yyyy",
        _ => "",
    };

    /// <summary>A number that is no date, as a reader sees it.</summary>
    public string Show(double value)
    {
        // Fifteen digits are what Excel holds to be exact: 1.1, not 1.1000000000000001.
        var exact = double.Parse(value.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        const double Largest = 1e15;
        if (IsGeneral || _digits.Length == 0 || Math.Abs(exact) >= Largest)
            return _digits.Length == 0 && !IsGeneral && (_prefix + _suffix).Length > 0 ? _prefix + _suffix : exact.ToString("0.###############", CultureInfo.InvariantCulture);
        return PlainText.TidySpaces(_prefix + Math.Round((decimal)(exact * _factor), 10).ToString(_digits, CultureInfo.InvariantCulture) + _suffix);
    }

    /// <summary>Literal text of a format: without quotation marks, escapes and padding.</summary>
    private static string Plain(string part) => Padding().Replace(part, "").Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);

    private static string PatternOf(string code)
    {
        var pattern = new StringBuilder();
        foreach (Match token in DateTokens().Matches(code))
        {
            var text = token.Value;
            pattern.Append(char.ToLowerInvariant(text[0]) switch
            {
                'd' => new string('d', Math.Min(text.Length, 4)),
                'm' => new string('M', Math.Min(text.Length, 4)),
                'y' => text.Length > 2 ? "yyyy" : "yy",
                'h' or 's' or 'a' => "",
                '"' => $"'{text.Trim('"').Replace("'", "", StringComparison.Ordinal)}'",
                '\\' => text.Length > 1 ? $"\\{text[1]}" : "",
                '/' => "'/'",
                ':' or '[' or '_' or '*' => "",
                '\'' or '%' => "",
                var other => char.IsLetter(other) ? "" : text,
            });
        }

        var made = pattern.ToString().Trim();
        return made.Length switch
        {
            0 => "dd/MM/yyyy",
            1 => "%" + made,
            _ => made,
        };
    }

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();

    [GeneratedRegex(@"""[^""]*""|\\.|_.|\*.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literals();

    [GeneratedRegex(@"_.|\*.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Padding();

    [GeneratedRegex(@"[0#?][0#?,]*(\.[0#?]*)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[dD]+|[mM]+|[yY]+|[hH]+|[sS]+|AM/PM|am/pm|""[^""]*""|\\.|_.|\*.|.", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateTokens();
}
