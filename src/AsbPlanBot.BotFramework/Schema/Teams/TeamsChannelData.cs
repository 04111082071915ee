using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams puts beside an activity: tenant, team, channel, and which event it is.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo? channel = default,
        string? eventType = default,
        TeamInfo? team = default,
        NotificationInfo? notification = default,
        TenantInfo? tenant = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

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
public partial class TeamsChannelDataSettings
{
    public TeamsChannelDataSettings()
    {
    }

    public TeamsChannelDataSettings(ChannelInfo? channel = default) => SelectedChannel = channel;

    public ChannelInfo? SelectedChannel { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object>? AdditionalProperties { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);
}

/// <summary>The organisation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string? id = default) => Id = id;

    public string? Id { get; set; }
}

/// <summary>Whether a message raises a notification.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class NotificationInfo
{
    public NotificationInfo()
    {
    }

    public NotificationInfo(bool? alert = default) => Alert = alert;

    public bool? Alert { get; set; }

    public bool? AlertInMeeting { get; set; }

    public string? ExternalResourceUrl { get; set; }
}
