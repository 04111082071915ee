using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Ledger;

/// <summary>A summary post as a row.</summary>
internal static class SummaryRow
{
    public static TableEntity Write(SummaryPost post) =>
        PostingColumns.Write(new RowWriter(Keys.SummaryPartition(post.PlanId), Keys.Countdown(post.Cycle)), post)
            .Json(nameof(SummarySnapshot.Statuses), post.Snapshot.Statuses)
            .Json(nameof(SummarySnapshot.Dues), post.Snapshot.Dues)
            .Json(nameof(SummarySnapshot.Counts), post.Snapshot.Counts)
            .Instant(nameof(SummaryPost.PostedAt), post.PostedAt)
            .Text(nameof(SummaryPost.ChannelId), post.ChannelId)
            .Json(nameof(SummaryPost.PartIds), post.PartIds)
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
        Snapshot = new SummarySnapshot
        {
            Statuses = row.Json<Dictionary<string, RagStatus>>(nameof(SummarySnapshot.Statuses)),
            Dues = row.Json<Dictionary<string, DateOnly>>(nameof(SummarySnapshot.Dues)),
            Counts = row.Json<SnapshotCounts[]>(nameof(SummarySnapshot.Counts)),
        },
        PostedAt = row.OptionalInstant(nameof(SummaryPost.PostedAt)),
        ChannelId = row.OptionalText(nameof(SummaryPost.ChannelId)),
        PartIds = row.JsonOr(nameof(SummaryPost.PartIds), Array.Empty<string>()),
        Version = row.Version,
    };
}
