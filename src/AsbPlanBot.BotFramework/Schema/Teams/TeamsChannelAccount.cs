using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person as Teams' roster has them.</summary>
public partial class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount()
    {
    }

    public TeamsChannelAccount(
        string? id = default,
        string? name = default,
        string? givenName = default,
        string? surname = default,
        string? email = default,
        string? userPrincipalName = default,
        string? tenantId = default,
        string? userRole = default)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

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
    public TeamsPagedMembersResult()
    {
    }

    public TeamsPagedMembersResult(string? continuationToken = default, IList<ChannelAccount>? members = default)
    {
        ContinuationToken = continuationToken;
        Members = [.. (members ?? []).Select(TeamsChannelAccount.From)];
    }

    /// <summary>Empty on the last page.</summary>
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
