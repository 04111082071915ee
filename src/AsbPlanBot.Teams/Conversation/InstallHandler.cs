using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>The app came to a person or a team, or left. Teams may tell it twice; a greeting is said once.</summary>
internal sealed partial class InstallHandler(
    ConversationBook book, IPlanStore plans, Reconnection reconnection, ILogger<InstallHandler> logger)
{
    private const int Attempts = 5;

    public Task AddedAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.Activity.TeamsGetTeamInfo()?.Id is { Length: > 0 } teamId
            ? AddedToTeamAsync(turn, teamId, cancellationToken)
            : AddedToPersonAsync(turn, cancellationToken);

    public async Task RemovedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.TeamsGetTeamInfo()?.Id is { Length: > 0 } teamId)
        {
            await book.ForgetAsync(ConversationKind.Team, teamId, cancellationToken);
            Log.LeftTeam(logger, teamId);
        }
        else if (Asker.Of(turn.Activity) is { } person)
        {
            await book.ForgetAsync(ConversationKind.Personal, person.Id, cancellationToken);
            Log.LeftPerson(logger, person.Id);
        }
    }

    private async Task AddedToPersonAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        // A group chat has nobody of its own to remember.
        if (Asker.Of(turn.Activity) is not { } person || turn.Activity.Conversation?.ConversationType is not (null or "personal"))
            return;

        if (await book.MeetAsync(person, turn.Activity, cancellationToken))
        {
            Log.MetPerson(logger, person.Id);
            await turn.SendActivityAsync(Messages.Of(WelcomeCard.Personal()), cancellationToken);
        }

        await reconnection.RunAsync(person.Id, cancellationToken);
    }

    private async Task AddedToTeamAsync(ITurnContext turn, string teamId, CancellationToken cancellationToken)
    {
        // The General channel has the id of its team.
        var selected = turn.Activity.TeamsGetSelectedChannelId();
        var channelId = string.IsNullOrEmpty(selected) ? teamId : selected;
        var isNew = await book.MeetAsync(teamId, channelId, turn.Activity, cancellationToken);
        var titles = await TakeOnAsync(teamId, channelId, Asker.Of(turn.Activity)?.Id, cancellationToken);
        if (!isNew)
            return;

        Log.MetTeam(logger, teamId);
        var installer = await NameOfInstallerAsync(turn, cancellationToken);
        if (turn.Activity.Conversation is { } here)
            here.Id = channelId;
        await turn.SendActivityAsync(Messages.Of(WelcomeCard.Team(installer, titles)), cancellationToken);
    }

    /// <summary>Gives the team every plan that has none, with who added the bot as a manager.</summary>
    /// <returns>What the team's plans are called.</returns>
    private async Task<IReadOnlyList<string>> TakeOnAsync(
        string teamId, string channelId, string? installerId, CancellationToken cancellationToken)
    {
        List<string> titles = [];
        foreach (var listed in await plans.ListAsync(cancellationToken))
        {
            if (await TakeOnAsync(listed.PlanId, teamId, channelId, installerId, cancellationToken) is { } title)
                titles.Add(title);
        }

        return titles;
    }

    private async Task<string?> TakeOnAsync(
        string planId, string teamId, string channelId, string? installerId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await plans.LoadAsync(planId, cancellationToken) is not { Settings: var settings, Plan: var plan })
                return null;
            if (await ChangedAsync(settings, teamId, channelId, installerId, cancellationToken) is not { } changed)
                return settings.TeamId == teamId ? plan.Title : null;
            if (await plans.SaveSettingsAsync(changed, cancellationToken) != SaveOutcome.Conflict)
                return plan.Title;
        }

        Log.NotTakenOn(logger, planId, teamId);
        return null;
    }

    // The first of the two events that tell of an installation may not say which channel was chosen; the second one then does.
    private async Task<PlanSettings?> ChangedAsync(
        PlanSettings settings, string teamId, string channelId, string? installerId, CancellationToken cancellationToken)
    {
        if (await IsFreeAsync(settings, cancellationToken))
        {
            var managers = settings.Managers.ToList();
            if (installerId is not null && !managers.Contains(installerId, StringComparer.OrdinalIgnoreCase))
                managers.Add(installerId);
            return settings with { TeamId = teamId, ChannelId = channelId, Managers = managers };
        }

        return settings.TeamId == teamId && (settings.ChannelId ?? teamId) == teamId && channelId != teamId
            ? settings with { ChannelId = channelId }
            : null;
    }

    // A team that the bot was removed from has no hold on its plans any more.
    private async Task<bool> IsFreeAsync(PlanSettings settings, CancellationToken cancellationToken) =>
        settings.TeamId is null || await book.FindAsync(ConversationKind.Team, settings.TeamId, cancellationToken) is null;

    private async Task<string?> NameOfInstallerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var from = turn.Activity.From;
        if (from?.Name is { Length: > 0 } name)
            return name;

        try
        {
            return from?.Id is null ? null : (await TeamsInfo.GetMemberAsync(turn, from.Id, cancellationToken)).Name;
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException or InvalidOperationException)
        {
            Log.NoName(logger, exception.GetType().Name);
            return null;
        }
    }

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

        [LoggerMessage(6, LogLevel.Information, "Who added the bot could not be looked up ({Fault}).")]
        public static partial void NoName(ILogger logger, string fault);
    }
}
