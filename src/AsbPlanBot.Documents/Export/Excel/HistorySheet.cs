using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>The history: who said what of which objective, newest first.</summary>
internal static class HistorySheet
{
    private static readonly IReadOnlyList<(string Name, double Width)> Columns =
    [
        ("When", 18), ("Ref", 8), ("Objective", 32), ("What", 26), ("Was", 16), ("Then", 16), ("Note", 48), ("% complete", 11),
        ("Complete actions", 18), ("Due date", 34), ("Evidence", 30), ("Who", 24), ("On behalf of", 24), ("How", 12),
    ];

    public static ExcelSheet Of(PlanExport export) => new(
        "History",
        ExcelPlan.Remarks("History", "Who said what, newest first. A note, a percentage and the complete actions are those after the line.", export.History.Count),
        Columns,
        sheet => Write(export, sheet));

    private static void Write(PlanExport export, SheetWriter sheet)
    {
        var titles = export.Plan.Plan.Objectives
            .ToLookup(objective => objective.Ref, objective => objective.Title, StringComparer.OrdinalIgnoreCase);
        var names = new PeopleNames(export.People);
        foreach (var entry in export.History.Reverse().Take(ExcelPlan.MostLines))
        {
            sheet.WriteRow(
            [
                export.Clock.Local(entry.At),
                entry.ObjectiveRef,
                titles[entry.ObjectiveRef].FirstOrDefault(),
                WhatOf(entry),
                StatusLook.Of(entry.OldStatus),
                StatusLook.Of(entry.NewStatus),
                entry.Note,
                entry.Percent is { } percent ? new Percentage(percent) : null,
                string.Join(", ", entry.CompleteLetters),
                entry.DueMove is { } move ? $"{TextOf(move.Before)} → {TextOf(move.After)}" : null,
                entry.Evidence,
                entry.By.Length == 0 ? null : names.Of(entry.By),
                entry.OnBehalfOf,
                HowOf(entry.Source),
            ]);
        }
    }

    private static string WhatOf(HistoryEntry entry) => entry switch
    {
        { Membership: PlanMembership.Added } => "Came into the plan",
        { Membership: PlanMembership.Removed } => "Taken out of the plan",
        { NoChange: true } => "No change",
        { DueMove: not null } when entry.OldStatus == entry.NewStatus => "Due date moved",
        _ when entry.OldStatus == entry.NewStatus => "Confirmed",
        _ => "Status changed",
    };

    private static string HowOf(ReplySource source) => source switch
    {
        ReplySource.Card => "Check-in",
        ReplySource.Words => "Message",
        ReplySource.Manager => "Manager",
        _ => "Import",
    };

    private static string TextOf(DueDate due) => due.Text ?? (due.Day is { } day ? PlanClock.Date(day) : "none");
}
