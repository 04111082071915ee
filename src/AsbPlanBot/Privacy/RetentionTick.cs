using System.Collections.Concurrent;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Hosting;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Privacy;

/// <summary>
/// Removes once a day what is too old, a piece in each tick until nothing is left of it. Instances know nothing of one another:
/// to remove what is gone does nothing.
/// </summary>
internal sealed class RetentionTick(
    IPlanStore plans,
    ILedgerStore ledger,
    IPeopleStore people,
    IConversationStore conversations,
    IRetentionStore retention,
    IOptions<PrivacyOptions> options,
    TimeProvider time)
{
    // So many rows, or objectives whose history is read, take a tick well under a second.
    private const int MostRows = 500;
    private const int MostObjectives = 20;

    private readonly ConcurrentDictionary<string, DateOnly> _done = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _objectivesDone = new(StringComparer.Ordinal);
    private DateOnly _conversationsDone;

    public async Task RunAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_done.TryGetValue(settings.PlanId, out var done) && done == today)
        {
            return;
        }

        try
        {
            if (await RemoveRowsAsync(settings.PlanId, now, cancellationToken) && await RemoveNotesAsync(settings.PlanId, now, cancellationToken))
            {
                _done[settings.PlanId] = today;
            }
        }
        catch (Exception exception) when (!StorageFaults.Is(exception))
        {
            // Such as a row that cannot be read: it would fail the same in every tick.
            _done[settings.PlanId] = today;
            throw;
        }
    }

    /// <summary>Removes conversations that failed of people who are in no plan any more: nobody is told why they failed.</summary>
    public async Task RunAsync(IReadOnlyList<PlanSettings> all, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (_conversationsDone == today)
        {
            return;
        }

        var failed = (await conversations.ListAsync(ConversationKind.Personal, cancellationToken)).Where(conversation => conversation.Unreachable is not null).ToList();
        if (failed.Count > 0)
        {
            List<PlanDirectory> directories = [];
            foreach (var settings in all)
            {
                directories.Add(await people.LoadAsync(settings.PlanId, cancellationToken));
            }

            foreach (var useless in Retention.Useless(failed, all, directories))
            {
                await conversations.RemoveAsync(useless.Kind, useless.Key, cancellationToken);
            }
        }

        _conversationsDone = today;
    }

    private async Task<bool> RemoveRowsAsync(string planId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var terms = options.Value.Terms;
        var newest = await ledger.ListNewestAsync(planId, SummaryContext.CyclesBack, cancellationToken);
        var open = await ledger.ListOpenAsync(planId, cancellationToken);
        var removed = await retention.RemoveCyclesAsync(
            planId, Retention.CyclesBefore(terms, newest, open, now), Retention.LedgerFrom(terms, now), MostRows, cancellationToken);
        var posted = await ledger.ListSummariesBeforeAsync(planId, Cycle.NameOf(now.AddMinutes(1)), SummaryContext.Summaries, cancellationToken);
        if (removed < MostRows && Retention.SummariesBefore(terms, posted, now) is { } before)
        {
            removed += await retention.RemoveSummariesAsync(planId, before, MostRows - removed, cancellationToken);
        }

        if (removed < MostRows)
        {
            removed += await retention.RemoveDraftsAsync(planId, Retention.DraftsFrom(terms, now), MostRows - removed, cancellationToken);
        }

        return removed < MostRows;
    }

    private async Task<bool> RemoveNotesAsync(string planId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (options.Value.Terms is not { NoteMonths: not null } terms || await plans.LoadAsync(planId, cancellationToken) is not { } plan)
        {
            return true;
        }

        var objectives = plan.Plan.Objectives.Concat(await plans.ListKeptAsync(planId, cancellationToken)).ToList();
        var start = _objectivesDone.GetValueOrDefault(planId);
        foreach (var objective in objectives.Skip(start).Take(MostObjectives))
        {
            var history = await plans.HistoryAsync(planId, objective.Ref, cancellationToken).ToListAsync(cancellationToken);
            await retention.ReplaceAsync(planId, Retention.WithoutOldNotes(terms, history, now), cancellationToken);
        }

        var isAll = start + MostObjectives >= objectives.Count;
        _objectivesDone[planId] = isAll ? 0 : start + MostObjectives;
        return isAll;
    }
}
