
namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks a person whether the bot may put a file into their OneDrive.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";
    public string? Description { get; set; }
    public long? SizeInBytes { get; set; }
    public object? AcceptContext { get; set; }
    public object? DeclineContext { get; set; }
}

/// <summary>What the person answered.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileConsentCardResponse
{
    /// <summary>"accept" or "decline".</summary>
    public string? Action { get; set; }

    public object? Context { get; set; }
    public FileUploadInfo? UploadInfo { get; set; }
}

/// <summary>Where an accepted file is to be put.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileUploadInfo
{
    public string? Name { get; set; }
    public string? UploadUrl { get; set; }
    public string? ContentUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }
}

/// <summary>The card that shows a file once it is there.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileInfoCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }
    public object? Etag { get; set; }
}

/// <summary>A file that a person attached to a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileDownloadInfo
{
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";
    public string? DownloadUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }
    public object? Etag { get; set; }
}
