using AdaptiveCards;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Continues a summary that is too large for one card, in its thread.</summary>
internal static class SummaryRestCard
{
    /// <param name="planId">The plan, for the buttons.</param>
    public static AdaptiveCard Render(SummaryPart part, Summary summary, string planId)
    {
        var place = $"Summary, continued: {part.Number} of {part.Of}";
        var (changes, silent, attention) = part.Shown;
        return Parts.Card(
            $"{CardText.Line(summary.PlanTitle, 120)}. {place}.",
            [
                Parts.Subtle(place),
                Parts.Heading(CardText.Line(summary.PlanTitle, 120)),
                Parts.Subtle(summary.AsAt),
                .. Section("What changed", [.. changes.Select(ChangeBlock.Render)]),
                .. Section("Not replied", [.. silent.Select(NotRepliedBlock.Render)]),
                .. Section("Red and amber", [.. attention.Select((line, index) => ObjectiveLineBlock.Render(line, separated: index > 0))]),
                .. Left(part.Left, planId),
            ]).Wide();
    }

    /// <summary>Takes the place of a continuation that is not needed any more.</summary>
    public static AdaptiveCard Empty(Summary summary) => Parts.Card(
        "Summary: nothing more to show here.",
        [Parts.Subtle($"{summary.AsAt}. All of the summary stands above; nothing is left for this message.")]);

    private static IEnumerable<AdaptiveElement> Section(string heading, IReadOnlyList<AdaptiveElement> lines) =>
        lines.Count == 0 ? [] : [Parts.Heading(heading), .. lines];

    // Whatever is left out can be had by asking.
    private static IEnumerable<AdaptiveElement> Left(SummaryRest left, string planId)
    {
        if (left.Count == 0)
            yield break;

        yield return Parts.Subtle($"… and {left.Count} more lines. Ask me for the rest here, with a mention of me, or press:");
        foreach (var buttons in Parts.Buttons(
        [
            .. left.Changes.Count > 0 ? [Parts.Ask("what changed?", planId: planId)] : Array.Empty<AdaptiveAction>(),
            .. left.NotReplied.Count > 0 ? [Parts.Ask("who hasn't replied?", planId: planId)] : Array.Empty<AdaptiveAction>(),
            .. left.RedAndAmber.Count > 0
                ? [Parts.Ask("what's red?", "Show red", planId), Parts.Ask("what's amber?", "Show amber", planId)]
                : Array.Empty<AdaptiveAction>(),
        ]))
        {
            yield return buttons;
        }
    }
}
