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
    public AdaptiveTextBlockStyle Style { get; set; }
}

/// <summary>A paragraph of runs, each with its own look; no Markdown.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";
    public override string Type { get; set; } = TypeName;
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
    public AdaptiveTextWeight Weight { get; set; }
    public AdaptiveTextColor Color { get; set; }
    public bool IsSubtle { get; set; }
}
