using AsbPlanBot.Core.Plans;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Load;

/// <summary>Whether each answer for which the bot said "saved" is kept.</summary>
internal static class ReplyChecks
{
    public static async Task AddToAsync(Report report, LoadRun run, Seeding storage, CancellationToken cancellationToken)
    {
        HashSet<(string By, string Reference)> kept = [];
        var lines = 0;
        await foreach (var entry in storage.Get<IPlanStore>().HistoryAsync(LargePlan.Id, null, cancellationToken))
        {
            lines++;
            kept.Add((entry.By, entry.ObjectiveRef));
        }

        var tried = run.Replies.All;
        var told = tried.SelectMany(one => one.Answered.Acknowledged.Select(reference => (one.Officer.AadObjectId, reference))).ToList();
        report.Tell("answers sent in while storage was there", Figures.Of(tried.Count(one => !one.Cut)));
        report.Tell("answers sent in while it was away", Figures.Of(tried.Count(one => one.Cut)));
        report.Tell("answers sent in again, for they were not acknowledged", Figures.Of(run.SentAgain));
        report.Assert("answers acknowledged and not in the history", 0, told.Distinct().Count(reply => !kept.Contains(reply)));
        report.Assert("lines of the history, of officers who answered", kept.Count, lines);
        report.Assert("officers who answered and were never told “saved”", 0, tried.GroupBy(one => one.Officer)
            .Count(officer => !officer.Any(one => one.Answered.Complete)));
    }
}
