using System.Globalization;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Tests.Storage;

/// <summary>Plans, replies and check-ins to store.</summary>
internal static class Samples
{
    public const string Officer = "5f0c2a4e-0000-4000-8000-000000000001";

    public static DateTimeOffset Noon { get; } = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public static PlanSettings Settings(string planId = "asb") => new()
    {
        PlanId = planId,
        ActiveFrom = new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.FromHours(1)),
        Zone = "Europe/Dublin",
        CheckInSchedule = "15 11 * * TUE",
        SummarySchedule = "45 8 * * FRI",
        Region = BankHolidayRegion.Scotland,
        ReminderAfterDays = 3,
        EscalationAfterDays = 4,
        PausedFrom = new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero),
        TolerancePercent = 15,
        StaleAfterDays = 30,
        Digest = DigestChoice.WhenSomething,
        Managers = ["manager-1", "manager-2"],
        TeamId = "19:team@thread.tacv2",
        ChannelId = "19:channel@thread.tacv2",
        CheckInsBefore = new FormerSchedule(new DateTimeOffset(2026, 11, 29, 23, 59, 59, TimeSpan.Zero), "20261126T1000Z"),
        SummariesBefore = new FormerSchedule(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero), null),
    };

    public static Objective Objective(string reference) => new()
    {
        Ref = reference,
        Title = $"Objective {reference}",
        Parties = ["ASB Team Leader", "SNT"],
        Actions = [new("a", "Write the procedure", true), new("b", "Train everybody", false)],
    };

    /// <summary>A plan with so many objectives in each of its commitments: 1.1, 1.2 … 2.1 …</summary>
    public static PlanInForce Plan(params int[] sizes) => new(Settings(), new Plan
    {
        Title = "Anti-Social Behaviour Action Plan",
        Commitments =
        [
            .. sizes.Select((size, index) => new Commitment(
                index + 1,
                $"Commitment {index + 1}",
                [.. Enumerable.Range(1, size).Select(number => Objective(string.Create(
                    CultureInfo.InvariantCulture, $"{index + 1}.{number}")))])),
        ],
    });

    public static PlanInForce WithRefs(params string[] references) => new(Settings(), new Plan
    {
        Title = "Plan",
        Commitments = [new Commitment(1, "All of it", [.. references.Select(Objective)])],
    });

    /// <summary>What the rules would accept: the objective turned to a status, with its history.</summary>
    public static ReplyDecision.Accepted Reply(
        Objective objective, RagStatus status, string key, DateTimeOffset? at = null, string note = "Waiting for cameras") => new(
        objective with { Status = status, Note = note, ConfirmedAt = at ?? Noon, ConfirmedBy = Officer, StatusSince = at ?? Noon },
        new HistoryEntry
        {
            ObjectiveRef = objective.Ref,
            At = at ?? Noon,
            By = Officer,
            Source = ReplySource.Card,
            Cycle = "20261126T1000Z",
            Key = $"{key}|{objective.Ref}",
            OldStatus = objective.Status,
            NewStatus = status,
            Note = note,
            CompleteLetters = ["a"],
        });

    public static CheckIn CheckIn(string personId, string cycle = "20261126T1000Z", string planId = "asb") => new()
    {
        PlanId = planId,
        Cycle = cycle,
        PersonId = personId,
        State = CheckInState.Planned,
        StateSince = Noon,
        Asked = ["1.1", "4.1"],
    };

    public static SummaryPost Summary(string cycle, string? activityId = "1700000000001", string planId = "asb") => new()
    {
        PlanId = planId,
        Cycle = cycle,
        State = activityId is null ? CheckInState.Planned : CheckInState.Sent,
        StateSince = Noon,
        ActivityId = activityId,
        Snapshot = new SummarySnapshot
        {
            Statuses = new Dictionary<string, RagStatus> { ["1.1"] = RagStatus.Amber, ["A/1"] = RagStatus.NotReported },
            Dues = new Dictionary<string, DateOnly> { ["1.1"] = new(2027, 3, 31) },
            Counts = [new("Put people first", new(1, 0, 1, 0, 0)), new(null, new(0, 0, 0, 0, 0))],
        },
    };
}
