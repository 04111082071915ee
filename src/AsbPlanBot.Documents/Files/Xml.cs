using System.Globalization;
using System.Xml;

namespace AsbPlanBot.Documents.Files;

/// <summary>
/// Reads the large parts of Office files as they come, by the local names of their elements, which are the same in
/// the transitional and in the strict form.
/// </summary>
internal static class Xml
{
    /// <summary>No DTD, so no entities, and nothing is fetched.</summary>
    public static XmlReaderSettings Settings { get; } =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>
    /// Calls <paramref name="child"/> at each child element of the element that the reader stands on, and ends behind
    /// that element. It returns whether it has read past the child; a child that it has not is passed over.
    /// </summary>
    public static bool ForEachChild(this XmlReader xml, Func<string, bool> child)
    {
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        xml.Read();
        while (!empty && !xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                xml.Read();
            else if (!child(xml.LocalName))
                xml.Skip();
        }

        if (!empty)
            xml.Read();
        return true;
    }

    /// <summary>The text in the element that the reader stands on, which it ends behind.</summary>
    public static string ReadText(this XmlReader xml)
    {
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        var text = "";
        xml.Read();
        while (!empty && !xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text += xml.Value;
            xml.Read();
        }

        if (!empty)
            xml.Read();
        return text;
    }

    /// <summary>An attribute by its local name, in whatever namespace; null if there is none.</summary>
    public static string? Attribute(this XmlReader xml, string name)
    {
        if (!xml.HasAttributes)
            return null;
        string? value = null;
        for (var found = xml.MoveToFirstAttribute(); found && value is null; found = xml.MoveToNextAttribute())
            value = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    /// <summary>An attribute that is a whole number; <paramref name="otherwise"/> if there is none.</summary>
    public static int Number(this XmlReader xml, string name, int otherwise = 0) =>
        int.TryParse(xml.Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>Whether an element that switches something on does so: w:b, but not w:b w:val="0".</summary>
    public static bool IsOn(this XmlReader xml) => xml.Attribute("val") is not ("0" or "false" or "off" or "none");
}
