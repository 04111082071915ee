using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers who has not answered several check-ins in a row, from the ledger.</summary>
internal static class SilenceAnswers
{
    /// <param name="atLeast">From how many check-ins in a row on.</param>
    public static Answer Of(int atLeast, AnswerContext context)
    {
        var asked = Words.Count(atLeast, "check-in");
        var reading = context.AsAt($"Silent for {asked} in a row or more");
        if (context.NewestCycle is null)
        {
            return new Answer.Sentence(
                EmptyAnswers.NobodyAskedYet(context.Plan.Settings, context.Clock), ["what's not reported?", "my actions"])
            { Reading = reading };
        }

        var looked = context.Cycles.Count;
        var counted = Math.Min(atLeast, SummaryContext.CyclesBack);
        var lines = LinesOf(counted, context);
        return new Answer.Silent(lines, WhenEmpty(counted, looked), Permissions.Of(Deed.Chase, context.Plan.Settings, context.AskerId))
        {
            Reading = reading,
            Remark = atLeast > SummaryContext.CyclesBack ? $"I look at the last {SummaryContext.CyclesBack} check-ins, so I cannot tell {atLeast} from {SummaryContext.CyclesBack}." : null,
        };
    }

    private static string WhenEmpty(int atLeast, int looked) => looked < atLeast
        ? $"There {(looked == 1 ? "has" : "have")} been only {Words.Count(looked, "check-in")} yet: nobody can have missed {atLeast} in a row."
        : $"Nobody has been silent for {Words.Count(atLeast, "check-in")} in a row.";

    private static IReadOnlyList<SilentLine> LinesOf(int atLeast, AnswerContext context)
    {
        var (cycles, names) = (context.Cycles, context.People.Names());
        var byPerson = cycles.SelectMany(cycle => cycle.CheckIns).ToLookup(checkIn => checkIn.PersonId, StringComparer.OrdinalIgnoreCase);
        return [.. Silence.Runs(cycles)
            .Where(run => run.Value >= atLeast)
            .Select(run => (Count: run.Value, Line: LineOf(run.Key, run.Value, [.. byPerson[run.Key]], names, context)))
            .OrderByDescending(run => run.Count)
            .ThenBy(run => run.Line.Name, StringComparer.OrdinalIgnoreCase)
            .Select(run => run.Line)];
    }

    /// <param name="checkIns">Of the person, newest first.</param>
    private static SilentLine LineOf(
        string personId, int run, IReadOnlyList<CheckIn> checkIns, IReadOnlyDictionary<string, string> names, AnswerContext context)
    {
        // Without an answer among those that were looked at, there may have been more before them.
        var more = context.Cycles.Count >= SummaryContext.CyclesBack && !checkIns.Any(Silence.HasSpoken);
        var first = checkIns.Where(Silence.Is).ElementAt(run - 1).Cycle;
        return new SilentLine(
            names.GetValueOrDefault(personId) ?? PlanDirectory.Unlisted(personId),
            run == 1 && !more ? "1 check-in" : Silence.InWords(run, more),
            "since that of " + (Cycle.InstantOf(first) is { } occurrence ? context.Clock.Weekday(occurrence) : first),
            [.. Accountability.PartiesOf(context.People, personId, context.Clock.Today).Select(party => party.Name)]);
    }
}
