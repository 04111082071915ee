using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>One objective with all that is known of it.</summary>
internal static class ObjectiveDetail
{
    private const int MaxText = 700;
    private const int MaxAction = 200;
    private const int ActionsBudget = 10 * 1024;

    public static IEnumerable<AdaptiveElement> Body(Answer.OneObjective answer)
    {
        var (line, objective) = (answer.Line, answer.Objective);
        yield return Parts.Title($"{CardText.Line(line.Ref)} {CardText.Line(line.Title, 200)}");
        yield return Parts.Line(
            [Parts.Status(line.Status), .. ObjectiveLineBlock.FactsOf(line).Select(fact => Parts.Faint(Parts.Dot + fact))]);
        if (line.Note is { } note)
            yield return Parts.Quote(note, MaxText);

        foreach (var element in Actions(objective.Actions))
            yield return element;
        foreach (var element in Section("Outcome", objective.Outcome))
            yield return element;
        foreach (var element in Section("Progress in the document", objective.Progress))
            yield return element;
        foreach (var element in Section(
            "Accountable", line.Owners.Count > 0 ? string.Join(", ", line.Owners) : "Nobody is accountable for it."))
        {
            yield return element;
        }
    }

    public static IReadOnlyList<AdaptiveAction> Buttons(Objective objective) =>
        Uri.TryCreate(objective.Evidence, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? [new AdaptiveOpenUrlAction { Title = CardText.Cut("Evidence on " + link.Host, 60), Url = link }]
            : [];

    private static IEnumerable<AdaptiveElement> Actions(IReadOnlyList<PlanAction> actions)
    {
        if (actions.Count == 0)
            yield break;

        yield return Parts.Heading($"Actions, {actions.Count(action => action.Complete)} of {actions.Count} done");
        var (shown, left) = CardSize.Take(actions, actions.Count, ActionsBudget, action => 120 + CardSize.Of(TextOf(action)));
        foreach (var action in shown)
            yield return Parts.Line([Parts.Run(TextOf(action))]);
        if (left > 0)
            yield return Parts.Subtle($"… and {left} more.");
    }

    // Ticked or not, and in words for those who hear it.
    private static string TextOf(PlanAction action) =>
        $"{(action.Complete ? "✓" : "–")} {CardText.Line(action.Letter)}) {CardText.Line(action.Text, MaxAction)}{(action.Complete ? " (done)" : "")}";

    private static IEnumerable<AdaptiveElement> Section(string heading, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            yield break;

        yield return Parts.Heading(heading);
        yield return new AdaptiveTextBlock(CardText.Plain(CardText.Cut(text, MaxText))) { Wrap = true, Spacing = AdaptiveSpacing.Small };
    }
}
