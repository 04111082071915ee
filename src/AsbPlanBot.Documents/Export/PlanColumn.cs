using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Documents.Export;

/// <summary>A column of the plan as rows: what it is called, how wide it is, and what it says of an objective.</summary>
/// <param name="Name">A name that reading knows.</param>
/// <param name="Width">Its width in Excel, in characters.</param>
/// <param name="Value">Text, a <see cref="DateOnly"/>, a <see cref="Percentage"/>, a <see cref="StatusLook"/>, or null for nothing.</param>
internal sealed record PlanColumn(string Name, double Width, Func<Objective, PlanClock, object?> Value)
{
    /// <summary>Every column, in order: those that a plan has, then those that are there to sort and filter by.</summary>
    public static IReadOnlyList<PlanColumn> All { get; } =
    [
        new("Ref", 8, (objective, _) => objective.Ref),
        new("Objective", 32, (objective, _) => objective.Title),
        new("Action", 56, (objective, _) => string.Join('\n', objective.Actions.Select(ObjectiveCells.Action))),
        new("Outcome", 34, (objective, _) => objective.Outcome),
        new("Progress", 40, (objective, _) => ObjectiveCells.Progress(objective)),
        new("Latest note", 36, (objective, _) => objective.Note),
        new("Accountable Officer", 26, (objective, _) => ObjectiveCells.Parties(objective)),
        new("Start", 13, (objective, _) => objective.Start),
        new("Due", 18, (objective, _) => ObjectiveCells.Due(objective)),
        new("% complete", 11, (objective, _) => objective.Percent is { } percent ? new Percentage(percent) : null),
        new("Status", 16, (objective, _) => StatusLook.Of(objective.Status)),
        new("Due by", 13, (objective, _) => objective.Due),
        new("Status since", 13, (objective, clock) => DayOf(objective.StatusSince, clock)),
        new("Last confirmed", 14, (objective, clock) => DayOf(objective.ConfirmedAt, clock)),
        new("Evidence", 30, (objective, _) => objective.Evidence),
    ];

    private static DateOnly? DayOf(DateTimeOffset? at, PlanClock clock) => at is { } instant ? clock.DayOf(instant) : null;
}

/// <summary>A percentage, 0 to 100.</summary>
internal readonly record struct Percentage(int Value);
