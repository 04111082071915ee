using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person as Teams' roster has them.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }
    public string? Surname { get; set; }
    public string? Email { get; set; }
    public string? UserPrincipalName { get; set; }

    /// <summary>"user", "guest" or "anonymous".</summary>
    public string? UserRole { get; set; }

    public string? TenantId { get; set; }

    // The roster of a team calls it so.
    [JsonProperty("objectId")]
    internal string? ObjectId
    {
        get => null;
        set => AadObjectId = value;
    }

    internal static TeamsChannelAccount From(ChannelAccount account) =>
        account as TeamsChannelAccount
        ?? JObject.FromObject(account, BotJson.Serializer).ToObject<TeamsChannelAccount>(BotJson.Serializer)!;
}

/// <summary>A page of a roster.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsPagedMembersResult
{
    /// <summary>Empty on the last page.</summary>
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
