using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>The replies by cycle: who was asked, and what came of it, newest cycle first.</summary>
internal static class RepliesSheet
{
    private static readonly IReadOnlyList<(string Name, double Width)> Columns =
    [
        ("Check-in of", 18), ("Who", 28), ("State", 16), ("Asked", 9), ("Answered", 11), ("Not answered", 32),
        ("Asked on", 18), ("Reminded on", 18), ("Answered on", 18), ("Late", 8), ("Why not reached", 32),
    ];

    public static ExcelSheet Of(PlanExport export) => new(
        "Replies",
        ExcelPlan.Remarks("Replies", $"Who was asked and who answered, newest check-in first, as it stands {(export.AsAt is null ? "now" : "today")}.", export.CheckIns.Count),
        Columns,
        sheet => Write(export, sheet));

    private static void Write(PlanExport export, SheetWriter sheet)
    {
        var names = new PeopleNames(export.People);
        var ordered = export.CheckIns
            .OrderByDescending(checkIn => checkIn.Cycle, StringComparer.Ordinal)
            .ThenBy(checkIn => names.Of(checkIn.PersonId), StringComparer.OrdinalIgnoreCase)
            .Take(ExcelPlan.MostLines);
        foreach (var checkIn in ordered)
        {
            sheet.WriteRow(
            [
                Cycle.InstantOf(checkIn.Cycle) is { } occurrence ? export.Clock.Local(occurrence) : checkIn.Cycle,
                names.Of(checkIn.PersonId),
                StateOf(checkIn.State),
                checkIn.Asked.Count,
                checkIn.Answered.Count,
                string.Join(", ", checkIn.Unanswered),
                LocalOf(checkIn.SentAt),
                LocalOf(checkIn.RemindedAt),
                LocalOf(checkIn.AnsweredAt),
                checkIn.IsLate ? "late" : null,
                checkIn.Reason,
            ]);
        }

        object? LocalOf(DateTimeOffset? at) => at is { } instant ? export.Clock.Local(instant) : null;
    }

    private static string StateOf(CheckInState state) => state switch
    {
        CheckInState.Answered => "Answered",
        CheckInState.Unreachable => "Not reached",
        CheckInState.Snoozed => "Asked to wait",
        CheckInState.Away => "Away",
        CheckInState.Missed => "Missed",
        CheckInState.Planned or CheckInState.Sending => "Not yet sent",
        _ => "Waiting",
    };
}
