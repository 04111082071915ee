using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>A text in a workbook, tidied, and whether any of it is struck through.</summary>
internal readonly partial record struct ExcelText(string Text, bool Struck)
{
    /// <summary>Reads the element of a text, plain or of several runs, that the reader stands on; it ends behind it.</summary>
    public static ExcelText Read(XmlReader xml)
    {
        var text = "";
        var struck = false;
        xml.ForEachChild(Part);
        return new ExcelText(Tidy(text), struck);

        bool Part(string name)
        {
            switch (name)
            {
                case "t":
                    text += xml.ReadText();
                    return true;
                case "r" or "rPr":
                    return xml.ForEachChild(Part);
                case "strike":
                    struck |= xml.IsOn();
                    return false;
                default:
                    return false;
            }
        }
    }

    /// <summary>Without the escapes in which Excel writes what XML cannot have: _x000D_.</summary>
    public static string Tidy(string raw) => PlainText.TidySpaces(raw.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(raw, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : raw);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
