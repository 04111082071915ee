using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AsbPlanBot.Documents.Tables.Excel;

/// <summary>The formats of a workbook's cells, by their number.</summary>
internal sealed class CellFormats
{
    private readonly CellLook _none;
    private readonly List<CellLook> _looks;
    private readonly ThemeColours _theme;
    private readonly Rgb?[] _palette;

    public CellFormats(WorkbookStylesPart? part, ThemeColours theme, bool from1904)
    {
        _theme = theme;
        var sheet = part?.Stylesheet;
        _palette = [.. (sheet?.Colors?.IndexedColors?.Elements<RgbColor>().Select(colour => Rgb.Parse(colour.Rgb?.Value)) ?? ExcelPalette.Colours)];
        var written = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId?.Value is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "");
        IReadOnlyList<Rgb?> fills = [.. sheet?.Fills?.Elements<Fill>().Select(FillOf) ?? []];
        IReadOnlyList<(Rgb? Ink, bool Bold, bool Struck)> fonts = [.. sheet?.Fonts?.Elements<Font>().Select(FontOf) ?? []];
        Dictionary<uint, NumberFormat> numbers = [];
        NumberFormat Number(uint id)
        {
            if (!numbers.TryGetValue(id, out var number))
                numbers[id] = number = new NumberFormat(written.GetValueOrDefault(id) ?? NumberFormat.BuiltIn(id));
            return number;
        }

        _none = new CellLook(Cell.Empty, Number(0), Struck: false, from1904);
        _looks = [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(format =>
        {
            var font = fonts.ElementAtOrDefault((int)(format.FontId?.Value ?? 0));
            var cell = Cell.Empty with { Fill = fills.ElementAtOrDefault((int)(format.FillId?.Value ?? 0)), Ink = font.Ink, Bold = font.Bold };
            return new CellLook(cell, Number(format.NumberFormatId?.Value ?? 0), font.Struck, from1904);
        })];
    }

    public CellLook Look(int style) => style >= 0 && style < _looks.Count ? _looks[style] : _none;

    private Rgb? FillOf(Fill fill)
    {
        if (fill.GradientFill?.Elements<GradientStop>().FirstOrDefault()?.Color is { } stop)
            return ColourOf(stop);
        if (fill.PatternFill is not { } pattern || pattern.PatternType?.Value == PatternValues.None)
            return null;
        return pattern.PatternType?.Value is null || pattern.PatternType.Value == PatternValues.Solid
            ? pattern.ForegroundColor is { } front ? ColourOf(front) : null
            : pattern.BackgroundColor is { } back ? ColourOf(back) : null;
    }

    private (Rgb? Ink, bool Bold, bool Struck) FontOf(Font font) =>
        (font.Color is { } colour ? ColourOf(colour) : null, font.Bold is { } bold && bold.Val?.Value != false, font.Strike is { } strike && strike.Val?.Value != false);

    private Rgb? ColourOf(ColorType colour)
    {
        // Number 64 of the palette means "automatic".
        var found = Rgb.Parse(colour.Rgb?.Value)
            ?? (colour.Theme?.Value is { } theme ? _theme.Numbered(theme) : null)
            ?? (colour.Indexed?.Value is { } index && index < _palette.Length ? _palette[(int)index] : null);
        return found?.Tinted(colour.Tint?.Value is { } tint && double.IsFinite(tint) ? tint : 0);
    }
}
