using AdaptiveCards;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>The weekly summary: what changed, who is missing, the counts, then what is red and amber.</summary>
internal static class SummaryCard
{
    private const int MaxChanges = 12;
    private const int ChangesBudget = 4 * 1024;
    private const int MaxNames = 12;
    private const int MaxGaps = 6;
    private const int MaxAttention = 15;
    private const int AttentionBudget = 8 * 1024;

    /// <param name="planId">Its plan, for the buttons.</param>
    /// <param name="kind">What it is: the weekly one, or one that was asked for.</param>
    public static AdaptiveCard Render(Summary summary, string planId, string kind = "Weekly summary") => Parts.Card(
        $"{CardText.Line(summary.PlanTitle, 120)}. {summary.AsAt}. {CountsBlock.InWords(summary.Total)}.",
        [
            Parts.Subtle(kind),
            new AdaptiveTextBlock(CardText.Line(summary.PlanTitle, 120))
            {
                Size = AdaptiveTextSize.Large,
                Weight = AdaptiveTextWeight.Bolder,
                Style = AdaptiveTextBlockStyle.Heading,
                Wrap = true,
                Spacing = AdaptiveSpacing.None,
            },
            Parts.Subtle(summary.ComparedWith is { } before ? $"{summary.AsAt}, compared with {before}" : summary.AsAt),
            .. Changes(summary),
            .. Missing(summary.NotReplied),
            Parts.Heading("Where the plan stands"),
            CountsBlock.Totals(summary.Total),
            .. CountsBlock.ByCommitment(summary.ByCommitment),
            .. Attention(summary.RedAndAmber),
            .. Gaps(summary.NobodyAccountable),
            .. Parts.Buttons(
                Parts.Ask("what's red?", "Show red", planId),
                Parts.Ask("what's amber?", "Show amber", planId),
                Parts.Ask("who hasn't replied?", "Who hasn't replied", planId)),
        ]).Wide();

    private static IEnumerable<AdaptiveElement> Changes(Summary summary)
    {
        yield return Parts.Heading("What changed");
        if (summary.ComparedWith is null)
        {
            yield return Parts.Subtle("This is the first summary; the next one says what has changed.");
            yield break;
        }

        if (summary.Changes.Count == 0)
        {
            yield return Parts.Subtle("No status has changed.");
            yield break;
        }

        var (shown, left) = CardSize.Take(summary.Changes, MaxChanges, ChangesBudget, ChangeBlock.SizeOf);
        foreach (var change in shown)
            yield return ChangeBlock.Render(change);
        if (left > 0)
            yield return Parts.Subtle($"… and {left} more.");
    }

    private static IEnumerable<AdaptiveElement> Missing(IReadOnlyList<NotRepliedLine> lines)
    {
        if (lines.Count == 0)
            yield break;

        yield return Parts.Heading("Not replied");
        var names = lines.Take(MaxNames).Select(line => $"{CardText.Line(line.Name, 60)} ({line.Unanswered.Count} of {line.Asked})");
        var left = lines.Count - MaxNames;
        yield return Parts.Text(string.Join(", ", names) + (left > 0 ? $" and {left} more" : ""));
    }

    private static IEnumerable<AdaptiveElement> Attention(IReadOnlyList<ObjectiveLine> lines)
    {
        if (lines.Count == 0)
            yield break;

        yield return Parts.Heading("Red and amber");
        var (shown, left) = CardSize.Take(lines, MaxAttention, AttentionBudget, ObjectiveLineBlock.SizeOf);
        foreach (var (index, line) in shown.Index())
            yield return ObjectiveLineBlock.Render(line, separated: index > 0);
        if (left > 0)
            yield return Parts.Subtle($"… and {Words.Count(left, "more", "more")}: press Show red or Show amber.");
    }

    private static IEnumerable<AdaptiveElement> Gaps(IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
            yield break;

        yield return Parts.Heading("Nobody accountable");
        foreach (var sentence in sentences.Take(MaxGaps))
            yield return Parts.Text(CardText.Line(sentence, 200));
        if (sentences.Count > MaxGaps)
            yield return Parts.Subtle($"… and {sentences.Count - MaxGaps} more.");
    }
}
