using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>Members of conversations, and the team with its channels.</summary>
internal sealed class RosterEndpoints(World world)
{
    private const int SmallestPage = 50;
    private const int LargestPage = 500;

    public void Map(IEndpointRouteBuilder v3)
    {
        v3.MapGet("conversations/{conversation}/members", (string conversation) => With(conversation, Results.Ok));
        v3.MapGet("conversations/{conversation}/members/{member}", Member);
        v3.MapGet("conversations/{conversation}/pagedmembers", Page);
        v3.MapGet("teams/{conversation}", Team);
        v3.MapGet("teams/{conversation}/conversations", Channels);
    }

    private IResult Member(string conversation, string member) => With(conversation, members =>
        world.Roster.Find(member) is { } person && members.FirstOrDefault(account => account.Id == person.Id) is { } found
            ? Results.Ok(found)
            : ConnectorError.NoMember);

    private IResult Page(string conversation, int? pageSize, string? continuationToken)
    {
        if (!TryReadToken(continuationToken, out var from))
            return ConnectorError.BadArgument("The continuation token is not one of ours.");
        var size = Math.Clamp(pageSize ?? LargestPage, SmallestPage, LargestPage);
        return With(conversation, all => Results.Json(
            new { continuationToken = from + size < all.Count ? Token(from + size) : null, members = all.Skip(from).Take(size) }));
    }

    private IResult Team(string conversation) => InTeam(conversation, () => Results.Json(new
    {
        id = Roster.TeamId,
        name = Roster.TeamName,
        aadGroupId = Roster.TeamGroupId,
        tenantId = Roster.TenantId,
        type = "standard",
        channelCount = Roster.Channels.Count,
        memberCount = world.Roster.People.Count,
    }));

    // Teams gives the General channel a null name.
    private IResult Channels(string conversation) => InTeam(conversation, () => Results.Json(
        new
        {
            conversations = Roster.Channels.Where(channel => !world.Team.DeletedChannels.Contains(channel.Id)).Select(channel =>
                new { id = channel.Id, name = channel == Roster.General ? null : channel.Name, type = "standard" }),
        },
        JsonSerializerOptions.Web));

    private IResult InTeam(string teamId, Func<IResult> answer) => teamId != Roster.TeamId || world.Team.Deleted
        ? ConnectorError.NoConversation
        : world.InstalledInTeam ? answer() : ConnectorError.NotInRoster;

    private IResult With(string conversation, Func<IReadOnlyList<Account>, IResult> answer)
    {
        var (place, error) = Place.Find(world, conversation, writing: false);
        return error ?? answer([.. (place!.Person is { } person ? [person] : world.Roster.People).Select(Account.Of)]);
    }

    private static string Token(int from) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(from.ToString(CultureInfo.InvariantCulture)));

    private static bool TryReadToken(string? token, out int from)
    {
        from = 0;
        return string.IsNullOrEmpty(token) ||
            (Base64Url.IsValid(token) && int.TryParse(
                Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), NumberStyles.None, CultureInfo.InvariantCulture, out from));
    }

    /// <summary>A member as Teams describes one to a bot.</summary>
    private sealed record Account(
        string Id,
        string Name,
        string AadObjectId,
        string ObjectId,
        string GivenName,
        string Surname,
        string Email,
        [property: JsonPropertyName("userPrincipalName")] string Upn,
        string TenantId,
        string UserRole)
    {
        public static Account Of(Person person)
        {
            var space = person.Name.LastIndexOf(' ');
            return new Account(
                person.Id,
                person.Name,
                person.AadObjectId,
                person.AadObjectId,
                space < 0 ? person.Name : person.Name[..space],
                space < 0 ? "" : person.Name[(space + 1)..],
                person.Upn,
                person.Upn,
                Roster.TenantId,
                "user");
        }
    }
}
