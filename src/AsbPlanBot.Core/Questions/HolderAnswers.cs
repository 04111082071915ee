using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers who holds which role or team, and who covers.</summary>
internal static class HolderAnswers
{
    /// <param name="party">As the plan writes it; null for all of them.</param>
    public static Answer WhoHolds(string? party, AnswerContext context)
    {
        var known = Parties(context);
        if (party is not null)
        {
            var reading = context.AsAt("Who holds " + party);
            return known.Contains(party, StringComparer.OrdinalIgnoreCase)
                ? new Answer.Holders([LineOf(party, context)], []) { Reading = reading }
                : new Answer.Sentence($"This plan has no role or team called {party}.", ["who holds what?"]) { Reading = reading };
        }

        var all = context.AsAt("Who holds what");
        if (known.Count == 0)
        {
            return new Answer.Sentence(
                "This plan names no role, team or person yet. They come with the plan file, or a manager sends a people file.", ["help"])
            { Reading = all };
        }

        var lines = known.Select(name => LineOf(name, context)).ToList();
        return new Answer.Holders([.. lines.OrderBy(line => line.Holders.Count > 0)], OrphansOf(context)) { Reading = all };
    }

    public static PartyLine LineOf(string party, AnswerContext context)
    {
        var today = context.Clock.Today;
        IReadOnlyList<Holding> holdings = context.People.Find(party)?.Holdings ?? [];
        IReadOnlyList<HolderLine> holders = [.. holdings
            .Where(holding => holding.CoversDay(today))
            .OrderByDescending(holding => holding.Lead)
            .Select(holding => new HolderLine(holding.Person.Name, DetailOf(holding, context.People, today)))];
        IReadOnlyList<string> references = [.. context.Plan.Plan.Objectives
            .Where(objective => objective.Parties.Contains(party, StringComparer.OrdinalIgnoreCase))
            .Select(objective => objective.Ref)];
        var next = holdings.Where(holding => holding.From > today).MinBy(holding => holding.From);
        return new PartyLine(party, holders, references, holders.Count > 0 ? null : GapOf(party, next, context));
    }

    /// <summary>That the plan names nobody, and what is to be done: parties are the document's.</summary>
    public static string NobodyFor(IReadOnlyList<string> references, AnswerContext context)
    {
        const string Deed = "beside it in the plan's document and send me the file.";
        return $"Nobody is accountable for {Words.List(references)}: the plan names no role, team or person. "
            + (Accountability.IsManager(context.Plan.Settings, context.AskerId) ? "Write one " : "A manager can write one ") + Deed;
    }

    private static string GapOf(string party, Holding? next, AnswerContext context)
    {
        var coming = next is null ? "" : $" {next.Person.Name} holds it from {PlanClock.Date(next.From!.Value)}.";
        var sentence = $"“assign {party} to …” with a name or a mention.";
        return $"Nobody holds {party}.{coming} "
            + (Accountability.IsManager(context.Plan.Settings, context.AskerId) ? "Say " : "A manager of the plan can say ") + sentence;
    }

    private static string DetailOf(Holding holding, PlanDirectory people, DateOnly today)
    {
        List<string> details = [];
        if (holding.Lead)
            details.Add("lead");
        if (holding.From is { } from)
            details.Add("since " + PlanClock.Date(from));
        if (holding.To is { } to)
            details.Add("until " + PlanClock.Date(to));
        if (people.AbsenceOf(holding.Person.Id, today) is { } absence)
        {
            var cover = Cover.StandInFor(people, holding.Person.Id, today)?.Name ?? "nobody";
            details.Add($"away until {PlanClock.Date(absence.Until)}: {cover} covers");
        }

        return string.Join(", ", details);
    }

    // In the order of the people list, then those that only the plan knows.
    private static IReadOnlyList<string> Parties(AnswerContext context) =>
        [.. context.People.Parties.Select(party => party.Name)
            .Concat(context.Plan.Plan.Objectives.SelectMany(objective => objective.Parties))
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IReadOnlyList<string> OrphansOf(AnswerContext context)
    {
        IReadOnlyList<string> orphans = [.. context.Plan.Plan.Objectives
            .Where(objective => objective.IsOpen && objective.Parties.Count == 0)
            .Select(objective => objective.Ref)];
        return orphans.Count == 0 ? [] : [NobodyFor(orphans, context)];
    }
}
