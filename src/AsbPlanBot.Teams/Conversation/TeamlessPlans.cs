using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// A plan that was imported after the bot had been added to its team. Where the bot is in one team only, the plan is that
/// team's; where it is in several, nobody but a manager can say whose it is.
/// </summary>
public sealed partial class TeamlessPlans
{
    private readonly IPlanStore _plans;
    private readonly ConversationBook _book;
    private readonly ILogger<TeamlessPlans> _logger;

    internal TeamlessPlans(IPlanStore plans, ConversationBook book, ILogger<TeamlessPlans> logger) =>
        (_plans, _book, _logger) = (plans, book, logger);

    /// <summary>Gives the plan to the only team, with who added the bot there as a manager.</summary>
    /// <returns>The settings as they are now.</returns>
    public async Task<PlanSettings> AdoptAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        if (settings.TeamId is not null
            || await _book.ListAsync(ConversationKind.Team, cancellationToken) is not [{ Reference: { } team } known])
        {
            return settings;
        }

        var installer = team.User?.AadObjectId;
        var adopted = settings with
        {
            TeamId = known.Stored.Key,
            ChannelId = team.Conversation?.Id ?? known.Stored.Key,
            Managers = installer is null || settings.Managers.Contains(installer, StringComparer.OrdinalIgnoreCase)
                ? settings.Managers
                : [.. settings.Managers, installer],
        };
        if (await _plans.SaveSettingsAsync(adopted, cancellationToken) == SaveOutcome.Saved)
            Log.Adopted(_logger, settings.PlanId, known.Stored.Key);

        // Its new version is the store's; where somebody was faster, theirs is.
        return await _plans.LoadAsync(settings.PlanId, cancellationToken) is { Settings: var now } ? now : settings;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Plan {PlanId} had no team and now belongs to {TeamId}.")]
        public static partial void Adopted(ILogger logger, string planId, string teamId);
    }
}
