using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>A check-in with all that has to be known to show or to answer it.</summary>
internal sealed record CheckInMatter(PlanInForce InForce, PlanDirectory People, CheckIn CheckIn, DateTimeOffset Now)
{
    /// <summary>Whether it is a reply in words, which stands on its own and not in the ledger.</summary>
    public bool IsSaid { get; init; }

    public PlanSettings Settings => InForce.Settings;

    public Plan Plan => InForce.Plan;

    public PlanClock Clock => new(Settings, Now);

    /// <summary>When the next check-in is, in words; null if there is none.</summary>
    public string? NextCheckIn =>
        Schedule.TryParse(Settings.CheckInSchedule, Settings.Zone, out var schedule, out _) && schedule.Next(Now) is { } next
            ? Clock.Weekday(next)
            : null;

    /// <summary>The cycle in which a reply counts; null before the first.</summary>
    public string? RepliesTo => IsSaid ? ReminderPlanner.CurrentCycle(Settings, Now) : CheckIn.Cycle;

    /// <param name="all">Whether what has been answered is shown too.</param>
    public CheckInKey KeyFor(bool all) => new(CheckIn.PlanId, CheckIn.Cycle, CheckIn.PersonId, CheckIn.Revision, all)
    {
        Said = IsSaid ? CheckIn.Asked : null,
    };

    /// <summary>A reply that was said in words, as if it were a check-in about just those objectives.</summary>
    /// <param name="name">By which a repetition of it is known.</param>
    public static CheckInMatter OfSaid(
        PlanInForce plan, PlanDirectory people, string name, string personId, int revision, IReadOnlyList<string> refs, DateTimeOffset now) =>
        new(
            plan,
            people,
            new CheckIn
            {
                PlanId = plan.PlanId,
                Cycle = name,
                PersonId = personId,
                State = CheckInState.Sent,
                StateSince = now,
                Asked = refs,
                Revision = revision,
            },
            now)
        { IsSaid = true };

    /// <summary>"26 Nov": the day of this check-in.</summary>
    public string CycleDay => DayOf(CheckIn.Cycle, Clock);

    /// <summary>The day of a cycle, in words.</summary>
    public static string DayOf(string cycle, PlanClock clock) =>
        Cycle.InstantOf(cycle) is { } occurrence ? clock.Day(occurrence) : "an earlier day";

    /// <summary>The objectives that it asks about and that are still in the plan, in plan order.</summary>
    public IEnumerable<Objective> Asked
    {
        get
        {
            var asked = CheckIn.Asked.ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Plan.Objectives.Where(objective => asked.Contains(objective.Ref));
        }
    }

    /// <summary>Those of them that have no answer yet and are open.</summary>
    public IEnumerable<Objective> Open
    {
        get
        {
            var answered = CheckIn.Answered.ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Asked.Where(objective => objective.IsOpen && !answered.Contains(objective.Ref));
        }
    }

    /// <summary>Whether that person may answer for that objective today.</summary>
    public bool MayAnswer(Objective objective, string personId) =>
        Accountability.MayAnswer(Settings, People, objective, personId, Clock.Today);

    /// <summary>Whether that person answers as one who holds the objective, and not as a manager or for somebody who is away.</summary>
    public bool IsHolder(Objective objective, string personId) =>
        Accountability.Holds(People, objective, personId, Clock.Today);

    /// <summary>A person's name; null if the people list does not have it.</summary>
    public string? NameOf(string? personId) => People.Everybody
        .FirstOrDefault(person => string.Equals(person.Id, personId, StringComparison.OrdinalIgnoreCase))?.Name;
}
