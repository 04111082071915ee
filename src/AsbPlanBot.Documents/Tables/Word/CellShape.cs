using System.Globalization;
using System.Xml;
using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>What the properties of a cell say of it besides its text.</summary>
internal sealed class CellShape
{
    public int Span { get; private set; } = 1;

    /// <summary>Whether it is one with the cell above.</summary>
    public bool Merged { get; private set; }

    /// <summary>Whether tracked changes have deleted it.</summary>
    public bool Deleted { get; private set; }

    public Rgb? Fill { get; private set; }

    /// <summary>What reads each property.</summary>
    public Func<string, bool> Read(XmlReader xml, ThemeColours theme) => property =>
    {
        switch (property)
        {
            case "gridSpan":
                Span = xml.Number("val", 1);
                break;
            case "vMerge":
                Merged = xml.Attribute("val") != "restart";
                break;
            case "cellDel":
                Deleted = true;
                break;
            case "shd":
                Fill = FillOf(xml, theme);
                break;
        }

        return false;
    };

    private static Rgb? FillOf(XmlReader xml, ThemeColours theme)
    {
        // A solid pattern hides the fill behind the pattern's own colour.
        var solid = xml.Attribute("val") == "solid";
        var colour = Rgb.Parse(xml.Attribute(solid ? "color" : "fill"));
        if (theme.Named(xml.Attribute(solid ? "themeColor" : "themeFill")) is not { } named)
            return colour;

        var tint = Part(xml.Attribute(solid ? "themeTint" : "themeFillTint"));
        var shade = Part(xml.Attribute(solid ? "themeShade" : "themeFillShade"));
        return named.Tinted(tint is { } towardsWhite ? 1 - towardsWhite : shade is { } towardsBlack ? towardsBlack - 1 : 0);
    }

    /// <summary>A share that is written as two hexadecimal digits.</summary>
    private static double? Part(string? hex) =>
        byte.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var part) ? part / 255.0 : null;
}
