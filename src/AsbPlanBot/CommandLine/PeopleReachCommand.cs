using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.CommandLine;

/// <summary><c>people reach --plan ID</c></summary>
internal static class PeopleReachCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services, string planId, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await StoredPlan.FindAsync(services, planId, error, cancellationToken) is not { } plan)
        {
            return CommandTree.BadInput;
        }

        var directory = await services.GetRequiredService<IPeopleStore>().LoadAsync(planId, cancellationToken);
        var conversations = await services.GetRequiredService<IConversationStore>().ListAsync(ConversationKind.Personal, cancellationToken);
        var clock = new PlanClock(plan.Settings, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var newest = ReminderPlanner.CurrentCycle(plan.Settings, clock.Now) is { } cycle
            ? await services.GetRequiredService<ILedgerStore>().LoadAsync(planId, cycle, cancellationToken)
            : null;
        var lines = Reachability.Of(plan, directory, conversations, newest, clock.Today);
        foreach (var line in lines)
        {
            await output.WriteLineAsync($"  {line.Person.Name,-32}{line.Detail}");
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync(
            $"{lines.Count(line => line.Reach == Reach.Fine)} of {Words.Count(lines.Count, "person", "people")} can be written to. "
            + "Who is not met or refused gets what is open as soon as they install the app or write to the bot.");
        return CommandTree.Done;
    }
}
