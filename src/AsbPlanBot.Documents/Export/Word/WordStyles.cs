using AsbPlanBot.Core.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>The document's named styles. Whoever edits it changes a style, not each cell.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Header = "Header";
    public const string Footer = "Footer";

    /// <summary>A commitment's band in the table.</summary>
    public const string Commitment = "PlanCommitment";

    /// <summary>The names of the columns.</summary>
    public const string Heading = "PlanHeading";
    public const string Cell = "PlanCell";

    /// <summary>An action with its letter hanging out.</summary>
    public const string Action = "PlanAction";
    public const string Status = "PlanStatus";

    /// <summary>What is said below a status, on its colour.</summary>
    public const string StatusRemark = "PlanStatusRemark";
    public const string Table = "PlanTable";

    /// <summary>The mark at an action that is done.</summary>
    public const string Complete = "PlanComplete";

    /// <summary>A remark of the export in a cell.</summary>
    public const string Remark = "PlanRemark";

    public const string HeadingFill = "1F3864";
    public const string BandFill = "D9E2F3";

    /// <summary>The heading of a part of the report.</summary>
    public const string Part = "Heading1";

    /// <summary>A sentence that stays with the table below it.</summary>
    public const string Lead = "PlanLead";

    /// <summary>A row of letters that stand below each other, step by step.</summary>
    public const string Strip = "PlanStrip";

    /// <summary>What stands above those, letter by letter.</summary>
    public const string StripHeading = "PlanStripHeading";

    private const string HeadingTwo = "Heading2";

    /// <summary>The style of a status in text, with its own colours.</summary>
    public static string Of(StatusLook look) => "Status" + look.Status;

    public static Styles Create()
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" },
                new FontSize { Val = "20" },
                new FontSizeComplexScript { Val = "20" },
                new Languages { Val = "en-GB", EastAsia = "en-GB", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(0, 120)))));
        styles.Append(
            OfParagraphs(Normal, "Normal", basedOn: null, new(), new()),
            OfParagraphs(Lead, "Plan Lead", Normal, new(new KeepNext()), new()),
            OfParagraphs(Title, "Title", Normal, new(new KeepNext(), Spacing(0, 60)), Letters("36", "1F3864", bold: true)),
            OfParagraphs(Subtitle, "Subtitle", Normal, new(Spacing(0, 120)), Letters("24", "404040")),
            OfParagraphs(Part, "heading 1", Normal, new(new KeepNext(), Spacing(240, 80), new OutlineLevel { Val = 0 }), Letters("26", "1F3864", bold: true)),
            OfParagraphs(HeadingTwo, "heading 2", Normal, new(new KeepNext(), Spacing(0, 0), new OutlineLevel { Val = 1 }), Letters("22", "1F3864", bold: true)),
            OfParagraphs(Header, "header", Normal, new(RightTab(), Spacing(0, 0)), Letters("16", "404040")),
            OfParagraphs(Footer, "footer", Normal, new(Spacing(0, 0), new Justification { Val = JustificationValues.Right }), Letters("16", "404040")),
            OfParagraphs(Cell, "Plan Cell", Normal, new(Spacing(0, 40)), Letters("17")),
            OfParagraphs(Action, "Plan Action", Cell, new(new Indentation { Left = "210", Hanging = "210" }), new()),
            OfParagraphs(Status, "Plan Status", Cell, new(), Letters(bold: true)),
            OfParagraphs(StatusRemark, "Plan Status Remark", Cell, new(), Letters("15")),
            OfParagraphs(Heading, "Plan Column Heading", Cell, new(new KeepNext()), Letters("17", "FFFFFF", bold: true)),
            OfParagraphs(Strip, "Plan Strip", Cell, new(), OfOneWidth(new())),
            OfParagraphs(StripHeading, "Plan Strip Heading", Heading, new(), OfOneWidth(new())),
            OfParagraphs(Commitment, "Plan Commitment", HeadingTwo, new(Spacing(40, 40)), new()),
            OfText(Complete, "Plan Complete", Letters(colour: "00703C", bold: true)),
            OfText(Remark, "Plan Remark", Letters("15", "404040")),
            OfTables());
        foreach (var look in StatusLook.All)
        {
            var paint = Letters(colour: look.Ink);
            paint.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = look.Fill });
            styles.Append(OfText(Of(look), $"Status {Words.Of(look.Status)}", paint));
        }

        return styles;
    }

    private static Style OfParagraphs(string id, string name, string? basedOn, StyleParagraphProperties paragraph, StyleRunProperties letters)
    {
        var style = OfKind(StyleValues.Paragraph, id, name, basedOn);
        style.Default = basedOn is null ? true : null;
        style.Append(paragraph, letters);
        return style;
    }

    private static Style OfText(string id, string name, StyleRunProperties letters)
    {
        var style = OfKind(StyleValues.Character, id, name, basedOn: null);
        style.Append(letters);
        return style;
    }

    private static Style OfTables()
    {
        var style = OfKind(StyleValues.Table, Table, "Plan Table", basedOn: null);
        style.Append(new StyleTableProperties(
            new TableBorders(
                Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
                Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            new TableCellMarginDefault(
                new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa })));
        return style;
    }

    private static Style OfKind(StyleValues kind, string id, string name, string? basedOn)
    {
        var style = new Style(new StyleName { Val = name }) { Type = kind, StyleId = id };
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle());
        if (name.StartsWith("Plan", StringComparison.Ordinal) || name.StartsWith("Status", StringComparison.Ordinal))
            style.CustomStyle = true;
        return style;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "8C8C8C" };

    private static SpacingBetweenLines Spacing(int before, int after) => new()
    {
        Before = new StringValue(before.ToString(null, null)),
        After = new StringValue(after.ToString(null, null)),
    };

    private static Tabs RightTab() => new(new TabStop
    {
        Val = TabStopValues.Right,
        Position = (int)WordTable.Width,
    });

    private static StyleRunProperties OfOneWidth(StyleRunProperties letters)
    {
        letters.Append(
            new RunFonts { Ascii = "Courier New", HighAnsi = "Courier New", ComplexScript = "Courier New" },
            new FontSize { Val = "16" },
            new FontSizeComplexScript { Val = "16" });
        return letters;
    }

    private static StyleRunProperties Letters(string? size = null, string? colour = null, bool bold = false)
    {
        var letters = new StyleRunProperties();
        if (bold)
            letters.Append(new Bold());
        if (colour is not null)
            letters.Append(new Color { Val = colour });
        if (size is not null)
            letters.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return letters;
    }
}
