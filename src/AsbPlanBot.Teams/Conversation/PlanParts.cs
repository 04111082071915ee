using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Loads of a plan what a reply is about: some objectives, and the people who answer for them.</summary>
internal sealed class PlanParts(IPlanStore plans, IPeopleStore people)
{
    /// <summary>Those objectives, perhaps with others, and of the people enough to say of them all that there is to say.</summary>
    /// <param name="references">Asked once, and only for what is too large to be read whole.</param>
    /// <param name="persons">AAD object ids of people who are to be known too.</param>
    public async Task<(PlanInForce? Plan, PlanDirectory People)> LoadAsync(
        string planId,
        Func<PlanSettings, Task<IReadOnlyCollection<string>>> references,
        IReadOnlyList<string> persons,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        Task<IReadOnlyCollection<string>>? asking = null;
        var planLoading = plans.LoadPartAsync(planId, AskAsync, cancellationToken);
        PlanInForce? plan = null;
        IReadOnlyList<Objective> concerned = [];
        var directory = await people.LoadPartAsync(planId, PartiesAsync, Suffices, cancellationToken);
        return (await planLoading, directory);

        Task<IReadOnlyCollection<string>> AskAsync(PlanSettings settings) => asking ??= references(settings);

        async Task<IReadOnlyCollection<string>> PartiesAsync()
        {
            plan = await planLoading;
            if (plan is null)
                return [];

            var wanted = (await AskAsync(plan.Settings)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            concerned = [.. plan.Plan.Objectives.Where(objective => wanted.Contains(objective.Ref))];
            return concerned.SelectMany(objective => objective.Parties).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }

        // Who covers may hold nothing of these, and who confirmed them neither.
        bool Suffices(PlanDirectory part) => plan is null || part.Suffices(
            concerned.Select(objective => objective.ConfirmedBy).OfType<string>().Concat(persons), new PlanClock(plan.Settings, now).Today);
    }
}
