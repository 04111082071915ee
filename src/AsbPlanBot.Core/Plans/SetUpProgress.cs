using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>How far a plan's set-up has come. It is worked out from what is stored, so that it can be left and taken up at any time.</summary>
public sealed record SetUpProgress
{
    /// <summary>Null until a plan file has been put in force.</summary>
    public string? PlanTitle { get; private init; }

    public int Objectives { get; private init; }

    /// <summary>Whether it is known where the summary is posted.</summary>
    public bool HasChannel { get; private init; }

    /// <summary>How many parties the open objectives name.</summary>
    public int Parties { get; private init; }

    /// <summary>Those of them that nobody holds on the day of the next check-in, in plan order.</summary>
    public IReadOnlyList<string> WithoutPeople { get; private init; } = [];

    /// <summary>References of open objectives that name no party.</summary>
    public IReadOnlyList<string> WithoutParty { get; private init; } = [];

    /// <summary>Whether the plan runs, or has run before it was paused.</summary>
    public bool HasStarted { get; private init; }

    public bool IsPaused { get; private init; }

    /// <summary>When the next check-in is due, once the plan runs; null if there is none any more.</summary>
    public DateTimeOffset? NextCheckIn { get; private init; }

    /// <summary>How many people it asks: those who are away by then are not, and who covers for them is.</summary>
    public int Asked { get; private init; }

    public bool HasPlan => PlanTitle is not null;

    /// <summary>Whether somebody holds an open part of it, even if they are away at the next check-in.</summary>
    public bool IsHeld => Parties > WithoutPeople.Count;

    /// <summary>Whether every party has somebody.</summary>
    public bool HasPeople => IsHeld && WithoutPeople.Count == 0;

    /// <summary>Whether there is anybody to ask, so that it makes sense to begin.</summary>
    public bool MayStart => IsHeld && HasChannel && !HasStarted;

    /// <param name="plan">Null where there is none yet.</param>
    /// <param name="hasChannel">Whether it is known where a plan that does not exist yet would post.</param>
    public static SetUpProgress Of(PlanInForce? plan, PlanDirectory people, DateTimeOffset now, bool hasChannel = false)
    {
        if (plan is null || !plan.Plan.Objectives.Any())
            return new SetUpProgress { HasChannel = plan?.Settings.ChannelId is not null || hasChannel };

        var settings = plan.Settings;
        var next = settings.NextCheckIn(now);
        var at = next ?? now;
        var day = new PlanClock(settings, now).DayOf(at);
        var open = plan.Plan.Objectives.Where(objective => objective.IsOpen).ToList();
        var parties = open.SelectMany(objective => objective.Parties).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new SetUpProgress
        {
            PlanTitle = plan.Plan.Title,
            Objectives = plan.Plan.Objectives.Count(),
            HasChannel = settings.ChannelId is not null,
            Parties = parties.Count,
            WithoutPeople = parties.FindAll(party => Accountability.PersonsToAsk(people, party, day).Count == 0),
            WithoutParty = [.. open.Where(objective => objective.Parties.Count == 0).Select(objective => objective.Ref)],
            HasStarted = settings.HasStarted,
            IsPaused = settings.PausedFrom is not null,
            NextCheckIn = next,
            Asked = ReminderPlanner
                .Due(plan, people, new CycleLedger(plan.PlanId, Cycle.NameOf(at), Opened: false, []), at)
                .Count(checkIn => checkIn.State == CheckInState.Planned),
        };
    }
}
