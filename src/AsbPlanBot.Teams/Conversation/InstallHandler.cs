using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>The app came to a person or a team, or left. Teams may tell it twice; a greeting is said once.</summary>
internal sealed partial class InstallHandler(
    ConversationBook book,
    IPlanStore plans,
    Reconnection reconnection,
    SummaryRevival revival,
    Greetings greetings,
    SetUpPages setUp,
    ITeamRoster roster,
    PersonalSender personal,
    TimeProvider time,
    ILogger<InstallHandler> logger)
{
    private const int Attempts = 5;

    public async Task AddedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var teamId = turn.Activity.TeamsGetTeamInfo()?.Id is { Length: > 0 } id ? id : null;
        try
        {
            await (teamId is not null ? AddedToTeamAsync(turn, teamId, cancellationToken) : TurnPlace.Of(turn.Activity).Kind switch
            {
                PlaceKind.Personal => AddedToPersonAsync(turn, cancellationToken),
                PlaceKind.Group => AddedToGroupAsync(turn, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotNoted(logger, turn.Activity.Id, exception);

            // Of the two events that tell of an installation one is answered.
            if (turn.Activity.Type == ActivityTypes.InstallationUpdate)
                await turn.SendActivityAsync(Messages.Of(WelcomeCard.OutOfReach(teamId is not null)), cancellationToken);
        }
    }

    public async Task RemovedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.TeamsGetTeamInfo()?.Id is { Length: > 0 } teamId)
        {
            await book.ForgetAsync(ConversationKind.Team, teamId, cancellationToken);
            Log.LeftTeam(logger, teamId);
        }
        else if (TurnPlace.Of(turn.Activity).Kind == PlaceKind.Personal && Asker.Of(turn.Activity) is { } person)
        {
            await book.ForgetAsync(ConversationKind.Personal, person.Id, cancellationToken);
            Log.LeftPerson(logger, person.Id);
        }
    }

    private async Task AddedToPersonAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (Asker.Of(turn.Activity) is not { } person)
            return;

        if (await book.MeetAsync(person, turn.Activity, cancellationToken))
        {
            Log.MetPerson(logger, person.Id);
            await turn.SendActivityAsync(Messages.Of(await greetings.ForAsync(person, cancellationToken)), cancellationToken);
        }

        await reconnection.RunAsync(person.Id, cancellationToken);
    }

    // A group chat has nobody of its own to remember, so of the two events that tell of an installation one is answered.
    private async Task AddedToGroupAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type == ActivityTypes.InstallationUpdate && turn.Activity.Action == InstallationUpdateActionTypes.Add)
            await turn.SendActivityAsync(Messages.Of(WelcomeCard.Group(await InstallerAsync(turn, cancellationToken))), cancellationToken);
    }

    // Neither event tells the name of who added the bot.
    private async Task<string?> InstallerAsync(ITurnContext turn, CancellationToken cancellationToken) => Asker.Of(turn.Activity) switch
    {
        { Name: { Length: > 0 } known } => known,
        { } installer => (await roster.FindAsync(turn, installer.Id, cancellationToken))?.Name,
        null => null,
    };

    private async Task AddedToTeamAsync(ITurnContext turn, string teamId, CancellationToken cancellationToken)
    {
        // The General channel has the id of its team.
        var selected = turn.Activity.TeamsGetSelectedChannelId();
        var channelId = string.IsNullOrEmpty(selected) ? teamId : selected;
        var isNew = await book.MeetAsync(teamId, channelId, turn.Activity, cancellationToken);
        var installer = Asker.Of(turn.Activity);
        var names = new PlaceNames(
            turn.Activity.TeamsGetTeamInfo()?.Name,
            (await roster.ChannelsAsync(turn, teamId, cancellationToken)).FirstOrDefault(channel => channel.Id == channelId)?.Name);
        var taken = await TakeOnAsync(teamId, channelId, names, installer?.Id, cancellationToken);
        await revival.RunAsync(settings => settings.TeamId == teamId, cancellationToken);
        if (!isNew)
            return;

        Log.MetTeam(logger, teamId);
        if (turn.Activity.Conversation is { } here)
            here.Id = channelId;
        var name = await InstallerAsync(turn, cancellationToken);
        await turn.SendActivityAsync(Messages.Of(taken.Count > 0 ? WelcomeCard.Team(name, [.. taken.Select(Posted)]) : setUp.Fresh(isInstaller: false, name)), cancellationToken);
        if (taken.Count == 0 && installer is not null)
            await InviteAsync(installer, cancellationToken);
    }

    // The channel has been told where to go on; that the chat cannot be opened yet is no fault.
    private async Task InviteAsync(Asker installer, CancellationToken cancellationToken)
    {
        if (await personal.SendAsync(installer.Id, Messages.Of(setUp.Fresh(isInstaller: true, installer: null)), cancellationToken) is not SendOutcome.Sent)
            Log.NotInvited(logger, installer.Id);
    }

    private (string Title, string? NextSummary) Posted(PlanInForce plan)
    {
        var clock = new PlanClock(plan.Settings, time.GetUtcNow());
        return (plan.Plan.Title, plan.Settings is { PausedFrom: null } && plan.Settings.NextSummary(clock.Now) is { } next ? clock.Weekday(next) : null);
    }

    /// <summary>Gives the team every plan that has none, with who added the bot as a manager.</summary>
    /// <returns>The team's plans.</returns>
    private async Task<IReadOnlyList<PlanInForce>> TakeOnAsync(
        string teamId, string channelId, PlaceNames names, string? installerId, CancellationToken cancellationToken)
    {
        List<PlanInForce> taken = [];
        foreach (var listed in await plans.ListAsync(cancellationToken))
        {
            if (await TakeOnAsync(listed.PlanId, teamId, channelId, names, installerId, cancellationToken) is { } plan)
                taken.Add(plan);
        }

        return taken;
    }

    private async Task<PlanInForce?> TakeOnAsync(
        string planId, string teamId, string channelId, PlaceNames names, string? installerId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await plans.LoadAsync(planId, cancellationToken) is not { Settings: var settings } plan)
                return null;
            if (await ChangedAsync(settings, teamId, channelId, names, installerId, cancellationToken) is not { } changed)
                return settings.TeamId == teamId ? plan : null;
            if (await plans.SaveSettingsAsync(changed, cancellationToken) != SaveOutcome.Conflict)
                return plan with { Settings = changed };
        }

        Log.NotTakenOn(logger, planId, teamId);
        return null;
    }

    // The first of the two events that tell of an installation may not say which channel was chosen; the second one then does.
    private async Task<PlanSettings?> ChangedAsync(
        PlanSettings settings, string teamId, string channelId, PlaceNames names, string? installerId, CancellationToken cancellationToken)
    {
        if (await IsFreeAsync(settings, installerId, cancellationToken))
        {
            var managers = settings.Managers.ToList();
            if (installerId is not null && !managers.Contains(installerId, StringComparer.OrdinalIgnoreCase))
                managers.Add(installerId);
            return settings with { TeamId = teamId, ChannelId = channelId, TeamName = names.Team, ChannelName = names.Channel, Managers = managers };
        }

        return settings.TeamId == teamId && (settings.ChannelId ?? teamId) == teamId && channelId != teamId
            ? settings with { ChannelId = channelId, ChannelName = names.Channel }
            : null;
    }

    // A team that the bot was removed from keeps its plan for when it comes back; only a manager takes it elsewhere.
    private async Task<bool> IsFreeAsync(PlanSettings settings, string? installerId, CancellationToken cancellationToken) =>
        settings.TeamId is null
        || (installerId is not null && Accountability.IsManager(settings, installerId)
            && await book.FindAsync(ConversationKind.Team, settings.TeamId, cancellationToken) is null);

    /// <summary>What a team and a channel are called, as far as Teams tells.</summary>
    private sealed record PlaceNames(string? Team, string? Channel);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Met person {PersonId}.")]
        public static partial void MetPerson(ILogger logger, string personId);

        [LoggerMessage(2, LogLevel.Information, "Met team {TeamId}.")]
        public static partial void MetTeam(ILogger logger, string teamId);

        [LoggerMessage(3, LogLevel.Information, "Removed by person {PersonId}.")]
        public static partial void LeftPerson(ILogger logger, string personId);

        [LoggerMessage(4, LogLevel.Information, "Removed from team {TeamId}.")]
        public static partial void LeftTeam(ILogger logger, string teamId);

        [LoggerMessage(5, LogLevel.Warning, "Plan {PlanId} could not be given to team {TeamId}: its settings kept changing.")]
        public static partial void NotTakenOn(ILogger logger, string planId, string teamId);

        [LoggerMessage(6, LogLevel.Error, "The installation that {ActivityId} tells of could not be noted.")]
        public static partial void NotNoted(ILogger logger, string? activityId, Exception exception);

        [LoggerMessage(7, LogLevel.Information, "{PersonId} added the bot to a team and could not be written to yet.")]
        public static partial void NotInvited(ILogger logger, string personId);
    }
}
