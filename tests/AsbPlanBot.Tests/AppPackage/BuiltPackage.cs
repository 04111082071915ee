using System.IO.Compression;
using AsbPlanBot.AppPackage;
using BigGustave;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.AppPackage;

/// <summary>An app package as the service makes it.</summary>
internal sealed class BuiltPackage
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private BuiltPackage(byte[] bytes)
    {
        Bytes = bytes;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            using var kept = new MemoryStream();
            content.CopyTo(kept);
            _files.Add(entry.FullName, kept.ToArray());
        }
    }

    public static AppDetails Details { get; } = new(new Guid("1b4e28ba-2fa1-4d2b-883f-0016d3cca427"), "asbplanbot.example.gov.uk");

    public byte[] Bytes { get; }

    public IReadOnlyCollection<string> Names => _files.Keys;

    /// <summary>The text of the manifest, whose encoding is UTF-8 without a mark.</summary>
    public string ManifestText => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(_files["manifest.json"]);

    public JObject Manifest => JObject.Parse(ManifestText);

    /// <summary>What the manifest lists to be said, with the scope in which it is.</summary>
    public IEnumerable<(string Scope, string Title, string Description)> Commands =>
        from list in Manifest["bots"]![0]!["commandLists"]!
        from scope in list["scopes"]!
        from command in list["commands"]!
        select ((string)scope!, (string)command["title"]!, (string)command["description"]!);

    public static BuiltPackage Of(AppDetails details)
    {
        using var zip = new MemoryStream();
        TeamsPackage.Write(details, zip);
        return new BuiltPackage(zip.ToArray());
    }

    public static BuiltPackage Of(string file) => new(File.ReadAllBytes(file));

    /// <summary>An icon that the manifest names.</summary>
    public Png Icon(string which) => Png.Open(_files[(string)Manifest["icons"]![which]!]);
}
