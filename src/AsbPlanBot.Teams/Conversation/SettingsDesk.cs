using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Changes a plan's settings, on what they are by then where somebody else was quicker.</summary>
internal sealed class SettingsDesk(IPlanStore plans)
{
    private const int Attempts = 4;

    /// <param name="change">The same settings where there is nothing to change.</param>
    /// <returns>The settings after it.</returns>
    public async Task<PlanSettings> ChangeAsync(
        PlanSettings settings, Func<PlanSettings, PlanSettings> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var after = change(settings);
            if (after == settings || await plans.SaveSettingsAsync(after, cancellationToken) == SaveOutcome.Saved)
                return after;

            settings = await plans.LoadAsync(settings.PlanId, cancellationToken) is { Settings: var newer } ? newer : settings;
        }

        throw new InvalidOperationException("The plan's settings kept changing.");
    }
}
