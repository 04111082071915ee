using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>Whether somebody who has not answered is asked once more.</summary>
/// <param name="CheckIn">Theirs.</param>
/// <param name="WhyNot">Why they are not asked: "away until 5 Jan"; null if they are.</param>
public sealed record ChaseLine(CheckIn CheckIn, string Name, string? WhyNot);

/// <summary>Decides whom a manager's chase asks once more.</summary>
public static class Chasing
{
    /// <summary>Who was written to more recently than this is left alone.</summary>
    public static TimeSpan Rest { get; } = TimeSpan.FromHours(4);

    /// <summary>Everybody of the newest cycle who has not answered, by name; who has, and who is covered for, is not among them.</summary>
    /// <param name="who">AAD object ids of those who are meant; null for everybody.</param>
    public static IReadOnlyList<ChaseLine> Decide(
        CycleLedger ledger, PlanInForce plan, PlanDirectory people, IReadOnlyCollection<string>? who, DateTimeOffset now)
    {
        var clock = new PlanClock(plan.Settings, now);
        var open = plan.Plan.Objectives.Where(objective => objective.IsOpen).Select(objective => objective.Ref)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = people.Names();
        return [.. ledger.CheckIns
            .Where(checkIn => checkIn.Unanswered.Any(open.Contains))
            .Where(checkIn => checkIn is not { State: CheckInState.Away, StandInId: not null })
            .Where(checkIn => who?.Contains(checkIn.PersonId, StringComparer.OrdinalIgnoreCase) ?? true)
            .Select(checkIn => new ChaseLine(
                checkIn,
                names.GetValueOrDefault(checkIn.PersonId) ?? PlanDirectory.Unlisted(checkIn.PersonId),
                WhyNot(checkIn, people, clock)))
            .OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static string? WhyNot(CheckIn checkIn, PlanDirectory people, PlanClock clock)
    {
        if (people.AbsenceOf(checkIn.PersonId, clock.Today) is { } absence)
            return $"away until {PlanClock.Date(absence.Until)}";

        return checkIn switch
        {
            { State: CheckInState.Away, Until: { } until } => $"away until {clock.Day(until)}",
            { State: CheckInState.Snoozed, Until: { } until } => $"wants to be asked again {clock.Weekday(until)}",
            { State: CheckInState.Unreachable } => $"cannot be reached: {checkIn.Reason ?? "the reason is not known"}",
            { State: CheckInState.Planned or CheckInState.Sending } => "the card is on its way already",
            _ when Newest(checkIn) is { } at && clock.Now - at < Rest => $"was written to only {clock.Weekday(at)}",
            _ => null,
        };
    }

    private static DateTimeOffset? Newest(CheckIn checkIn) => checkIn.RemindedAt > checkIn.SentAt ? checkIn.RemindedAt : checkIn.SentAt;
}
