using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// Has people told in their own chat. The notice is in the ledger before it is in the queue: what is lost in between, the
/// next tick takes up again.
/// </summary>
internal sealed class NoticeDesk(ILedgerStore ledger, IWorkQueue queue)
{
    // Where no check-in has been yet, there is no cycle that a notice could belong to.
    private const string BeforeTheFirst = "before the first";

    /// <summary>The cycle that a notice of now belongs to.</summary>
    public static string CycleOf(PlanSettings settings, DateTimeOffset now) =>
        ReminderPlanner.CurrentCycle(settings, now) ?? BeforeTheFirst;

    /// <summary>Each is told once, however often this is called.</summary>
    public async Task TellAsync(IEnumerable<Notice> notices, CancellationToken cancellationToken)
    {
        foreach (var notice in notices)
        {
            if (await ledger.TryInsertAsync(notice, cancellationToken))
                await queue.EnqueueAsync(new WorkItem(WorkKind.Notice, notice.PlanId, notice.Cycle, notice.Key), cancellationToken);
        }
    }
}
