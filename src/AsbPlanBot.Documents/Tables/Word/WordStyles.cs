using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>What a paragraph has from its style, and its style from those it is based on.</summary>
internal sealed class WordStyles
{
    private const int MostAncestors = 20;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public WordStyles(StyleDefinitionsPart? part)
    {
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                _styles.TryAdd(id, style);
        }
    }

    /// <summary>The heading level of a style, from 1; 0 for a title; null for a style of running text.</summary>
    public int? LevelOf(string? styleId) => Ancestry(styleId)
        .Select(style => style.StyleName?.Val?.Value switch
        {
            { } name when name.Equals("Title", StringComparison.OrdinalIgnoreCase) => 0,
            { } name when name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name is [.., >= '1' and <= '9' and var digit] => digit - '0',
            _ => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 9 ? outline + 1 : (int?)null,
        })
        .FirstOrDefault(level => level is not null);

    /// <summary>The list that paragraphs of a style are in; null if in none.</summary>
    public (int Number, int Level)? ListOf(string? styleId)
    {
        int? number = null;
        int? level = null;
        foreach (var list in Ancestry(styleId).Select(style => style.StyleParagraphProperties?.NumberingProperties))
        {
            number ??= list?.NumberingId?.Val?.Value;
            level ??= list?.NumberingLevelReference?.Val?.Value;
        }

        return number is > 0 and var found ? (found, level ?? 0) : null;
    }

    public bool IsBold(string? styleId) => Ancestry(styleId).Any(style => style.StyleRunProperties?.Bold is { } bold && bold.Val?.Value != false);

    public bool IsHidden(string? styleId) => Ancestry(styleId).Any(style => style.StyleRunProperties?.Vanish is { } vanish && vanish.Val?.Value != false);

    private IEnumerable<Style> Ancestry(string? styleId)
    {
        for (var step = 0; step < MostAncestors && styleId is not null && _styles.TryGetValue(styleId, out var style); step++)
        {
            yield return style;
            styleId = style.BasedOn?.Val?.Value;
        }
    }
}
