namespace AdaptiveCards;

/// <summary>A paragraph or a heading; its text may have bold, italic, lists and links in Markdown.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;
    public string Text { get; set; } = "";
    public AdaptiveTextSize Size { get; set; }
    public AdaptiveTextWeight Weight { get; set; }
    public AdaptiveTextColor Color { get; set; }
    public bool IsSubtle { get; set; }
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
    public bool Wrap { get; set; }
    public int MaxLines { get; set; }
    public AdaptiveFontType FontType { get; set; }
    public AdaptiveTextBlockStyle Style { get; set; }
}

/// <summary>A paragraph of runs, each with its own look; no Markdown.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public AdaptiveRichTextBlock()
    {
    }

    public override string Type { get; set; } = TypeName;
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
    public List<AdaptiveInline> Inlines { get; set; } = [];
}

/// <summary>A run of such a paragraph.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;
    public string Text { get; set; } = " ";
    public AdaptiveTextSize Size { get; set; }
    public AdaptiveTextWeight Weight { get; set; }
    public AdaptiveTextColor Color { get; set; }
    public bool IsSubtle { get; set; }
    public bool Italic { get; set; }
    public bool Strikethrough { get; set; }
    public bool Highlight { get; set; }
    public bool Underline { get; set; }
    public AdaptiveFontType FontType { get; set; }
    public AdaptiveAction? SelectAction { get; set; }
}

/// <summary>Pairs of a name and a value.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";
    public override string Type { get; set; } = TypeName;
    public List<AdaptiveFact> Facts { get; set; } = [];
}
