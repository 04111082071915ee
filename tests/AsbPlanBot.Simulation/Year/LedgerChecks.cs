using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Simulation.Calendar;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Year;

/// <summary>Holds what the service keeps against what the officers know: nothing acknowledged is lost, nothing missed is hidden.</summary>
internal sealed class LedgerChecks(YearService service, string planId, WeeklyOccurrences checkIns)
{
    public async Task AddToAsync(Report report, YearReplies replies, Expectations expectations, CancellationToken cancellationToken)
    {
        List<(string By, string Reference, DateTimeOffset At)> history = [];
        await foreach (var entry in service.Get<IPlanStore>().HistoryAsync(planId, null, cancellationToken))
        {
            if (entry.Source != ReplySource.Import)
                history.Add((entry.By, entry.ObjectiveRef, entry.At));
        }

        var told = replies.Acknowledged.Select(reply => (reply.Person.AadObjectId, reply.Reference, reply.At)).ToList();
        report.Assert("answers not taken", 0, replies.Refused);
        report.Assert("answers acknowledged and not in the history", 0, told.Except(history).Count());
        report.Assert("lines of the history, of answers acknowledged", told.Count, history.Count);

        var unmarked = 0;
        var missed = expectations.Missed().ToLookup(pair => pair.Cycle, pair => pair.Person.AadObjectId);
        foreach (var cycle in missed)
        {
            var states = await StatesAsync(cycle.Key, cancellationToken);
            unmarked += cycle.Count(person => states.GetValueOrDefault(person) != "Missed");
        }

        report.Assert("check-ins unanswered when the next cycle began, and not Missed in the ledger", 0, unmarked);
    }

    // A cycle has the name of its own instant, also where that is no working day.
    private async Task<Dictionary<string, string>> StatesAsync(SimulatedCycle cycle, CancellationToken cancellationToken)
    {
        var day = checkIns.FirstDay(LondonTime.DayOf(cycle.Due).AddDays(-6));
        var ledger = await service.Get<ILedgerStore>().LoadAsync(planId, Cycle.NameOf(checkIns.At(day)), cancellationToken);
        return ledger.CheckIns.ToDictionary(checkIn => checkIn.PersonId, checkIn => checkIn.State.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
