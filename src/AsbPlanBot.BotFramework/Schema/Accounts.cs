using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot as a channel knows it.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>In Teams "29:…" for a person and "28:" with the app's id for a bot.</summary>
    public string? Id { get; set; }

    /// <summary>Absent on installation and conversation updates.</summary>
    public string? Name { get; set; }

    /// <summary>The person's object id in Entra ID: the same in every conversation.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}

/// <summary>A personal chat, a group chat, a channel or a thread of a channel.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationAccount
{
    public bool? IsGroup { get; set; }

    /// <summary>"personal", "groupChat" or "channel".</summary>
    public string? ConversationType { get; set; }

    /// <summary>Of a thread in a channel: the channel's id, then ";messageid=" and the id of the first message.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }
    public string? AadObjectId { get; set; }
    public string? Role { get; set; }
    public string? TenantId { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}
