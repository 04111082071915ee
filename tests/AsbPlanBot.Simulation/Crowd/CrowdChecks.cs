using AsbPlanBot.Core.Plans;
using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Load;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Crowd;

/// <summary>Holds what people and imports were told against what is stored.</summary>
internal sealed class CrowdChecks(Plan first, IReadOnlyList<CrowdPerson> people, Reimports imports, Balancer balancer)
{
    public async Task AddToAsync(Report report, IPlanStore plans, CancellationToken cancellationToken)
    {
        var history = await plans.HistoryAsync(LargePlan.Id, null, cancellationToken).ToListAsync(cancellationToken);
        var now = (await plans.LoadAsync(LargePlan.Id, cancellationToken))!.Plan;
        AddReplies(report, SavedReply.Count(history));
        List<string> differing = [.. HistoryReplay.Differing(first, now, history)];
        report.Assert(
            "objectives that do not stand as the replay of their history", "0", differing is [] ? "0" : string.Join(", ", differing), differing is []);
        report.Assert("lines of the history that do not begin where the one before ended", 0, HistoryReplay.Broken(first, history));
        AddImports(report, now);
    }

    private void AddReplies(Report report, IReadOnlyDictionary<SavedReply, int> lines)
    {
        List<Attempt> attempts = [.. people.SelectMany(person => person.Attempts)];
        var told = attempts.ToLookup(attempt => attempt.Told, attempt => attempt.Reply);
        report.Tell("presses that went to two instances", Figures.Of(balancer.Twice));
        report.Tell("of them acknowledged by one and found out of date by the other", Figures.Of(balancer.Otherwise));
        report.Tell("replies acknowledged, found out of date", $"{Figures.Of(told[Told.Saved].Count())}, {Figures.Of(told[Told.NotSaved].Count())}");
        report.Assert("replies acknowledged and not in the history", 0, told[Told.Saved].Count(reply => !lines.ContainsKey(reply)));
        report.Assert("replies found out of date and yet in the history", 0, told[Told.NotSaved].Count(lines.ContainsKey));
        report.Assert("replies more than once in the history", 0, lines.Values.Count(count => count > 1));
        report.Assert("lines of the history that nobody sent", 0, lines.Keys.Except(attempts.Select(attempt => attempt.Reply)).Count());
        report.Assert("answers that were no success", 0, balancer.Errors);
        report.Tell("replies of which it was not said for certain, and those of them in the history", $"{Figures.Of(told[Told.Unsure].Count())}, {Figures.Of(told[Told.Unsure].Count(lines.ContainsKey))}");
        report.Assert("sentences that were not read as replies", 0, people.Sum(person => person.Unread));
        report.Assert("replies acknowledged at all", "some", Figures.Of(told[Told.Saved].Count()), told[Told.Saved].Any());
    }

    private void AddImports(Report report, Plan now)
    {
        report.Tell("imports applied, refused", $"{Figures.Of(imports.All.Count(import => import.Applied))}, {Figures.Of(imports.All.Count(import => !import.Applied))}");
        report.Assert("rounds after which an import stood in part, or one that was refused", 0, imports.Torn);
        report.Assert("edition in force at the end, in every objective", $"{imports.InForce}", string.Join(", ", Editions(now)), Editions(now) is [var one] && one == imports.InForce);
    }

    private static List<int> Editions(Plan plan) => [.. plan.Objectives.Select(PlanEdition.In).Distinct()];
}
