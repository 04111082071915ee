using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>Says what in a Word document was read otherwise than it looks, once for each kind, where it is seen first.</summary>
internal sealed class WordNotes(DiagnosticBag faults)
{
    private readonly HashSet<string> _said = [];

    /// <summary>Where the reader is.</summary>
    public Place Place { get; set; } = Place.WholeFile;

    public void Hidden() => Say("text-hidden", "Text is hidden here, and was left out here and below.");

    public void Struck() => Say("text-struck", "Text is struck through here, and was read all the same, here and below. Delete what no longer holds.");

    public void Footnote() => Say("footnote-left-out", "There is a footnote or endnote here. Such notes were left out, here and below.");

    public void Nested() => Say("table-nested", "There is a table inside this cell. Each of its rows was read as a line of the cell, here and below.");

    private void Say(string code, string message)
    {
        if (_said.Add(code))
            faults.Warn(code, Place, message);
    }
}
