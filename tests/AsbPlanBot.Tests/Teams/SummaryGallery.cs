using AdaptiveCards;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Summaries for the gallery.</summary>
internal static class SummaryGallery
{
    private static readonly DateTimeOffset Monday = Given.At("2026-11-30 09:00");

    /// <summary>A week in which a bit of everything has happened, after eight others; posted late.</summary>
    public static SummaryContext Eventful { get; } = new(Sample.InForce with { Plan = Slipped(Sample.Plan) }, Sample.People, Monday.AddHours(3))
    {
        Due = Monday,
        Cycles = [Gallery.Ledger, Missed(Sample.LastCycle), Missed(Cycle.NameOf(Given.At("2026-11-12 10:00")))],
        Before = [.. Enumerable.Range(1, 8).Select(Before)],
        SaidInCycle =
        [
            Said("2.2", Sample.Marcus, RagStatus.Amber, "2026-11-26 11:00"),
            Said("2.2", Sample.Sian, RagStatus.Red, "2026-11-26 12:00"),
        ],
    };

    /// <summary>A plan of a thousand objectives that say the most hostile things, where everything has become worse and nobody replies.</summary>
    public static SummaryContext Enormous(string text)
    {
        var plan = Sample.Large(1_000, text);
        var all = plan.Plan.Objectives.ToList();
        var stale = plan with { Plan = plan.Plan with { Commitments = [.. plan.Plan.Commitments.Select(commitment => commitment with { Objectives = [.. commitment.Objectives.Select(objective => objective with { ConfirmedAt = Monday.AddDays(-48), Parties = [objective.Ref + text] })] })] } };
        return new SummaryContext(stale, Sample.People, Monday.AddHours(3))
        {
            Due = Monday,
            Cycles = [.. Enumerable.Range(0, 8).Select(week => new CycleLedger("asb", Cycle.NameOf(Given.At("2026-11-26 10:00").AddDays(-7 * week)), Opened: true,
                [.. Enumerable.Range(0, 500).Select(number => Sample.CheckIn with { PersonId = "p" + number, Asked = ["1.1"], State = week == 0 ? CheckInState.Sent : number % 2 == 0 ? CheckInState.Missed : CheckInState.Answered })]))],
            Before = [.. Enumerable.Range(1, 8).Select(week => Before(week) with
            {
                Snapshot = SummarySnapshot.Of(plan.Plan) with
                {
                    Statuses = all.ToDictionary(objective => objective.Ref, _ => RagStatus.Green),
                    Dues = all.ToDictionary(objective => objective.Ref, _ => Given.Day("2026-10-01")),
                },
            })],
            SaidInCycle = [.. all.SelectMany(objective => new[] { Said(objective.Ref, "a", RagStatus.Green, "2026-11-26 11:00"), Said(objective.Ref, "b", RagStatus.Red, "2026-11-26 12:00") })],
        };
    }

    public static AdaptiveCard Render(SummaryContext context) => SummaryCard.Render(SummaryBuilder.Build(context), "asb");

    private static Plan Slipped(Plan plan) => plan with
    {
        Commitments = [.. plan.Commitments.Select(commitment => commitment with
        {
            Objectives = [.. commitment.Objectives.Select(objective => objective.Ref == "1.1"
                ? objective with { FirstDue = Given.Day("2026-09-30"), DueMoves = 3 }
                : objective)],
        })],
    };

    private static SummaryPost Before(int weeksAgo) => Gallery.Previous with
    {
        Cycle = Cycle.NameOf(Monday.AddDays(-7 * weeksAgo)),
        StateSince = Monday.AddDays(-7 * weeksAgo),
        Snapshot = Gallery.Previous.Snapshot with
        {
            Dues = new Dictionary<string, DateOnly> { ["1.1"] = Given.Day("2026-12-31"), ["2.2"] = Given.Day("2026-11-14") },
            Counts =
            [
                new(Sample.Plan.Commitments[0].Title, new(1, weeksAgo / 3, weeksAgo % 2, 1 - (weeksAgo / 5), 0)),
                new(Sample.Plan.Commitments[1].Title, new(weeksAgo / 6, 0, 2, weeksAgo / 4, 0)),
                new(Sample.Plan.Commitments[2].Title, new(0, 0, 0, 1, 0)),
            ],
        },
    };

    private static CycleLedger Missed(string cycle) => new("asb", cycle, Opened: true,
        [Sample.CheckIn with { Cycle = cycle, State = CheckInState.Missed }, Sample.CheckIn with { Cycle = cycle, PersonId = Sample.Priya, State = CheckInState.Answered }]);

    private static HistoryEntry Said(string reference, string by, RagStatus status, string at) => new()
    {
        ObjectiveRef = reference,
        At = Given.At(at),
        By = by,
        Source = ReplySource.Card,
        Key = by + at,
        NewStatus = status,
    };
}
