using System.Globalization;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>
/// A plan of as many objectives as are asked for: half as many officers, with two objectives each of their own and two that they
/// share; for each objective a line of history a week, ten unless more are asked for; eight check-ins with a third of the
/// officers silent, and seven summaries.
/// </summary>
internal sealed class GrownPlan
{
    private const int ObjectivesOfACommitment = 50;
    public const int UsualLines = 10;

    private static readonly string[] Notes =
    [
        "Two posts are vacant; interviews are on 3 December.", "Waiting for the partners' answer to the protocol.",
        "The contractor has started, three weeks late.", "The survey went to 1,200 homes, a fifth have answered.",
    ];

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>When the summary is made: a Monday at nine.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Asked = new(2026, 11, 19, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Who manages it: the id that Entra ID has of them.</summary>
    public static string Manager => IdOf(0);

    /// <param name="lines">Of history, for each objective.</param>
    public GrownPlan(int objectives, int lines = UsualLines)
    {
        var officers = Math.Max(2, objectives / 2);
        var all = Enumerable.Range(0, objectives).Select(at => ObjectiveOf(at, officers)).ToList();
        Plan = new PlanInForce(
            new PlanSettings { PlanId = "grown", ActiveFrom = Now - (20 * Week), Managers = [IdOf(0)] },
            new Plan
            {
                Title = "A plan that has grown",
                Commitments = [.. all.Chunk(ObjectivesOfACommitment).Select((some, at) => new Commitment(at + 1, $"Commitment {at + 1}", some))],
            });
        People = new PlanDirectory([.. Enumerable.Range(0, officers).Select(PartyOf)]);
        History = all.SelectMany((objective, at) => HistoryOf(objective, at, lines));
        Cycles = [.. Enumerable.Range(0, SummaryContext.CyclesBack).Select(CycleOf)];
        Before = [.. Enumerable.Range(1, SummaryContext.Summaries - 1).Select(PostOf)];
    }

    public PlanInForce Plan { get; }

    public PlanDirectory People { get; }

    /// <summary>Made as it is gone through: there may be a million lines of it.</summary>
    public IEnumerable<HistoryEntry> History { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CycleLedger> Cycles { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<SummaryPost> Before { get; }

    /// <summary>The occurrence that the summary is of.</summary>
    public static string Occurrence => Cycle.NameOf(Now);

    /// <summary>The id of an officer who has two objectives of their own, and is no manager.</summary>
    public static string Officer => IdOf(1);

    /// <summary>The check-in that is under way.</summary>
    public static string CheckInCycle => Cycle.NameOf(Asked);

    private static Objective ObjectiveOf(int at, int officers) => new()
    {
        Ref = string.Create(CultureInfo.InvariantCulture, $"{(at / ObjectivesOfACommitment) + 1}.{(at % ObjectivesOfACommitment) + 1}"),
        Title = $"Objective {at + 1}, in a title of the usual length",
        Outcome = "What it is to come to, in a sentence of the usual length.",
        Parties = [PostName(at / 2 % officers), PostName(((at / 2) + 1) % officers)],
        Due = new DateOnly(2027, 6, 30).AddDays(at % 200),
        Actions = [new PlanAction("a", "The first thing to be done", Complete: true), new PlanAction("b", "The second", Complete: false)],
        Status = StatusAt(at, weeksAgo: 0),
        Note = Notes[at % Notes.Length],
        StatusSince = Asked.AddHours(1),
        ConfirmedAt = Asked.AddHours(1),
        ConfirmedBy = IdOf(at / 2 % officers),
    };

    // A third of the objectives changes each week.
    private static RagStatus StatusAt(int at, int weeksAgo) => (RagStatus)(1 + (((at * 7) + ((weeksAgo + (at % 3)) / 3)) % 3));

    private static string PostName(int officer) => $"Post {officer + 1}";

    private static string IdOf(int officer) => "bbbbbbbb-0000-4000-8000-" + officer.ToString("D12", CultureInfo.InvariantCulture);

    private static Party PartyOf(int officer) => new(
        PostName(officer),
        PartyKind.Role,
        [new Holding(new Person(IdOf(officer), $"Officer {officer + 1}", $"officer{officer + 1}@council.example"), Lead: true, From: null, To: null)]);

    private static IEnumerable<HistoryEntry> HistoryOf(Objective objective, int at, int lines) =>
        Enumerable.Range(0, lines).Select(weeksAgo => new HistoryEntry
        {
            ObjectiveRef = objective.Ref,
            At = Asked.AddHours(1) - (weeksAgo * Week),
            By = objective.ConfirmedBy!,
            Source = ReplySource.Card,
            Key = $"{weeksAgo}/{at}",
            OldStatus = StatusAt(at, weeksAgo + 1),
            NewStatus = StatusAt(at, weeksAgo),
            Note = objective.Note,
            CompleteLetters = ["a"],
        });

    private CycleLedger CycleOf(int weeksAgo)
    {
        var cycle = Cycle.NameOf(new DateTimeOffset(Asked.DateTime, TimeSpan.FromHours(weeksAgo > 3 ? 1 : 0)) - (weeksAgo * Week));
        return new CycleLedger(Plan.PlanId, cycle, Opened: true, [.. People.Parties.Select((party, at) => CheckInOf(party, at, cycle, weeksAgo))]);
    }

    private CheckIn CheckInOf(Party party, int at, string cycle, int weeksAgo)
    {
        IReadOnlyList<string> asked =
            [.. Plan.Plan.Objectives.Skip(2 * at).Take(2).Select(objective => objective.Ref)];
        var silent = at % 3 == 0;
        return new CheckIn
        {
            PlanId = Plan.PlanId,
            Cycle = cycle,
            PersonId = party.Holdings[0].Person.Id,
            State = !silent ? CheckInState.Answered : weeksAgo == 0 ? CheckInState.Reminded : CheckInState.Missed,
            StateSince = Asked - (weeksAgo * Week),
            SentAt = Asked - (weeksAgo * Week),
            Asked = asked,
            Answered = silent ? [] : asked,
        };
    }

    private SummaryPost PostOf(int weeksAgo) => new()
    {
        PlanId = Plan.PlanId,
        Cycle = Cycle.NameOf(Now - (weeksAgo * Week)),
        State = CheckInState.Sent,
        StateSince = Now - (weeksAgo * Week),
        PostedAt = Now - (weeksAgo * Week),
        ActivityId = "1",
        Snapshot = new SummarySnapshot
        {
            Statuses = Plan.Plan.Objectives.Select((objective, at) => (objective.Ref, Status: StatusAt(at, weeksAgo)))
                .ToDictionary(pair => pair.Ref, pair => pair.Status, StringComparer.OrdinalIgnoreCase),
            Dues = Plan.Plan.Objectives.ToDictionary(objective => objective.Ref, objective => objective.Due!.Value, StringComparer.OrdinalIgnoreCase),
            Counts = SummarySnapshot.Of(Plan.Plan).Counts,
        },
    };
}
