using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents.Files;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>
/// A plan as a Word document for committee: its figures, what changed, its own table and its statuses over time, on
/// landscape A4 in named styles, so that it can be edited and read aloud. It names parties, and no person that the plan does not name.
/// </summary>
internal static class WordPlan
{
    public static void Write(PlanExport export, Stream stream, CountedRows rows)
    {
        var headline = new Headline(export);
        var report = export.Report ?? throw new InvalidOperationException("A plan for committee needs a report.");
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = SafeText.Xml(headline.Title);
        document.PackageProperties.Language = "en-GB";
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Create();
        main.AddNewPart<DocumentSettingsPart>().Settings = Settings();
        var (header, footer) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
        header.Header = new Header(WordText.Paragraph(WordStyles.Header, headline.Title, headline.AsAt));
        footer.Footer = new Footer(PageNumber());

        using var xml = OpenXmlWriter.Create(main);
        xml.WriteStartElement(new Document());
        xml.WriteStartElement(new Body());
        foreach (var element in Preface(headline, report))
            xml.WriteElement(element);
        xml.WriteElement(WordText.Paragraph(WordStyles.Part, "The plan"));
        new WordTable(export, xml, rows).Write(headline);
        xml.WriteElement(WordText.Paragraph(WordStyles.Part, "Status over time"));
        xml.WriteElement(WordText.Paragraph(WordStyles.Lead, ReportWords.Of(report.Strips)));
        xml.WriteElement(WordStrips.Of(report.Strips));
        xml.WriteElement(Landscape(main.GetIdOfPart(header), main.GetIdOfPart(footer)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static IEnumerable<OpenXmlElement> Preface(Headline headline, Report report)
    {
        yield return WordText.Paragraph(WordStyles.Title, headline.Title);
        yield return WordText.Paragraph(WordStyles.Subtitle, headline.AsAt);
        if (headline.OfThePast is { } past)
            yield return WordText.Paragraph(WordStyles.Normal, past);
        yield return WordText.Paragraph(WordStyles.Normal, string.Join(' ', ReportWords.Cover(report)));
        yield return Key(headline);
        yield return WordCounts.Of(report);
        yield return WordText.Paragraph(WordStyles.Part, report.Since is { } since ? $"Changes since {PlanClock.Date(since)}" : "Changes");
        if (report.Changes.Count > 0)
            yield return WordChanges.Of(report);
        else
            yield return WordText.Paragraph(WordStyles.Normal, ReportWords.ChangesIn(report));
    }

    private static Paragraph Key(Headline headline)
    {
        var paragraph = WordText.Paragraph(WordStyles.Normal);
        paragraph.Append(WordText.Run("Key: "));
        foreach (var (index, (look, meaning)) in headline.Meanings.Index())
        {
            paragraph.Append(WordText.Run(index == 0 ? "" : "; "));
            paragraph.Append(WordText.Run($"\u00A0{look.Text}\u00A0", WordStyles.Of(look)));
            paragraph.Append(WordText.Run($" {meaning}"));
        }

        paragraph.Append(WordText.Run("."));
        return paragraph;
    }

    private static Paragraph PageNumber()
    {
        var paragraph = WordText.Paragraph(WordStyles.Footer);
        paragraph.Append(
            WordText.Run("Page "),
            new SimpleField(WordText.Run("1")) { Instruction = " PAGE " },
            WordText.Run(" of "),
            new SimpleField(WordText.Run("1")) { Instruction = " NUMPAGES " });
        return paragraph;
    }

    private static SectionProperties Landscape(string header, string footer) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = WordTable.PageWidth, Height = 11_906, Orient = PageOrientationValues.Landscape },
        new PageMargin
        {
            Left = WordTable.Margin,
            Right = WordTable.Margin,
            Top = 1_020,
            Bottom = 850,
            Header = 450,
            Footer = 400,
            Gutter = 0,
        });

    private static Settings Settings() => new(
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "en-GB" });
}
