using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>What is said when a list has nothing on it: why, and what there is instead.</summary>
internal static class EmptyAnswers
{
    public const string EmptyPlan = "the plan has no objectives yet; an administrator imports it from a file.";

    /// <summary>"Nothing is Amber: 2 are Red, 14 are not reported."</summary>
    public static string NoneOf(RagStatus status, Plan plan)
    {
        var others = plan.Objectives
            .GroupBy(objective => objective.Status)
            .OrderBy(group => group.Key == RagStatus.NotReported ? int.MaxValue : (int)group.Key)
            .Select(group => CountOf(group.Key, group.Count()))
            .ToList();
        if (others.Count == 0)
            return "There is nothing to list: " + EmptyPlan;

        return status == RagStatus.NotReported
            ? $"Every objective has been reported: {Words.List(others)}."
            : $"Nothing is {Words.Of(status)}: {Words.List(others)}.";
    }

    /// <summary>"Nothing is overdue: the next due date is 30 Jun 2026 (4.1)."</summary>
    public static string NothingOverdue(Plan plan, DateOnly today)
    {
        var next = plan.Objectives
            .Where(objective => objective.IsOpen && objective.Due >= today)
            .OrderBy(objective => objective.Due)
            .FirstOrDefault();
        if (next is not null)
            return $"Nothing is overdue: the next due date is {PlanClock.Date(next.Due!.Value)} ({next.Ref}).";

        return plan.Objectives.Any()
            ? "Nothing is overdue: no open objective has a due date."
            : "Nothing is overdue: " + EmptyPlan;
    }

    /// <summary>For a person with nothing open.</summary>
    /// <param name="parties">What the person holds.</param>
    public static string NothingOpen(IReadOnlyList<string> parties, bool isManager) => (parties.Count, isManager) switch
    {
        ( > 0, _) => $"You hold {Words.List(parties)}, and nothing of yours is open.",
        (_, true) => "You hold none of the plan's roles or teams. As its manager you may ask “what's red?” or “who hasn't replied?”.",
        _ => "Nothing in this plan is yours: you hold none of its roles or teams. If that is wrong, tell a manager of the plan.",
    };

    /// <summary>For a cycle in which everything asked has an answer.</summary>
    /// <param name="asked">"the check-in of Thu 26 Nov 10:00".</param>
    public static string AllReplied(CycleLedger ledger, string asked) => ledger.CheckIns.Count switch
    {
        0 when !ledger.Opened => $"Nobody has replied yet: {asked} is about to be sent.",
        0 => $"Nobody had anything open to be asked about in {asked}.",
        1 => $"The one person asked in {asked} has replied.",
        var people => $"All {people} people asked in {asked} have replied.",
    };

    /// <summary>For a plan whose first check-in is to come.</summary>
    public static string NobodyAskedYet(PlanSettings settings, PlanClock clock)
    {
        var from = clock.Now > settings.ActiveFrom ? clock.Now : settings.ActiveFrom.AddTicks(-1);
        var first = Schedule.TryParse(settings.CheckInSchedule, settings.Zone, out var schedule, out _)
            ? schedule.Next(from)
            : null;
        return first is { } occurrence
            ? $"Nobody has been asked yet: the first check-in goes out on {clock.Weekday(occurrence)}."
            : "Nobody has been asked yet, and the schedule has no further check-in.";
    }

    private static string CountOf(RagStatus status, int count) => status == RagStatus.NotReported
        ? $"{count} {(count == 1 ? "is" : "are")} not reported yet"
        : $"{count} {(count == 1 ? "is" : "are")} {Words.Of(status)}";
}
