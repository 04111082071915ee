
namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team, as far as an activity tells: the name may be missing.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamInfo
{
    public string? Id { get; set; }
    public string? Name { get; set; }

    /// <summary>The id of the Microsoft 365 group behind the team.</summary>
    public string? AadGroupId { get; set; }
}

/// <summary>A team, as the connector tells when it is asked.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamDetails
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? AadGroupId { get; set; }
    public int ChannelCount { get; set; }
    public int MemberCount { get; set; }
    public string? Type { get; set; }
}

/// <summary>A channel of a team; General has no name.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ChannelInfo
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Type { get; set; }
}

/// <summary>The channels of a team.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationList
{
    public IList<ChannelInfo>? Conversations { get; set; }
}
