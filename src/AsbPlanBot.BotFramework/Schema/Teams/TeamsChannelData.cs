
namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams puts beside an activity: tenant, team, channel, and which event it is.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }
    public string? EventType { get; set; }
    public TeamInfo? Team { get; set; }
    public NotificationInfo? Notification { get; set; }
    public TenantInfo? Tenant { get; set; }
    public TeamsChannelDataSettings? Settings { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object>? AdditionalProperties { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);
}

/// <summary>The channel that whoever installed the app chose for its posts.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelDataSettings
{
    public ChannelInfo? SelectedChannel { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object>? AdditionalProperties { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);
}

/// <summary>The organisation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TenantInfo
{
    public string? Id { get; set; }
}

/// <summary>Whether a message raises a notification.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class NotificationInfo
{
    public bool? Alert { get; set; }
    public bool? AlertInMeeting { get; set; }
    public string? ExternalResourceUrl { get; set; }
}
