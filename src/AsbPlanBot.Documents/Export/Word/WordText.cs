using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>Makes paragraphs and runs of text.</summary>
internal static class WordText
{
    /// <summary>A paragraph in a named style, its texts with tabs between them.</summary>
    public static Paragraph Paragraph(string style, params ReadOnlySpan<string> texts)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        var isFirst = true;
        foreach (var text in texts)
        {
            if (!isFirst)
                paragraph.Append(new Run(new TabChar()));
            isFirst = false;
            paragraph.Append(Run(text));
        }

        return paragraph;
    }

    /// <summary>A run in a named style, or in its paragraph's own; a line break in the text is one in the run.</summary>
    public static Run Run(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null)
            run.Append(new RunProperties(new RunStyle { Val = style }));
        var isFirst = true;
        foreach (var line in SafeText.Xml(text).Split('\n'))
        {
            if (!isFirst)
                run.Append(new Break());
            isFirst = false;
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
