using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>What is said when a list has nothing on it: why, and what there is instead.</summary>
internal static class EmptyAnswers
{
    public const string EmptyPlan = "the plan has no objectives yet; an administrator imports it from a file.";

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
}
