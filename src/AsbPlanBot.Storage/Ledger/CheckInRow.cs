using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Ledger;

/// <summary>A check-in as a row.</summary>
internal static class CheckInRow
{
    public static TableEntity Write(CheckIn checkIn) =>
        new RowWriter(Keys.CyclePartition(checkIn.PlanId, checkIn.Cycle), Keys.CheckIn(checkIn.PersonId))
            .Text(nameof(CheckIn.PlanId), checkIn.PlanId)
            .Text(nameof(CheckIn.Cycle), checkIn.Cycle)
            .Text(nameof(CheckIn.PersonId), checkIn.PersonId)
            .Name(nameof(CheckIn.State), checkIn.State)
            .Instant(nameof(CheckIn.StateSince), checkIn.StateSince)
            .Json(nameof(CheckIn.Asked), checkIn.Asked)
            .Json(nameof(CheckIn.Answered), checkIn.Answered)
            .Number(nameof(CheckIn.Revision), checkIn.Revision)
            .Name(nameof(CheckIn.Purpose), checkIn.Purpose)
            .Instant(nameof(CheckIn.SentAt), checkIn.SentAt)
            .Instant(nameof(CheckIn.RemindedAt), checkIn.RemindedAt)
            .Instant(nameof(CheckIn.AnsweredAt), checkIn.AnsweredAt)
            .Flag(nameof(CheckIn.IsLate), checkIn.IsLate)
            .Instant(nameof(CheckIn.Until), checkIn.Until)
            .Text(nameof(CheckIn.StandInId), checkIn.StandInId)
            .Text(nameof(CheckIn.ActivityId), checkIn.ActivityId)
            .Text(nameof(CheckIn.ConversationId), checkIn.ConversationId)
            .Text(nameof(CheckIn.Trace), checkIn.Trace)
            .Text(nameof(CheckIn.Reason), checkIn.Reason)
            .Number(nameof(CheckIn.Attempts), checkIn.Attempts)
            .Row;

    public static CheckIn Read(RowReader row) => new()
    {
        PlanId = row.Text(nameof(CheckIn.PlanId)),
        Cycle = row.Text(nameof(CheckIn.Cycle)),
        PersonId = row.Text(nameof(CheckIn.PersonId)),
        State = row.Name<CheckInState>(nameof(CheckIn.State)),
        StateSince = row.Instant(nameof(CheckIn.StateSince)),
        Asked = row.Json<string[]>(nameof(CheckIn.Asked)),
        Answered = row.Json<string[]>(nameof(CheckIn.Answered)),
        Revision = row.Number(nameof(CheckIn.Revision)),
        Purpose = row.NameOr(nameof(CheckIn.Purpose), SendPurpose.Ask),
        SentAt = row.OptionalInstant(nameof(CheckIn.SentAt)),
        RemindedAt = row.OptionalInstant(nameof(CheckIn.RemindedAt)),
        AnsweredAt = row.OptionalInstant(nameof(CheckIn.AnsweredAt)),
        IsLate = row.FlagOr(nameof(CheckIn.IsLate), false),
        Until = row.OptionalInstant(nameof(CheckIn.Until)),
        StandInId = row.OptionalText(nameof(CheckIn.StandInId)),
        ActivityId = row.OptionalText(nameof(CheckIn.ActivityId)),
        ConversationId = row.OptionalText(nameof(CheckIn.ConversationId)),
        Trace = row.OptionalText(nameof(CheckIn.Trace)),
        Reason = row.OptionalText(nameof(CheckIn.Reason)),
        Attempts = row.Number(nameof(CheckIn.Attempts)),
        Version = row.Version,
    };
}
