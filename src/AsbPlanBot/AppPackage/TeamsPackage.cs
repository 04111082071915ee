using System.IO.Compression;
using System.Text;

namespace AsbPlanBot.AppPackage;

/// <summary>The zip file that an administrator gives to Teams: a manifest and two icons, as manifest/ in the repository has them.</summary>
internal static class TeamsPackage
{
    private const string Manifest = "manifest.json";

    // The oldest that a zip file can say: the same details give the same file, byte for byte.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(AppDetails details, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, Manifest, Encoding.UTF8.GetBytes(ManifestTemplate.Fill(Encoding.UTF8.GetString(Read(Manifest)), details)));
        foreach (var icon in new[] { "color.png", "outline.png" })
        {
            Add(zip, icon, Read(icon));
        }
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var into = entry.Open();
        into.Write(content);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream("manifest/" + name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
