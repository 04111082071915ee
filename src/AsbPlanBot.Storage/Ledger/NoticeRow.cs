using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Ledger;

/// <summary>A notice as a row.</summary>
internal static class NoticeRow
{
    public static TableEntity Write(Notice notice) =>
        PostingColumns.Write(new RowWriter(Keys.CyclePartition(notice.PlanId, notice.Cycle), Keys.Notice(notice.Key)), notice)
            .Name(nameof(Notice.Kind), notice.Kind)
            .Day(nameof(Notice.Day), notice.Day)
            .Text(nameof(Notice.ManagerId), notice.ManagerId)
            .Text(nameof(Notice.About), notice.About)
            .Row;

    public static Notice Read(RowReader row) => new()
    {
        PlanId = row.Text(nameof(Notice.PlanId)),
        Cycle = row.Text(nameof(Notice.Cycle)),
        State = row.Name<CheckInState>(nameof(Notice.State)),
        StateSince = row.Instant(nameof(Notice.StateSince)),
        ActivityId = row.OptionalText(nameof(Notice.ActivityId)),
        Reason = row.OptionalText(nameof(Notice.Reason)),
        Attempts = row.Number(nameof(Notice.Attempts)),
        Kind = row.Name<NoticeKind>(nameof(Notice.Kind)),
        Day = row.OptionalDay(nameof(Notice.Day)) ?? throw row.Broken(nameof(Notice.Day)),
        ManagerId = row.Text(nameof(Notice.ManagerId)),
        About = row.OptionalText(nameof(Notice.About)) ?? "",
        Version = row.Version,
    };
}
