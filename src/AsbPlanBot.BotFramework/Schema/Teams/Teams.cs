using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team, as far as an activity tells: the name may be missing.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>The id of the Microsoft 365 group behind the team.</summary>
    public string? AadGroupId { get; set; }
}

/// <summary>A team, as the connector tells when it is asked.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class TeamDetails
{
    public TeamDetails()
    {
    }

    public TeamDetails(string? id = default, string? name = default, string? aadGroupId = default)
    {
        Id = id;
        Name = name;
        AadGroupId = aadGroupId;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }

    public int ChannelCount { get; set; }

    public int MemberCount { get; set; }

    public string? Type { get; set; }
}

/// <summary>A channel of a team; General has no name.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class ChannelInfo
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }
}

/// <summary>The channels of a team.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class ConversationList
{
    public ConversationList()
    {
    }

    public ConversationList(IList<ChannelInfo>? conversations = default) => Conversations = conversations;

    public IList<ChannelInfo>? Conversations { get; set; }
}
