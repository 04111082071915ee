using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Storage.Tables;

namespace AsbPlanBot.Storage.Ledger;

/// <summary>The columns that summaries and notices share.</summary>
internal static class PostingColumns
{
    public static RowWriter Write(RowWriter row, Posting posting) => row
        .Text(nameof(Posting.PlanId), posting.PlanId)
        .Text(nameof(Posting.Cycle), posting.Cycle)
        .Name(nameof(Posting.State), posting.State)
        .Instant(nameof(Posting.StateSince), posting.StateSince)
        .Text(nameof(Posting.ActivityId), posting.ActivityId)
        .Text(nameof(Posting.Reason), posting.Reason)
        .Number(nameof(Posting.Attempts), posting.Attempts);
}
