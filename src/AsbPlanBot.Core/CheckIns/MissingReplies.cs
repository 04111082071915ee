using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>Works out from a cycle's ledger who has not answered everything.</summary>
public static class MissingReplies
{
    /// <summary>
    /// One line a person, by name. What has left the plan since it was asked about is not waited for, and for whom somebody
    /// covers, that one is.
    /// </summary>
    /// <param name="cycles">The cycle, and those before it as far as they matter, newest first.</param>
    public static IReadOnlyList<NotRepliedLine> In(IReadOnlyList<CycleLedger> cycles, Plan plan, PlanDirectory people, PlanClock clock)
    {
        if (cycles is not [var ledger, ..])
            return [];

        var runs = Silence.Runs(cycles);
        var present = plan.Objectives.Select(objective => objective.Ref).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = people.Names();
        return [.. ledger.CheckIns
            .Where(checkIn => checkIn is not { State: CheckInState.Away, StandInId: not null })
            .Select(checkIn => new NotRepliedLine(
                names.GetValueOrDefault(checkIn.PersonId) ?? PlanDirectory.Unlisted(checkIn.PersonId),
                [.. checkIn.Unanswered.Where(present.Contains)],
                checkIn.Asked.Count,
                DetailOf(checkIn, clock))
            {
                IsWaitedFor = Silence.IsOpen(checkIn),
                InARow = Silence.Is(checkIn) ? runs.GetValueOrDefault(checkIn.PersonId) : 0,
                Days = checkIn.SentAt is { } sent ? clock.DaysSince(sent) : null,
            })
            .Where(line => line.Unanswered.Count > 0)
            .OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static string DetailOf(CheckIn checkIn, PlanClock clock) => checkIn switch
    {
        { State: CheckInState.Unreachable } => $"could not be reached: {checkIn.Reason ?? "the reason is not known"}",
        { State: CheckInState.Away, Until: { } until } => $"away until {clock.Day(until)}",
        { State: CheckInState.Snoozed, Until: { } until } => $"wants to be asked again {clock.Weekday(until)}",
        { SentAt: { } sent, RemindedAt: { } reminded } => $"asked {clock.Weekday(sent)}, reminded {clock.Weekday(reminded)}",
        { SentAt: { } sent } => $"asked {clock.Weekday(sent)}",
        _ => "not sent yet",
    };
}
