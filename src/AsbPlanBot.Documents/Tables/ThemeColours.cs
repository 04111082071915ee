using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;

namespace AsbPlanBot.Documents.Tables;

/// <summary>The colours that a document's theme names, which are the same in Word and Excel.</summary>
internal sealed class ThemeColours
{
    private static readonly string[] Order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

    private readonly Dictionary<string, Rgb> _colours = new(StringComparer.Ordinal);

    public ThemeColours(ThemePart? part)
    {
        foreach (var slot in part?.Theme?.ThemeElements?.ColorScheme?.Elements<Color2Type>() ?? [])
        {
            var hex = slot.RgbColorModelHex?.Val?.Value ?? slot.SystemColor?.LastColor?.Value;
            if (Rgb.Parse(hex) is { } colour)
                _colours[slot.LocalName] = colour;
        }
    }

    /// <summary>By the name that Word uses: accent1, background1, text2; null if the theme lacks it.</summary>
    public Rgb? Named(string? name) => Find(name switch
    {
        "background1" or "light1" => "lt1",
        "background2" or "light2" => "lt2",
        "text1" or "dark1" => "dk1",
        "text2" or "dark2" => "dk2",
        "hyperlink" => "hlink",
        "followedHyperlink" => "folHlink",
        { } accent => accent,
        null => "",
    });

    /// <summary>By the number that Excel uses.</summary>
    public Rgb? Numbered(uint number) => number < Order.Length ? Find(Order[number]) : null;

    private Rgb? Find(string slot) => _colours.GetValueOrDefault(slot);
}
