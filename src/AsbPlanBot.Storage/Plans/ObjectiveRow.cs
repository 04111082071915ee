using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>An objective as a row: in force under one key, archived with the same properties under another.</summary>
internal static class ObjectiveRow
{
    public static TableEntity Write(string planId, Objective objective) => Write(planId, Keys.Objective(objective.Ref), objective);

    public static TableEntity WriteArchived(string planId, Objective objective) =>
        Write(planId, Keys.Archived(objective.Ref), objective);

    public static Objective Read(RowReader row) => new()
    {
        Ref = row.Text(nameof(Objective.Ref)),
        Title = row.LongText(nameof(Objective.Title)),
        Outcome = row.OptionalLongText(nameof(Objective.Outcome)),
        Progress = row.OptionalLongText(nameof(Objective.Progress)),
        Parties = row.Json<string[]>(nameof(Objective.Parties)),
        Start = row.OptionalDay(nameof(Objective.Start)),
        Due = row.OptionalDay(nameof(Objective.Due)),
        DueText = row.OptionalText(nameof(Objective.DueText)),
        FirstDue = row.OptionalDay(nameof(Objective.FirstDue)),
        DueMoves = row.Number(nameof(Objective.DueMoves)),
        Actions = row.Json<PlanAction[]>(nameof(Objective.Actions)),
        Status = row.Name<RagStatus>(nameof(Objective.Status)),
        Note = row.OptionalLongText(nameof(Objective.Note)),
        Percent = row.OptionalNumber(nameof(Objective.Percent)),
        Evidence = row.OptionalText(nameof(Objective.Evidence)),
        StatusSince = row.OptionalInstant(nameof(Objective.StatusSince)),
        ConfirmedAt = row.OptionalInstant(nameof(Objective.ConfirmedAt)),
        ConfirmedBy = row.OptionalText(nameof(Objective.ConfirmedBy)),
        AcknowledgedBy = row.OptionalText(nameof(Objective.AcknowledgedBy)),
        NoChangesInARow = row.Number(nameof(Objective.NoChangesInARow)),
        Version = row.Version,
    };

    private static TableEntity Write(string planId, string key, Objective objective) => new RowWriter(Keys.Plan(planId), key)
        .Text(nameof(Objective.Ref), objective.Ref)
        .LongText(nameof(Objective.Title), objective.Title)
        .LongText(nameof(Objective.Outcome), objective.Outcome)
        .LongText(nameof(Objective.Progress), objective.Progress)
        .Json(nameof(Objective.Parties), objective.Parties)
        .Day(nameof(Objective.Start), objective.Start)
        .Day(nameof(Objective.Due), objective.Due)
        .Text(nameof(Objective.DueText), objective.DueText)
        .Day(nameof(Objective.FirstDue), objective.FirstDue)
        .Number(nameof(Objective.DueMoves), objective.DueMoves)
        .Json(nameof(Objective.Actions), objective.Actions)
        .Name(nameof(Objective.Status), objective.Status)
        .LongText(nameof(Objective.Note), objective.Note)
        .Number(nameof(Objective.Percent), objective.Percent)
        .Text(nameof(Objective.Evidence), objective.Evidence)
        .Instant(nameof(Objective.StatusSince), objective.StatusSince)
        .Instant(nameof(Objective.ConfirmedAt), objective.ConfirmedAt)
        .Text(nameof(Objective.ConfirmedBy), objective.ConfirmedBy)
        .Text(nameof(Objective.AcknowledgedBy), objective.AcknowledgedBy)
        .Number(nameof(Objective.NoChangesInARow), objective.NoChangesInARow)
        .Row;
}
