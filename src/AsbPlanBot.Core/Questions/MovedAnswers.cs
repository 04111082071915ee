using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers how a commitment, or the plan, has moved over the last summaries, from the history.</summary>
internal static class MovedAnswers
{
    /// <param name="number">Of the commitment; null for the whole plan.</param>
    public static Answer Of(int? number, AnswerContext context)
    {
        var plan = context.Plan.Plan;
        var what = number is { } one ? QuestionWords.CommitmentOf(one, plan) : "the plan";
        var reading = context.AsAt($"How {what} has moved");
        var objectives = ObjectivesIn(plan, number);
        if (objectives.Count == 0)
        {
            var sentence = plan.Objectives.Any() ? $"There is no {what} in this plan." : "There is nothing to tell: " + EmptyAnswers.EmptyPlan;
            return new Answer.Sentence(sentence, ["how has the plan moved?", "summary"]) { Reading = reading };
        }

        var moments = Moments(context);
        var (start, then) = moments[0];
        var before = SummarySnapshot.Of(WithOnly(then.Plan.Plan, number));
        var changes = StatusChanges.Between(before, objectives);
        var lines = LinesOf(objectives, before, start, context);
        var returned = lines.Where(line => changes.All(change => change.Ref != line.Ref)).ToList();
        var name = number is { } told ? string.Create(CultureInfo.InvariantCulture, $"Commitment {told}") : "The plan";
        return new Answer.Moved(
            $"{name}: {Counted(changes, returned.Count)} since {context.Clock.Day(start)}.",
            [.. moments.Select(moment => new CountsOn(
                context.Clock.DayOf(moment.At), context.Clock.Day(moment.At), StatusCounts.Count(ObjectivesIn(moment.Plan.Plan.Plan, number))))],
            [.. changes.Select(change => lines.Find(line => line.Ref == change.Ref)).OfType<MovedLine>(), .. returned])
        {
            Reading = reading,

            // In which commitment they were, nobody knows any more.
            Remark = PastAnswers.LeftSince([.. moments.SelectMany(moment => moment.Plan.Left)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(NaturalOrder.Instance)], "in that time"),
        };
    }

    // The last summaries and now; without a summary, the plan's beginning and now.
    private static List<(DateTimeOffset At, PlanAsAt Plan)> Moments(AnswerContext context)
    {
        var now = context.Now;
        var posted = context.Summaries.Take(SummaryContext.Summaries).Select(post => post.StateSince).Where(at => at < now).Order().ToList();
        IReadOnlyList<DateTimeOffset> asked = posted.Count > 0 ? [.. posted, now] : [BeginningOf(context), now];
        List<(DateTimeOffset At, PlanAsAt Plan)> moments = [];
        foreach (var at in asked)
        {
            if (PlanReplay.AsAt(context.Plan, context.History, at) is { } then)
                moments.Add((at, then));
        }

        return moments.Count > 0 ? moments : [(now, new PlanAsAt(context.Plan, []))];
    }

    private static DateTimeOffset BeginningOf(AnswerContext context)
    {
        var from = context.Plan.Settings.ActiveFrom;
        return context.History is [{ At: var first }, ..] && first < from ? first : from;
    }

    private static List<MovedLine> LinesOf(
        IReadOnlyList<Objective> objectives, SummarySnapshot before, DateTimeOffset start, AnswerContext context)
    {
        var entries = context.History.ToLookup(entry => entry.ObjectiveRef, StringComparer.OrdinalIgnoreCase);
        var known = before.Statuses.ToDictionary(StringComparer.OrdinalIgnoreCase);
        List<MovedLine> lines = [];
        foreach (var objective in objectives)
        {
            // What came into the plan later has its statuses from then on.
            var isNew = !known.ContainsKey(objective.Ref);
            var past = entries[objective.Ref].ToList();
            var from = isNew && past.Find(entry => entry.At > start) is { At: var came } ? came.AddTicks(-1) : start;
            var spans = StatusSpans.Of(objective.Status, past, from, context.Now.AddTicks(1));
            List<TrendPoint> points = [.. spans.Select((span, index) => new TrendPoint(span.Status, index == 0 && !isNew ? null : context.Clock.Day(span.From)))];
            if (points.Count > 1 || isNew)
                lines.Add(new MovedLine(objective.Ref, objective.Title, points));
        }

        return lines;
    }

    private static string Counted(IReadOnlyList<StatusChange> changes, int returned)
    {
        List<string> parts =
        [
            .. Part(ChangeKind.Better, "better"), .. Part(ChangeKind.Worse, "worse"), .. Part(ChangeKind.Completed, "completed"),
            .. Part(ChangeKind.FirstReported, "reported for the first time"), .. Part(ChangeKind.Added, "new"),
            .. returned > 0 ? [$"{returned} changed and changed back"] : Array.Empty<string>(),
        ];
        return parts.Count == 0 ? "no status has changed" : string.Join(", ", parts);

        IEnumerable<string> Part(ChangeKind kind, string word)
        {
            var count = changes.Count(change => change.Kind == kind);
            return count > 0 ? [$"{count} {word}"] : [];
        }
    }

    private static Plan WithOnly(Plan plan, int? number) => plan with { Commitments = [.. In(plan, number)] };

    private static IReadOnlyList<Objective> ObjectivesIn(Plan plan, int? number) =>
        [.. In(plan, number).SelectMany(commitment => commitment.Objectives)];

    private static IEnumerable<Commitment> In(Plan plan, int? number) =>
        plan.Commitments.Where(commitment => number is null || commitment.Number == number);
}
