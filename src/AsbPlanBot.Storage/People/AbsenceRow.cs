using AsbPlanBot.Core.People;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.People;

/// <summary>An absence as a row of its plan's people.</summary>
internal static class AbsenceRow
{
    public static TableEntity Write(string planId, Absence absence) =>
        new RowWriter(Keys.Plan(planId), Keys.Absence(absence.PersonId))
            .Text(nameof(Absence.PersonId), absence.PersonId)
            .Day(nameof(Absence.From), absence.From)
            .Day(nameof(Absence.Until), absence.Until)
            .Text(nameof(Absence.StandInId), absence.StandInId)
            .Row;

    public static Absence Read(RowReader row) => new(
        row.Text(nameof(Absence.PersonId)),
        row.OptionalDay(nameof(Absence.From)) ?? throw row.Broken(nameof(Absence.From)),
        row.OptionalDay(nameof(Absence.Until)) ?? throw row.Broken(nameof(Absence.Until)),
        row.OptionalText(nameof(Absence.StandInId)));
}
