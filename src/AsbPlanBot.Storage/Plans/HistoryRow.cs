using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>A line of history as a row.</summary>
internal static class HistoryRow
{
    public static TableEntity Write(string planId, HistoryEntry entry) =>
        new RowWriter(Keys.Plan(planId), Keys.HistoryEntry(entry.ObjectiveRef, entry.At, entry.Key))
            .Text(nameof(HistoryEntry.ObjectiveRef), entry.ObjectiveRef)
            .Instant(nameof(HistoryEntry.At), entry.At)
            .Text(nameof(HistoryEntry.By), entry.By)
            .Text(nameof(HistoryEntry.OnBehalfOf), entry.OnBehalfOf)
            .Name(nameof(HistoryEntry.Source), entry.Source)
            .Text(nameof(HistoryEntry.Cycle), entry.Cycle)
            .Text(nameof(HistoryEntry.Key), entry.Key)
            .Name(nameof(HistoryEntry.OldStatus), entry.OldStatus)
            .Name(nameof(HistoryEntry.NewStatus), entry.NewStatus)
            .Flag(nameof(HistoryEntry.NoChange), entry.NoChange)
            .LongText(nameof(HistoryEntry.Note), entry.Note)
            .Number(nameof(HistoryEntry.Percent), entry.Percent)
            .Json(nameof(HistoryEntry.CompleteLetters), entry.CompleteLetters)
            .Text(nameof(HistoryEntry.Evidence), entry.Evidence)
            .Json(nameof(HistoryEntry.DueMove), DueMoves(entry))
            .Name(nameof(HistoryEntry.Membership), entry.Membership)
            .Flag(nameof(HistoryEntry.Acknowledged), entry.Acknowledged)
            .Row;

    public static HistoryEntry Read(RowReader row) => new()
    {
        ObjectiveRef = row.Text(nameof(HistoryEntry.ObjectiveRef)),
        At = row.Instant(nameof(HistoryEntry.At)),
        By = row.Text(nameof(HistoryEntry.By)),
        OnBehalfOf = row.OptionalText(nameof(HistoryEntry.OnBehalfOf)),
        Source = row.Name<ReplySource>(nameof(HistoryEntry.Source)),
        Cycle = row.OptionalText(nameof(HistoryEntry.Cycle)),
        Key = row.Text(nameof(HistoryEntry.Key)),
        OldStatus = row.Name<RagStatus>(nameof(HistoryEntry.OldStatus)),
        NewStatus = row.Name<RagStatus>(nameof(HistoryEntry.NewStatus)),
        NoChange = row.Flag(nameof(HistoryEntry.NoChange)),
        Note = row.OptionalLongText(nameof(HistoryEntry.Note)),
        Percent = row.OptionalNumber(nameof(HistoryEntry.Percent)),
        CompleteLetters = row.Json<string[]>(nameof(HistoryEntry.CompleteLetters)),
        Evidence = row.OptionalText(nameof(HistoryEntry.Evidence)),
        DueMove = row.JsonOr<DueMove[]>(nameof(HistoryEntry.DueMove), []).FirstOrDefault(),
        Membership = row.NameOr(nameof(HistoryEntry.Membership), PlanMembership.Unchanged),
        Acknowledged = row.FlagOr(nameof(HistoryEntry.Acknowledged), false),
    };

    private static DueMove[] DueMoves(HistoryEntry entry) => entry.DueMove is { } move ? [move] : [];
}
