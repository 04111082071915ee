using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Ledger;

/// <summary>A summary post as a row.</summary>
internal static class SummaryRow
{
    public static TableEntity Write(SummaryPost post) =>
        PostingColumns.Write(new RowWriter(Keys.SummaryPartition(post.PlanId), Keys.Summary(post.Cycle)), post)
            .Json(nameof(SummaryPost.Statuses), post.Statuses)
            .Row;

    public static SummaryPost Read(RowReader row) => new()
    {
        PlanId = row.Text(nameof(SummaryPost.PlanId)),
        Cycle = row.Text(nameof(SummaryPost.Cycle)),
        State = row.Name<CheckInState>(nameof(SummaryPost.State)),
        StateSince = row.Instant(nameof(SummaryPost.StateSince)),
        ActivityId = row.OptionalText(nameof(SummaryPost.ActivityId)),
        Reason = row.OptionalText(nameof(SummaryPost.Reason)),
        Attempts = row.Number(nameof(SummaryPost.Attempts)),
        Statuses = row.Json<Dictionary<string, RagStatus>>(nameof(SummaryPost.Statuses)),
        Version = row.Version,
    };
}
