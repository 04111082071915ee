using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// What happens to the team and the channel of a plan. Its managers hear at once where the summary can no longer be posted;
/// a new name changes what is said and nothing else. What could not be noted is found out when the next summary is posted.
/// </summary>
internal sealed partial class TeamEvents(
    IPlanStore plans,
    SettingsDesk desk,
    NoticeDesk notices,
    SummaryRevival revival,
    ConversationBook book,
    TimeProvider time,
    ILogger<TeamEvents> logger)
{
    public Task ChannelDeletedAsync(ChannelInfo? channel, ITurnContext turn, CancellationToken cancellationToken) =>
        TryAsync(turn, () => LostAsync(PlaceLoss.ChannelDeleted, channel?.Id, settings => settings.ChannelId, cancellationToken));

    public Task ChannelRenamedAsync(ChannelInfo? channel, ITurnContext turn, CancellationToken cancellationToken) => TryAsync(turn, () => RenamedAsync(
        settings => settings.ChannelId == channel?.Id && channel?.Name is not null, settings => settings with { ChannelName = channel!.Name }, cancellationToken));

    public Task ChannelRestoredAsync(ChannelInfo? channel, ITurnContext turn, CancellationToken cancellationToken) =>
        TryAsync(turn, () => revival.RunAsync(settings => settings.ChannelId == channel?.Id, cancellationToken));

    public Task TeamArchivedAsync(TeamInfo? team, ITurnContext turn, CancellationToken cancellationToken) =>
        TryAsync(turn, () => LostAsync(PlaceLoss.TeamArchived, team?.Id, settings => settings.TeamId, cancellationToken));

    public Task TeamUnarchivedAsync(TeamInfo? team, ITurnContext turn, CancellationToken cancellationToken) =>
        TryAsync(turn, () => revival.RunAsync(settings => settings.TeamId == team?.Id, cancellationToken));

    // A team that is gone lets its plan go elsewhere.
    public Task TeamDeletedAsync(TeamInfo? team, ITurnContext turn, CancellationToken cancellationToken) => TryAsync(turn, async () =>
    {
        await LostAsync(PlaceLoss.TeamDeleted, team?.Id, settings => settings.TeamId, cancellationToken);
        if (team?.Id is { Length: > 0 } teamId)
            await book.ForgetAsync(ConversationKind.Team, teamId, cancellationToken);
    });

    public Task TeamRestoredAsync(TeamInfo? team, ITurnContext turn, CancellationToken cancellationToken) => TryAsync(turn, async () =>
    {
        if (team?.Id is not { Length: > 0 } teamId)
            return;

        var plan = (await plans.ListAsync(cancellationToken)).FirstOrDefault(settings => settings.TeamId == teamId);
        await book.MeetAsync(teamId, plan?.ChannelId ?? teamId, turn.Activity, cancellationToken);
        await revival.RunAsync(settings => settings.TeamId == teamId, cancellationToken);
    });

    public Task TeamRenamedAsync(TeamInfo? team, ITurnContext turn, CancellationToken cancellationToken) => TryAsync(turn, () => RenamedAsync(
        settings => settings.TeamId == team?.Id && team?.Name is not null, settings => settings with { TeamName = team!.Name }, cancellationToken));

    private async Task LostAsync(PlaceLoss loss, string? id, Func<PlanSettings, string?> placeOf, CancellationToken cancellationToken)
    {
        if (id is not { Length: > 0 })
            return;

        var now = time.GetUtcNow();
        foreach (var settings in (await plans.ListAsync(cancellationToken)).Where(settings => placeOf(settings) == id))
        {
            Log.Lost(logger, settings.PlanId, loss);
            await notices.TellAsync(PlaceNotices.Of(settings, loss, id, NoticeDesk.CycleOf(settings, now), now), cancellationToken);
        }
    }

    private async Task RenamedAsync(Func<PlanSettings, bool> isThere, Func<PlanSettings, PlanSettings> rename, CancellationToken cancellationToken)
    {
        foreach (var settings in (await plans.ListAsync(cancellationToken)).Where(isThere))
            await desk.ChangeAsync(settings, present => isThere(present) ? rename(present) : present, cancellationToken);
    }

    private async Task TryAsync(ITurnContext turn, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.NotNoted(logger, turn.Activity.Id, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId} has lost the place of its summary: {Loss}.")]
        public static partial void Lost(ILogger logger, string planId, PlaceLoss loss);

        [LoggerMessage(2, LogLevel.Error, "What {ActivityId} tells of a team could not be noted.")]
        public static partial void NotNoted(ILogger logger, string? activityId, Exception exception);
    }
}
