using AsbPlanBot.Core.Plans;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Somebody in a team or a chat.</summary>
/// <param name="Id">AAD object id, as the stores write it; null where Teams does not tell.</param>
/// <param name="IsGuest">Whether they belong to another organisation, or to none.</param>
internal sealed record Member(string? Id, string? Name, bool IsGuest);

/// <summary>Asks Teams who and what is in a team or a chat.</summary>
internal interface ITeamRoster
{
    /// <summary>The channels of a team; empty where Teams does not tell.</summary>
    Task<IReadOnlyList<TeamChannel>> ChannelsAsync(ITurnContext? turn, string teamId, CancellationToken cancellationToken);

    /// <summary>Everybody in a team, or in the chat of the turn; null where Teams does not tell.</summary>
    /// <param name="teamId">Null for the chat of the turn.</param>
    Task<IReadOnlyList<Member>?> MembersAsync(ITurnContext? turn, string? teamId, CancellationToken cancellationToken);

    /// <summary>Somebody in the team or the chat of the turn; null where Teams does not tell.</summary>
    /// <param name="personId">AAD object id.</param>
    Task<Member?> FindAsync(ITurnContext? turn, string personId, CancellationToken cancellationToken);
}

/// <summary>Over the Bot Framework. What Teams refuses, or is slow to say, is not told.</summary>
internal sealed partial class TeamRoster(TimeProvider time, ILogger<TeamRoster> logger) : ITeamRoster
{
    private const int PageSize = 500;
    private const int MostPages = 20;

    // Whoever asked is waiting for the answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<TeamChannel>> ChannelsAsync(ITurnContext? turn, string teamId, CancellationToken cancellationToken) =>
        await TryAsync(
            turn,
            async (asked, cancel) => (IReadOnlyList<TeamChannel>)[.. (await TeamsInfo.GetTeamChannelsAsync(asked, teamId, cancel))
                .Where(channel => channel.Id is not null)
                .Select(channel => new TeamChannel(channel.Id!, channel.Name is { Length: > 0 } name ? name : "General"))],
            cancellationToken) ?? [];

    public Task<IReadOnlyList<Member>?> MembersAsync(ITurnContext? turn, string? teamId, CancellationToken cancellationToken) =>
        TryAsync(turn, (asked, cancel) => PagesAsync(asked, teamId, cancel), cancellationToken);

    public Task<Member?> FindAsync(ITurnContext? turn, string personId, CancellationToken cancellationToken) =>
        TryAsync(turn, async (asked, cancel) => MemberOf(await TeamsInfo.GetMemberAsync(asked, personId, cancel)), cancellationToken);

    private static async Task<IReadOnlyList<Member>> PagesAsync(ITurnContext turn, string? teamId, CancellationToken cancellationToken)
    {
        List<Member> members = [];
        string? token = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = teamId is null
                ? await TeamsInfo.GetPagedMembersAsync(turn, PageSize, token, cancellationToken)
                : await TeamsInfo.GetPagedTeamMembersAsync(turn, teamId, token, PageSize, cancellationToken);
            members.AddRange((page.Members ?? []).Select(MemberOf));
            token = page.ContinuationToken;
            if (string.IsNullOrEmpty(token))
                return members;
        }

        throw new InvalidOperationException("There are more members than are looked at.");
    }

    private static Member MemberOf(TeamsChannelAccount account) => new(
        Asker.Normal(account.AadObjectId),
        account.Name,
        account.UserRole is "guest" or "anonymous" || account.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true);

    private async Task<T?> TryAsync<T>(
        ITurnContext? turn, Func<ITurnContext, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
        where T : class
    {
        if (turn is null)
            return null;

        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await ask(turn, either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception
            is ErrorResponseException or HttpOperationException or HttpRequestException or InvalidOperationException or OperationCanceledException)
        {
            Log.NotTold(logger, exception.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Teams did not tell who or what is there ({Fault}).")]
        public static partial void NotTold(ILogger logger, string fault);
    }
}
