using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>A team that the bot was added to and that has no plan.</summary>
/// <param name="InstallerId">AAD object id of who added the bot; null where the team was met before that was noted.</param>
internal sealed record WaitingTeam(string TeamId, string ChannelId, string? InstallerId);

/// <summary>
/// Makes plans where there are none. Whoever added the bot to a team may make its first plan; it rests until they say that
/// it begins, so that nobody is asked before people and schedule have been looked at.
/// </summary>
internal sealed class Founding(IPlanStore plans, ConversationBook book, TimeProvider time)
{
    /// <summary>The teams whose first plan a person may make.</summary>
    /// <param name="personId">AAD object id.</param>
    public async Task<IReadOnlyList<WaitingTeam>> WaitingForAsync(string personId, CancellationToken cancellationToken) =>
        [.. (await WaitingAsync(cancellationToken)).Where(team => string.Equals(team.InstallerId, personId, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The teams that have no plan.</summary>
    public async Task<IReadOnlyList<WaitingTeam>> WaitingAsync(CancellationToken cancellationToken)
    {
        var taken = (await plans.ListAsync(cancellationToken)).Select(settings => settings.TeamId).ToHashSet(StringComparer.Ordinal);
        return [.. (await book.ListAsync(ConversationKind.Team, cancellationToken))
            .Where(team => !taken.Contains(team.Stored.Key))
            .Select(team => new WaitingTeam(
                team.Stored.Key, team.Reference?.Conversation?.Id ?? team.Stored.Key, Asker.Normal(team.Reference?.User?.AadObjectId)))];
    }

    /// <summary>An id for a plan that is to be made.</summary>
    public async Task<string> NewIdAsync(string title, CancellationToken cancellationToken) =>
        PlanIds.For(title, (await plans.ListAsync(cancellationToken)).Select(settings => settings.PlanId));

    /// <summary>The settings of a plan that is to be made for a team; null if that person may make none.</summary>
    public async Task<PlanSettings?> SettingsAsync(string planId, string personId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await WaitingForAsync(personId, cancellationToken) is [var team, ..]
            ? new PlanSettings
            {
                PlanId = planId,
                ActiveFrom = now,
                PausedFrom = now,
                TeamId = team.TeamId,
                ChannelId = team.ChannelId,
                Managers = [personId],
            }
            : null;
    }
}
