using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Simulation.Load;

/// <summary>A plan whose officers answer for many objectives each, every one of them together with others.</summary>
internal static class SharedPlan
{
    private const int ObjectivesOfACommitment = 10;
    private static readonly DateOnly FirstDue = new(2026, 9, 30);

    /// <param name="sharing">How many officers answer for an objective.</param>
    /// <param name="every">Only each so manieth objective is anybody's.</param>
    public static LargePlan Of(int officers, int objectives, int sharing, int every = 1)
    {
        var people = Enumerable.Range(1, officers).Select(LargePlan.OfficerOf).ToList();
        var all = Enumerable.Range(0, objectives).Select(at => new Objective
        {
            Ref = $"{(at / ObjectivesOfACommitment) + 1}.{(at % ObjectivesOfACommitment) + 1}",
            Title = $"Objective {at + 1} of the shared plan",
            Outcome = "What it is to come to, in a sentence of the usual length.",
            Due = FirstDue.AddDays(7 * (at % 52)),
            Parties = at % every == 0
                ? [.. Enumerable.Range(0, sharing).Select(share => people[((at / every * sharing) + share) % officers].Roles[0])]
                : [],
            Actions = [new PlanAction("a", "The first thing to be done", Complete: false), new PlanAction("b", "The second", Complete: false)],
        });
        var plan = new Plan
        {
            Title = "A shared plan",
            Commitments = [.. all.Chunk(ObjectivesOfACommitment).Select((some, at) => new Commitment(at + 1, $"Commitment {at + 1}", some))],
        };
        return new LargePlan(plan, new PlanDirectory([.. people.Select(LargePlan.PartyOf)]), people);
    }
}
