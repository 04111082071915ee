using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Privacy;

namespace AsbPlanBot.CommandLine;

/// <summary><c>plan remove --plan ID [--apply]</c></summary>
internal static class PlanRemoveCommand
{
    // What an instance was in the middle of when the plan went comes after it.
    private const int Rounds = 10;

    public static async Task<int> RunAsync(
        IServiceProvider services, string planId, bool apply, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var data = services.GetRequiredService<IPersonalData>();
        var counts = await data.CountAsync(planId, cancellationToken);
        if (counts.Count == 0)
        {
            await error.WriteLineAsync($"There is nothing of a plan {planId}.");
            return CommandTree.BadInput;
        }

        var known = await KnownPlans.LoadAsync(services, cancellationToken);
        var plan = known.Single(one => one.Id == planId);
        var people = plan.Directory.Everybody.Select(person => person.Id)
            .Concat(plan.Plan?.Settings.Managers ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(id => !known.Any(other => other.Id != planId && other.Needs(id)))
            .ToList();
        await output.WriteLineAsync($"Plan {planId} is {RowWords.Count(counts)}.");
        await output.WriteLineAsync($"With it go the conversations of {Words.Count(people.Count, "person", "people")} who are in no other plan.");
        if (!apply)
        {
            await output.WriteLineAsync("Nothing has been changed. Run it again with --apply to remove it. It cannot be undone: take it out with plan export first.");
            return CommandTree.Done;
        }

        // Before the rows that say whose they are, so that an interrupted removal can be run again, and after them, for a
        // message that was on its way.
        await ForgetAsync(services, people, cancellationToken);
        for (var round = 1; await data.RemovePlanAsync(planId, cancellationToken) > 0; round++)
        {
            if (round == Rounds)
            {
                await error.WriteLineAsync($"Plan {planId} kept changing. Run it again.");
                return CommandTree.BadInput;
            }
        }

        await ForgetAsync(services, people, cancellationToken);
        await output.WriteLineAsync($"Plan {planId} is gone. Messages that were sent are in Teams; remove the app from its team there.");
        return CommandTree.Done;
    }

    private static async Task ForgetAsync(IServiceProvider services, IReadOnlyList<string> people, CancellationToken cancellationToken)
    {
        foreach (var id in people)
        {
            await services.GetRequiredService<IConversationStore>().RemoveAsync(ConversationKind.Personal, id, cancellationToken);
        }
    }
}
