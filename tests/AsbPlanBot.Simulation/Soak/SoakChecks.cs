using AsbPlanBot.Core.Plans;
using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Load;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Soak;

/// <summary>Whether every turn was answered, every reply kept, and nothing grew.</summary>
internal sealed class SoakChecks(IReadOnlyList<Sample> samples, SteadyLoad load, SoakReplies replies)
{
    // What a process settles on moves with the collector's last choice; a leak of a kilobyte in a turn is ten times this in half an hour.
    private const double Share = 0.05;
    private const double Megabytes = 10;
    private const double Few = 5;

    // Before this much has run, code is still compiled and pools still fill.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(15);

    public async Task AddToAsync(Report report, IPlanStore plans, CancellationToken cancellationToken)
    {
        List<Turn> over = [.. load.Over];
        List<Turn> failed = [.. over.Where(turn => turn.Fault is not null)];
        report.Assert("turns that came to an end", load.Begun, over.Count);
        report.Assert("turns answered with an error, late or not at all", 0, failed.Count);
        foreach (var kind in failed.GroupBy(turn => $"{turn.Kind}: {turn.Fault}").OrderByDescending(kind => kind.Count()).Take(10))
            report.Tell($"of them {kind.Key}", Figures.Of(kind.Count()));
        await AddRepliesAsync(report, plans, cancellationToken);
        AddGrowth(report);
        foreach (var kind in over.GroupBy(turn => turn.Kind).OrderBy(kind => kind.Key))
        {
            var latency = Latency.Of(kind);
            report.Tell(
                $"{kind.Key}: turns, median, 99 in 100",
                $"{Figures.Of(kind.Count())}, {Figures.Of(latency.Median)} ms, {Figures.Of(latency.NinetyNinth)} ms");
        }
    }

    private async Task AddRepliesAsync(Report report, IPlanStore plans, CancellationToken cancellationToken)
    {
        var history = await plans.HistoryAsync(LargePlan.Id, null, cancellationToken).ToListAsync(cancellationToken);
        var lines = SavedReply.Count(history);
        report.Tell("replies acknowledged", Figures.Of(replies.Acknowledged.Count));
        report.Tell("replies that met a change meanwhile, and had another answer", $"{Figures.Of(replies.Conflicts)}, {Figures.Of(replies.Others)}");
        report.Assert("replies acknowledged and not in the history", 0, replies.Acknowledged.Distinct().Count(reply => !lines.ContainsKey(reply)));
        report.Assert("replies more than once in the history", 0, lines.Values.Count(count => count > 1));
    }

    private void AddGrowth(Report report)
    {
        var quarter = samples.Count / 4;
        if (quarter == 0)
            return;
        var early = Stretch.Of(samples, quarter, quarter);
        var late = Stretch.Of(samples, samples.Count - quarter, quarter);
        Add(report, "working set, MB", early.WorkingSet, late.WorkingSet, Math.Max(Megabytes, Share * early.WorkingSet));
        Add(report, "of it anonymous, MB", early.Anonymous, late.Anonymous, Math.Max(Megabytes, Share * early.Anonymous));
        Add(report, "handles", early.Handles, late.Handles, Math.Max(Few, Share * early.Handles));
        Add(report, "threads", early.Threads, late.Threads, Math.Max(Few, Share * early.Threads));
        report.Tell("processor time of the service a turn", $"{Figures.Of(early.ProcessorOfATurn)} ms, {Figures.Of(late.ProcessorOfATurn)} ms");
        report.Tell("Azurite: memory, processor", $"{Figures.Of(late.AzuriteMemory)} MB, {Figures.Of(late.AzuriteLoad)} %");
    }

    private void Add(Report report, string what, double early, double late, double most)
    {
        var was = $"{Figures.Of(early)}, {Figures.Of(late)}: {late - early:+0.0;-0.0;0.0}";
        if (samples[^1].At < Settled)
            report.Tell($"{what}: second quarter, last quarter", was);
        else
            report.Assert($"{what}: second quarter, last quarter", $"at most {Figures.Of(most)} more", was, late - early <= most);
    }
}
