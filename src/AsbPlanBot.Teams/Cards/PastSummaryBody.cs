using AdaptiveCards;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How the plan stood at the end of a past day: the counts, what had changed since the summary before, then what was red and amber.</summary>
internal static class PastSummaryBody
{
    private const int MaxChanges = 8;
    private const int ChangesBudget = 4 * 1024;
    private const int MaxCommitments = 12;
    private const int MaxAttention = 10;
    private const int AttentionBudget = 10 * 1024;

    public static AnswerBody Of(Answer.SummaryThen answer, AnswerView view)
    {
        var summary = answer.Summary;
        var date = PlanClock.Date(answer.Day);
        var (shown, left) = CardSize.Take(summary.RedAndAmber, MaxAttention, AttentionBudget, ObjectiveLineBlock.SizeOf);
        List<AdaptiveElement> body =
        [
            Parts.Title("The plan at the end of " + date),
            CountsLine.Key,
            CountsLine.Render("All", summary.Total),
            .. Commitments(summary.ByCommitment),
            .. Changes(summary),
        ];
        if (shown.Count > 0)
            body.Add(Parts.Heading("Red and amber then"));
        body.AddRange(shown.Select((line, index) => ObjectiveLineBlock.Render(line, separated: index > 0, view.Open(line.Ref))));
        if (left > 0)
            body.Add(Parts.Subtle($"… and {left} more: press Red then or Amber then."));
        return new(
            body,
            [
                Parts.Ask($"what was red on {date}?", "Red then", view.PlanId),
                Parts.Ask($"what was amber on {date}?", "Amber then", view.PlanId),
                Parts.Ask("summary", "Summary of now", view.PlanId),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Commitments(IReadOnlyList<CommitmentCounts> commitments)
    {
        var titled = commitments.Where(commitment => commitment.Title is not null).ToList();
        foreach (var commitment in titled.Take(MaxCommitments))
            yield return CountsLine.Render($"{commitment.Number} {CardText.Line(commitment.Title!, 80)}", commitment.Counts);
        if (titled.Count > MaxCommitments)
            yield return Parts.Subtle($"… and {titled.Count - MaxCommitments} more commitments.");
    }

    private static IEnumerable<AdaptiveElement> Changes(Summary summary)
    {
        if (summary.ComparedWith is not { } before)
        {
            yield return Parts.Subtle("No summary had been posted by then, so there is nothing to compare with.");
            yield break;
        }

        yield return Parts.Heading("Changed since the summary of " + before);
        if (summary.Changes.Count == 0)
            yield return Parts.Subtle("No status had changed.");
        var (shown, left) = CardSize.Take(summary.Changes, MaxChanges, ChangesBudget, ChangeBlock.SizeOf);
        foreach (var change in shown)
            yield return ChangeBlock.Render(change);
        if (left > 0)
            yield return Parts.Subtle($"… and {left} more.");
    }
}
