using System.Globalization;
using System.Xml;
using AsbPlanBot.Documents.Files;

namespace AsbPlanBot.Documents.Tables.Word;

/// <summary>Reads a paragraph as it looks with all tracked changes accepted and hidden text left out.</summary>
internal sealed class WordParagraphReader(XmlReader xml, WordStyles styles, WordNotes notes)
{
    private WordParagraph _paragraph = new();

    /// <summary>Reads the paragraph that the reader stands on, and ends behind it.</summary>
    public WordParagraph Read()
    {
        var outer = _paragraph;
        var paragraph = _paragraph = new WordParagraph();
        xml.ForEachChild(Inline);
        _paragraph = outer;
        return paragraph;
    }

    /// <summary>Reads a content control. <paramref name="content"/> reads what is in it, unless that is only its prompt.</summary>
    public bool ReadControl(Func<string, bool> content, Action<DateOnly> onDate)
    {
        var prompt = false;
        return xml.ForEachChild(name => name switch
        {
            "sdtPr" => xml.ForEachChild(property =>
            {
                prompt |= property == "showingPlcHdr" && xml.IsOn();
                if (property == "date" && DateTime.TryParse(xml.Attribute("fullDate"), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date))
                    onDate(DateOnly.FromDateTime(date));
                return false;
            }),
            "sdtContent" => !prompt && xml.ForEachChild(content),
            _ => false,
        });
    }

    /// <summary>Whether an element holds what tracked changes have taken away, or what was there before them.</summary>
    public static bool IsGone(string name) =>
        name is "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "Fallback" || name.EndsWith("Change", StringComparison.Ordinal);

    private bool Inline(string name) => name switch
    {
        "pPr" => xml.ForEachChild(Property),
        "r" => ReadRun(),
        "sdt" => ReadControl(Inline, date => _paragraph.Date = date),
        _ => !IsGone(name) && xml.ForEachChild(Inline),
    };

    private bool Property(string name)
    {
        switch (name)
        {
            case "pStyle":
                _paragraph.Style = xml.Attribute("val");
                return false;
            case "outlineLvl":
                _paragraph.Outline = xml.Number("val", 9);
                return false;
            case "numPr":
                return xml.ForEachChild(part =>
                {
                    if (part == "ilvl")
                        _paragraph.List = _paragraph.List with { Level = xml.Number("val") };
                    if (part == "numId")
                        _paragraph.List = _paragraph.List with { Number = xml.Number("val") };
                    return false;
                });
            case "rPr":
                return xml.ForEachChild(mark =>
                {
                    _paragraph.RunsOn |= mark is "del" or "moveFrom";
                    return false;
                });
            default:
                return false;
        }
    }

    private bool ReadRun()
    {
        var bold = styles.IsBold(_paragraph.Style);
        var hidden = styles.IsHidden(_paragraph.Style);
        Rgb? ink = null;
        return xml.ForEachChild(name =>
        {
            if (name == "rPr")
                return xml.ForEachChild(property => Format(property, ref bold, ref hidden, ref ink));
            if (!hidden)
                return Content(name, bold, ink);
            if (name == "t")
                notes.Hidden();
            return false;
        });
    }

    private bool Format(string property, ref bool bold, ref bool hidden, ref Rgb? ink)
    {
        switch (property)
        {
            case "b":
                bold = xml.IsOn();
                break;
            case "vanish":
                hidden = xml.IsOn();
                break;
            case "strike" or "dstrike" when xml.IsOn():
                notes.Struck();
                break;
            case "color":
                ink = Rgb.Parse(xml.Attribute("val"));
                break;
            case "rStyle":
                hidden |= styles.IsHidden(xml.Attribute("val"));
                break;
        }

        return false;
    }

    private bool Content(string name, bool bold, Rgb? ink)
    {
        switch (name)
        {
            case "t":
                var text = xml.ReadText();
                if (!string.IsNullOrWhiteSpace(text))
                {
                    _paragraph.Bold &= bold;
                    _paragraph.Ink ??= ink;
                }

                _paragraph.Text.Append(text);
                return true;
            case "tab" or "ptab":
                _paragraph.Text.Append(' ');
                return false;
            case "br" or "cr":
                _paragraph.Text.Append('\n');
                return false;
            case "noBreakHyphen":
                _paragraph.Text.Append('-');
                return false;
            case "sym":
                _paragraph.Ink ??= ink;
                _paragraph.Text.Append(WordSymbols.Of(xml.Attribute("font"), xml.Attribute("char")));
                return false;
            case "footnoteReference" or "endnoteReference":
                notes.Footnote();
                return false;
            case "drawing" or "pict" or "object" or "AlternateContent":
                return xml.ForEachChild(Box);
            default:
                return false;
        }
    }

    private bool Box(string name)
    {
        if (name == "p" && xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal))
        {
            var box = Read();
            _paragraph.Boxes.Add(box);
            return true;
        }

        return !IsGone(name) && xml.ForEachChild(Box);
    }
}
