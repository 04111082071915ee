using System.Text;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>A paragraph as it is being read.</summary>
internal sealed class WordParagraph
{
    public StringBuilder Text { get; } = new();

    public string? Style { get; set; }

    /// <summary>The list and the level in it, as the paragraph itself says; the number 0 takes it out of its style's list.</summary>
    public (int? Number, int? Level) List { get; set; }

    public int? Outline { get; set; }

    /// <summary>Whether its end was deleted with tracked changes, so that the next paragraph goes on in it.</summary>
    public bool RunsOn { get; set; }

    /// <summary>Whether all text so far is bold.</summary>
    public bool Bold { get; set; } = true;

    public Rgb? Ink { get; set; }

    /// <summary>What a date picker in it holds.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The paragraphs of text boxes that are anchored in it.</summary>
    public List<WordParagraph> Boxes { get; } = [];
}
