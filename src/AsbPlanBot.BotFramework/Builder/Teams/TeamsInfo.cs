using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// Asks Teams about the conversation of a turn: of the team where the activity names one, else of the chat itself.
/// A refusal is an <see cref="ErrorResponseException"/> for people and a
/// <see cref="Microsoft.Rest.HttpOperationException"/> for teams and channels.
/// </summary>
public static class TeamsInfo
{
    public static async Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        await Connector(turnContext).FetchTeamDetailsAsync(Team(turnContext, teamId), cancellationToken) ?? new TeamDetails();

    /// <summary>General is the channel without a name.</summary>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var list = await Connector(turnContext).FetchChannelListAsync(Team(turnContext, teamId), cancellationToken);
        return list?.Conversations ?? [];
    }

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = null,
        string? continuationToken = default,
        int? pageSize = default,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, Team(turnContext, teamId), continuationToken, pageSize, cancellationToken);

    /// <param name="pageSize">50 to 500.</param>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext,
        int? pageSize = default,
        string? continuationToken = default,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, Here(turnContext), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, Team(turnContext, teamId), cancellationToken);

    /// <param name="userId">The person's Teams id or their Entra object id.</param>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, Here(turnContext), cancellationToken);

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext,
        string conversationId,
        string? continuationToken,
        int? pageSize,
        CancellationToken cancellationToken)
    {
        var page = await Connector(turnContext).GetPagedMembersAsync(
            conversationId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult
        {
            ContinuationToken = page?.ContinuationToken,
            Members = [.. (page?.Members ?? []).Select(TeamsChannelAccount.From)],
        };
    }

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext, string userId, string conversationId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var account = await Connector(turnContext).GetMemberAsync(conversationId, userId, cancellationToken);
        return TeamsChannelAccount.From(account ?? new ChannelAccount(userId));
    }

    private static string Team(ITurnContext turnContext, string? teamId) =>
        teamId
        ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? throw new InvalidOperationException("This turn is not in a team, and no team was named.");

    private static string Here(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id
        ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("This turn has no conversation.");

    private static ConnectorClient Connector(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() as ConnectorClient
        ?? throw new InvalidOperationException("This turn has no connector to ask.");
}
