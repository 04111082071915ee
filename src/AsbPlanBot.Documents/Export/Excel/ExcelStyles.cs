using DocumentFormat.OpenXml.Spreadsheet;

namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>The workbook's style sheet.</summary>
internal static class ExcelStyles
{
    private const uint DayFormat = 164;
    private const uint MomentFormat = 165;
    private const uint PercentFormat = 9;
    private const string HeadingFill = "1F3864";
    private const string BandFill = "D9E2F3";

    // The first two fills are Excel's own, whatever a workbook says.
    private const int OwnFills = 2;
    private const uint HeadingFillId = OwnFills;
    private const uint BandFillId = OwnFills + 1;
    private const uint FirstStatusFillId = OwnFills + 2;

    private const uint PlainFont = 0;
    private const uint BoldFont = 1;
    private const uint TitleFont = 2;
    private const uint WhiteFont = 3;

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "d mmm yyyy" },
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "d mmm yyyy hh:mm" })
        { Count = 2 },
        new Fonts(OfFont("000000"), OfFont("000000", bold: true), OfFont("000000", bold: true, size: 16), OfFont("FFFFFF", bold: true)) { Count = 4 },
        Fills(),
        Borders(),
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Formats());

    private static Font OfFont(string colour, bool bold = false, double size = 10)
    {
        var font = new Font(new FontSize { Val = size }, new Color { Rgb = "FF" + colour }, new FontName { Val = "Arial" });
        if (bold)
            font.PrependChild(new Bold());
        return font;
    }

    private static Fills Fills()
    {
        var fills = new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        foreach (var colour in (string[])[HeadingFill, BandFill, .. StatusLook.All.Select(look => look.Fill)])
        {
            fills.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = "FF" + colour }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }));
        }

        fills.Count = (uint)fills.ChildElements.Count;
        return fills;
    }

    private static Borders Borders() => new(
        new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
        new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder()))
    {
        Count = 2,
    };

    private static Color Grey() => new() { Rgb = "FFA6A6A6" };

    private static CellFormats Formats()
    {
        var formats = new CellFormats(
            new CellFormat(),
            Format(TitleFont, bordered: false, wrapped: false),
            Format(PlainFont, bordered: false, wrapped: false),
            Format(WhiteFont, HeadingFillId),
            Format(BoldFont, BandFillId),
            Format(),
            Quoted(),
            Format(),
            Format(number: DayFormat),
            Format(number: MomentFormat),
            Format(number: PercentFormat));
        foreach (var (index, look) in StatusLook.All.Index())
            formats.Append(Format(look.Ink == "FFFFFF" ? WhiteFont : BoldFont, FirstStatusFillId + (uint)index));
        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }

    private static CellFormat Format(
        uint font = PlainFont, uint fill = 0, uint number = 0, bool bordered = true, bool wrapped = true) => new(
        new Alignment
        {
            Vertical = VerticalAlignmentValues.Top,
            WrapText = wrapped,

            // Text of one line above the table would run out of the sheet on the left where it is written from right to left.
            Horizontal = wrapped ? HorizontalAlignmentValues.General : HorizontalAlignmentValues.Left,
        })
        {
            FontId = font,
            FillId = fill,
            NumberFormatId = number,
            BorderId = bordered ? 1u : 0u,
            ApplyFont = true,
            ApplyFill = fill != 0,
            ApplyNumberFormat = number != 0,
            ApplyBorder = bordered,
            ApplyAlignment = true,
        };

    private static CellFormat Quoted()
    {
        var format = Format();
        format.QuotePrefix = true;
        return format;
    }
}
