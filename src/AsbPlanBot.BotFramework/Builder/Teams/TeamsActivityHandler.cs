using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot that also hears what only Teams tells: events of channels and teams, files, dialogs.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.ChannelId != Channels.Msteams)
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);

        var data = activity.GetChannelData<TeamsChannelData>();
        if (activity.MembersAdded is { } added)
            return OnTeamsMembersAddedDispatchAsync(added, data?.Team, turnContext, cancellationToken);
        if (activity.MembersRemoved is { } removed)
            return OnTeamsMembersRemovedDispatchAsync(removed, data?.Team, turnContext, cancellationToken);

        var (channel, team) = (data?.Channel!, data?.Team!);
        return data?.EventType switch
        {
            "channelCreated" => OnTeamsChannelCreatedAsync(channel, team, turnContext, cancellationToken),
            "channelDeleted" => OnTeamsChannelDeletedAsync(channel, team, turnContext, cancellationToken),
            "channelRenamed" => OnTeamsChannelRenamedAsync(channel, team, turnContext, cancellationToken),
            "channelRestored" => OnTeamsChannelRestoredAsync(channel, team, turnContext, cancellationToken),
            "teamArchived" => OnTeamsTeamArchivedAsync(team, turnContext, cancellationToken),
            "teamDeleted" => OnTeamsTeamDeletedAsync(team, turnContext, cancellationToken),
            "teamHardDeleted" => OnTeamsTeamHardDeletedAsync(team, turnContext, cancellationToken),
            "teamRenamed" => OnTeamsTeamRenamedAsync(team, turnContext, cancellationToken),
            "teamRestored" => OnTeamsTeamRestoredAsync(team, turnContext, cancellationToken),
            "teamUnarchived" => OnTeamsTeamUnarchivedAsync(team, turnContext, cancellationToken),
            _ => base.OnConversationUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>
    /// Looks up each member of whom the activity gives no more than the ids, then calls
    /// <see cref="OnTeamsMembersAddedAsync"/>. A member whom the connector does not tell of is passed on as given.
    /// </summary>
    protected virtual async Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken)
    {
        List<TeamsChannelAccount> members = [];
        foreach (var member in membersAdded)
        {
            var known = member.Properties.HasValues || member.Id == turnContext.Activity.Recipient?.Id;
            var found = known ? null : await FindAsync(turnContext, member, cancellationToken);
            members.Add(found ?? TeamsChannelAccount.From(member));
        }

        await OnTeamsMembersAddedAsync(members, teamInfo!, turnContext, cancellationToken);
    }

    protected virtual Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnTeamsMembersRemovedAsync(
            [.. membersRemoved.Select(TeamsChannelAccount.From)], teamInfo!, turnContext, cancellationToken);

    /// <summary>Also called when the only one added is the bot.</summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>Also called when the only one removed is the bot.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    private static async Task<TeamsChannelAccount?> FindAsync(
        ITurnContext turnContext, ChannelAccount member, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turnContext, member.Id!, cancellationToken);
        }
        catch (ErrorResponseException exception) when (exception.Response is { StatusCode: >= (System.Net.HttpStatusCode)400 and < (System.Net.HttpStatusCode)500 })
        {
            return null;
        }
    }
}
