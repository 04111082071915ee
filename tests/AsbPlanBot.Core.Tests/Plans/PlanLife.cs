using AsbPlanBot.Core.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace AsbPlanBot.Core.Tests.Plans;

/// <summary>A plan lived through by the real rules: replies, imports and what managers do, one after the other, and how it stood after each.</summary>
internal sealed class PlanLife
{
    private static readonly DateTimeOffset Start = Given.At("2026-01-05 09:00");

    private PlanInForce? _plan;
    private IReadOnlyList<Objective> _kept = [];

    /// <summary>How the plan stood from an instant on.</summary>
    public List<(DateTimeOffset From, PlanInForce Plan)> Moments { get; } = [];

    public List<HistoryEntry> History { get; } = [];

    public PlanInForce Plan => _plan!;

    /// <summary>What an import has taken out and none has brought back.</summary>
    public IReadOnlyList<Objective> Kept => _kept;

    /// <summary>The objectives as they stood at the end of a day; none before the first moment.</summary>
    public List<Objective> At(DateOnly day)
    {
        var at = PlanReplay.EndOf(day, Given.Settings);
        return [.. Moments.FindLast(moment => moment.From <= at).Plan?.Plan.Objectives ?? []];
    }

    /// <summary>What happens: at each step a reply to one objective, a deed of a manager about one, or an import of some of them.</summary>
    public sealed record Step(int Minutes, Reply? Reply, Objective[] Document, bool TakeStatuses)
    {
        /// <summary>Which objective a manager does something about; null where none does.</summary>
        public string? Managed { get; init; }

        /// <summary>In how many days it is to be due; null where it is acknowledged.</summary>
        public int? DueInDays { get; init; }
    }

    public static Gen<PlanLife> Lives { get; } =
        from first in Documents(atLeastOne: true)
        from steps in Steps().ListOf()
        select Live([first, .. steps]);

    private static PlanLife Live(IEnumerable<Step> steps)
    {
        var life = new PlanLife();
        var now = Start;
        foreach (var step in steps)
        {
            now = now.AddMinutes(step.Minutes);
            if (step.Reply is { } reply)
                life.Answer(reply, now);
            else if (step.Managed is { } reference)
                life.Manage(reference, step.DueInDays, now);
            else
                life.Import(step, now);
            life.Moments.Add((now, life.Plan));
        }

        return life;
    }

    private void Answer(Reply reply, DateTimeOffset now)
    {
        var context = new ReplyContext("jo", null, ReplySource.Card, null, $"key {now.UtcTicks}", now);
        if (Plan.Plan.Find(reply.ObjectiveRef) is not { } current
            || ReplyRules.Decide(current, reply, context, Plan.Settings) is not ReplyDecision.Accepted(var after, var entry))
        {
            return;
        }

        Take(after, entry);
    }

    private void Manage(string reference, int? dueInDays, DateTimeOffset now)
    {
        if (Plan.Plan.Find(reference) is not { } current)
            return;

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var change = dueInDays is { } days
            ? (DueDates.Move(current, today.AddDays(days), "the cameras are late", "manager", now, today) as DueDecision.Ready)?.Change
            : ManagersEntries.Acknowledge(current, "manager", now, out _);
        if (change is not null)
            Take(change.After, change.Entry);
    }

    private void Take(Objective after, HistoryEntry entry)
    {
        History.Add(entry);
        _plan = Plan with
        {
            Plan = Plan.Plan with
            {
                Commitments = [.. Plan.Plan.Commitments.Select(commitment => commitment with
                {
                    Objectives = [.. commitment.Objectives.Select(objective => objective.Ref == after.Ref ? after : objective)],
                })],
            },
        };
    }

    private void Import(Step step, DateTimeOffset now)
    {
        var before = _plan?.Plan.Objectives.ToList() ?? [];
        var terms = new ImportTerms(now) { Kept = _kept, TakeStatuses = step.TakeStatuses };
        var import = PlanImport.Merge(_plan, Given.Plan(step.Document), Given.Settings with { ActiveFrom = Start }, terms);
        _plan = import.Merged;
        History.AddRange(import.History);
        _kept = [.. before.Concat(_kept)
            .DistinctBy(objective => objective.Ref)
            .Where(objective => Plan.Plan.Find(objective.Ref) is null)];
    }

    private static Gen<Step> Steps() => Gen.Frequency(
        (4, from minutes in Gen.Choose(1, 5_000) from reply in Replies select new Step(minutes, reply, [], false)),
        (2, Deeds),
        (1, Documents(atLeastOne: false)));

    // The words stay: they are no part of what is replayed.
    private static Gen<Step> Documents(bool atLeastOne) =>
        from minutes in Gen.Choose(1, 5_000)
        from first in Objective("1.1")
        from second in Objective("1.2")
        from third in Objective("2.1")
        from chosen in Gen.Choose(atLeastOne ? 1 : 0, 7)
        from take in Gen.Elements(true, false)
        let some = new[] { first, second, third }.Where((_, index) => (chosen & (1 << index)) != 0).ToArray()
        select new Step(minutes, null, some, take);

    private static Gen<Objective> Objective(string reference) =>
        from status in Gen.Elements(RagStatus.NotReported, RagStatus.NotReported, RagStatus.Red, RagStatus.Green, RagStatus.Blue)
        from letters in Gen.Elements("ab", "aB")
        from percent in Gen.Elements<int?>(null, 30)
        from due in Gen.Elements<string?>(null, "2026-06-30", "2026-09-30")
        select Given.Objective(reference, status, reference == "1.2" ? "" : letters) with
        {
            Note = status == RagStatus.Red ? "says the document" : null,
            Percent = percent,
            Due = due is null ? null : Given.Day(due),
            DueText = due,
        };

    private static Gen<Step> Deeds { get; } =
        from minutes in Gen.Choose(1, 5_000)
        from reference in Gen.Elements("1.1", "1.2", "2.1")
        from days in Gen.Elements<int?>(null, 0, 30, 200)
        select new Step(minutes, null, [], false) { Managed = reference, DueInDays = days };

    private static Gen<Reply> Replies { get; } =
        from reference in Gen.Elements("1.1", "1.2", "2.1")
        from status in Gen.Elements<RagStatus?>(null, null, RagStatus.Red, RagStatus.Amber, RagStatus.Green, RagStatus.Blue)
        from note in Gen.Elements<string?>(null, null, "waiting", "nearly there")
        from percent in Gen.Elements<int?>(null, null, 40, 100)
        from letters in Gen.Elements<string?>(null, null, "", "a", "ab")
        from evidence in Gen.Elements<string?>(null, null, "https://example.org")
        select new Reply
        {
            ObjectiveRef = reference,
            Status = status,
            Note = note,
            Percent = percent,
            CompleteLetters = letters?.Select(letter => letter.ToString()).ToList(),
            Evidence = evidence,
        };
}
