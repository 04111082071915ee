using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>Answers how the plan stood at the end of a past day, from its history.</summary>
internal static class PastAnswers
{
    private const int MostNamed = 12;

    /// <summary>The objectives for which a filter held then.</summary>
    public static Answer List(ObjectiveFilter filter, DateOnly day, AnswerContext context) =>
        At(day, QuestionWords.Of(filter, context.Plan.Plan), context, (then, _) =>
        {
            var list = Answers.List(filter, then);
            return then.Plan.Plan.Commitments.Count > 0 ? list : list with { WhenEmpty = "Nothing that was in the plan then is still in it." };
        });

    /// <summary>The summary that would have been posted then, without what the history does not hold: who was silent, who held what.</summary>
    public static Answer Summary(DateOnly day, AnswerContext context) =>
        At(day, "Summary", context, (then, left) =>
        {
            var summary = SummaryBuilder.Build(new SummaryContext(then.Plan, then.People, then.Now)
            {
                Before = [.. context.Summaries.Where(post => post.StateSince <= then.Now)],
            });
            return new Answer.SummaryThen(
                summary with
                {
                    // What has left the plan since was not taken out of it then.
                    Changes = [.. summary.Changes.Where(change => change.Kind != ChangeKind.Removed || !left.Contains(change.Ref, StringComparer.OrdinalIgnoreCase))],
                    NobodyAccountable = [],
                },
                day)
            { Reading = "" };
        });

    /// <summary>What is said of objectives that were in the plan at a time that is told of, and no longer are; null for none.</summary>
    /// <param name="when">"then", "in that time".</param>
    public static string? LeftSince(IReadOnlyList<string> left, string when = "then")
    {
        if (left.Count == 0)
            return null;

        IReadOnlyList<string> named = left.Count <= MostNamed ? left : [.. left.Take(MostNamed), $"{left.Count - MostNamed} more"];
        return left.Count == 1
            ? $"{left[0]} was in the plan {when} and has been taken out since: it is not counted or shown here."
            : $"{Words.List(named)} were in the plan {when} and have been taken out since: they are not counted or shown here.";
    }

    private static Answer At(
        DateOnly day, string what, AnswerContext context, Func<AnswerContext, IReadOnlyList<string>, Answer> answer)
    {
        var date = PlanClock.Date(day);
        if (day > context.Clock.Today)
        {
            return new Answer.Sentence($"Nothing can be told of {date} yet: that day is still to come. I can show the plan as it stands now, or as it stood on a day that has been.", ["summary", "what's overdue?"])
            {
                Reading = $"{what}, as at the end of {date}",
            };
        }

        var end = PlanReplay.EndOf(day, context.Plan.Settings);
        if (PlanReplay.AsAt(context.Plan, context.History, end) is not { } then)
            return TooEarly(what, date, end, context);

        return Told(answer(context with { Plan = then.Plan, Now = end }, then.Left), $"{what}, as at the end of {date}", then.Left);
    }

    private static Answer Told(Answer answer, string reading, IReadOnlyList<string> left) =>
        answer with { Reading = reading, Remark = LeftSince(left) };

    private static Answer.Sentence TooEarly(string what, string date, DateTimeOffset end, AnswerContext context)
    {
        var began = context.History.Where(entry => entry.Membership == PlanMembership.Added).Select(entry => entry.At)
            .Append(context.Plan.Settings.ActiveFrom)
            .Where(at => at > end)
            .Distinct()
            .Order()
            .Append(context.Now)
            .First(at => at == context.Now || PlanReplay.AsAt(context.Plan, context.History, at) is not null);
        var first = PlanClock.Date(context.Clock.DayOf(began));
        return new Answer.Sentence(
            $"There was no plan here yet on {date}. Its history begins on {first}: from that day on I can show how it stood.", ["summary as at " + first, "summary"])
        {
            Reading = $"{what}, as at the end of {date}",
        };
    }
}
