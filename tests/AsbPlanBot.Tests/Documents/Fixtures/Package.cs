using System.IO.Compression;
using System.Security;
using System.Text;

namespace AsbPlanBot.Tests.Documents.Fixtures;

/// <summary>Packs parts of XML as Word and Excel do.</summary>
internal static class Package
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <param name="parts">The name, the content type and the XML of each part; the first is the main one.</param>
    public static byte[] Of(params (string Name, string Type, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{string.Concat(parts.Select(part => $"""<Override PartName="/{part.Name}" ContentType="{part.Type}"/>"""))}</Types>""");
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}officeDocument" Target="{parts[0].Name}"/></Relationships>""");
            foreach (var (name, _, xml) in parts)
                Add(zip, name, xml);
        }

        return stream.ToArray();
    }

    /// <summary>The part that says which parts another one uses: the name and the kind of each.</summary>
    public static string RelationsTo(params (string Id, string Kind, string Target)[] targets) =>
        $"""<Relationships xmlns="{Relations}">{string.Concat(targets.Select(target => $"""<Relationship Id="{target.Id}" Type="{Office}{target.Kind}" Target="{target.Target}"/>"""))}</Relationships>""";

    public static string Escape(string text) => SecurityElement.Escape(text);

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
