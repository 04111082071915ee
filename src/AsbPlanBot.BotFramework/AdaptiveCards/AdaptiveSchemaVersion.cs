using System.Globalization;

namespace AdaptiveCards;

/// <summary>A version of the card format, such as 1.5.</summary>
[JsonConverter(typeof(CardTextConverter))]
public class AdaptiveSchemaVersion
{
    public AdaptiveSchemaVersion()
    {
    }

    public AdaptiveSchemaVersion(string versionString)
    {
        var version = Version.Parse(versionString);
        (Major, Minor) = (version.Major, version.Minor);
    }

    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    public int Major { get; set; }
    public int Minor { get; set; }

    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
