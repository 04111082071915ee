using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.People;

/// <summary>Who is to hold a party, or no longer.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">The first day; null for today. Only with <paramref name="Holds"/>.</param>
/// <param name="Until">The last day; null for open-ended, or yesterday where they no longer hold it.</param>
/// <param name="Holds">Whether they are to hold it; false to end it.</param>
public sealed record HoldingWish(string Party, Person Person, DateOnly? From, DateOnly? Until, bool Holds);

/// <summary>What becomes of it.</summary>
public abstract record HoldingDecision
{
    private HoldingDecision()
    {
    }

    /// <param name="Before">The party as it is; null if the directory does not know it yet.</param>
    public sealed record Ready(Party? Before, Party After) : HoldingDecision;

    /// <summary>It cannot be; a sentence says why.</summary>
    public sealed record Refused(string Why) : HoldingDecision;
}

/// <summary>
/// Decides who holds a party from when on. A role or a person's post goes from one to the next; a team gets one more. Who is
/// relieved for a time only has it back afterwards.
/// </summary>
public static class Holdings
{
    public static HoldingDecision Decide(PlanDirectory directory, HoldingWish wish, DateOnly today) =>
        wish.Holds ? Assign(directory.Find(wish.Party), wish, today) : Unassign(directory.Find(wish.Party), wish, today);

    /// <summary>"Jo Bell (asked) from 1 Jun 2026 until 30 Sep 2026", one a holding that is not over.</summary>
    public static IReadOnlyList<string> Describe(Party? party, DateOnly today) =>
        [.. (party?.Holdings ?? [])
            .Where(holding => holding.To is null || holding.To >= today)
            .OrderBy(holding => holding.From ?? DateOnly.MinValue)
            .Select(holding => holding.Person.Name + (holding.Lead ? ", who is asked" : "") + Span(holding, today))];

    private static HoldingDecision Assign(Party? party, HoldingWish wish, DateOnly today)
    {
        var from = wish.From ?? today;
        if (from < today)
            return new HoldingDecision.Refused($"{PlanClock.Date(from)} is past: who held {wish.Party} until now stays as it was.");
        if (wish.Until < from)
            return new HoldingDecision.Refused($"{PlanClock.Date(wish.Until.Value)} comes before {PlanClock.Date(from)}.");

        var before = party ?? new Party(wish.Party, PartyKind.Role, []);
        var isShared = before.Kind == PartyKind.Team;
        var others = before.Holdings.Where(holding => !Is(holding, wish.Person));
        var kept = isShared ? others : others.SelectMany(holding => Without(holding, from, wish.Until));
        var own = before.Holdings.Where(holding => Is(holding, wish.Person)).SelectMany(holding => Without(holding, from, wish.Until));
        var leads = isShared && before.Holdings.Any(holding => holding.Lead && !Is(holding, wish.Person) && holding.CoversDay(from));
        var wasLead = before.Holdings.Any(holding => Is(holding, wish.Person) && holding.Lead && holding.CoversDay(from));
        var added = new Holding(wish.Person, wasLead || !leads, from, wish.Until);
        return before.Holdings.Any(holding => Is(holding, wish.Person) && holding.Lead == added.Lead && Spans(holding, from, wish.Until))
            ? new HoldingDecision.Refused($"{wish.Person.Name} holds {before.Name} already.")
            : new HoldingDecision.Ready(party, before with { Holdings = [.. kept, .. own, added] });
    }

    private static HoldingDecision Unassign(Party? party, HoldingWish wish, DateOnly today)
    {
        var last = wish.Until ?? today.AddDays(-1);
        if (last < today.AddDays(-1))
            return new HoldingDecision.Refused($"{PlanClock.Date(last)} is past: who held {wish.Party} until now stays as it was.");
        if (party?.Holdings.Any(holding => Is(holding, wish.Person) && (holding.To is null || holding.To > last)) is not true)
            return new HoldingDecision.Refused($"{wish.Person.Name} does not hold {party?.Name ?? wish.Party} after {PlanClock.Date(last)}.");

        return new HoldingDecision.Ready(party, party with
        {
            Holdings = [.. party.Holdings.SelectMany(holding => Is(holding, wish.Person) ? Without(holding, last.AddDays(1), null) : [holding])],
        });
    }

    // What is left of a holding when somebody else has the days between.
    private static IEnumerable<Holding> Without(Holding holding, DateOnly from, DateOnly? until)
    {
        if (holding.To < from || holding.From > until)
        {
            yield return holding;
            yield break;
        }

        if (holding.From is null || holding.From < from)
            yield return holding with { To = from.AddDays(-1) };
        if (until is { } last && (holding.To is null || holding.To > last))
            yield return holding with { From = last.AddDays(1) };
    }

    private static bool Spans(Holding holding, DateOnly from, DateOnly? until) =>
        (holding.From is null || holding.From <= from) && (holding.To is null || holding.To >= until);

    private static bool Is(Holding holding, Person person) => string.Equals(holding.Person.Id, person.Id, StringComparison.OrdinalIgnoreCase);

    private static string Span(Holding holding, DateOnly today) =>
        (holding.From > today ? $", from {PlanClock.Date(holding.From.Value)}" : "")
        + (holding.To is { } to ? $", until {PlanClock.Date(to)}" : "");
}
