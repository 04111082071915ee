using System.Xml;
using AsbPlanBot.Documents.Files;
using DocumentFormat.OpenXml.Packaging;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>Takes the tables of a Word document and the paragraphs between them, in order.</summary>
internal static class WordTables
{
    /// <summary>Null if there is no document in the file, which is an error.</summary>
    public static IReadOnlyList<TableBlock>? Read(Stream stream, DiagnosticBag faults)
    {
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        if (document.MainDocumentPart is not { } main)
        {
            faults.Error("file-damaged", Place.WholeFile, "There is no document in the file.");
            return null;
        }

        var styles = new WordStyles(main.StyleDefinitionsPart);
        var theme = new ThemeColours(main.ThemePart);
        IReadOnlyList<TableBlock> Blocks(OpenXmlPart part)
        {
            using var xml = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Xml.Settings);
            return new WordBodyReader(xml, styles, new WordNumbering(main.NumberingDefinitionsPart), theme, faults).Read();
        }

        var blocks = Blocks(main);

        // A plan that begins with its table may have its title at the head of the page.
        return blocks is [{ Kind: BlockKind.Table }, ..] && main.HeaderParts.FirstOrDefault() is { } header
            ? [.. Blocks(header).Where(block => block.Kind == BlockKind.Lines), .. blocks]
            : blocks;
    }
}
