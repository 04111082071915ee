using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>One objective with all that is known of it.</summary>
internal static class ObjectiveDetail
{
    private const int MaxText = 700;
    private const int MaxAction = 200;
    private const int ActionsBudget = 9 * 1024;

    // Where so many may not all fit, the one that was asked for comes first.
    private const int ManyActions = 20;

    private const int MaxPast = 3;
    private const int PastBudget = 4 * 1024;

    public static AnswerBody Body(Answer.OneObjective answer, AnswerView view)
    {
        var (line, objective) = (answer.Line, answer.Objective);
        return new(
            [
                Parts.Title($"{CardText.Line(line.Ref, 60)} {CardText.Line(line.Title, 200)}"),
                Parts.Line([Parts.Status(line.Status), .. ObjectiveLineBlock.FactsOf(line).Select(fact => Parts.Faint(Parts.Dot + fact))]),
                .. line.Note is { } note ? [Parts.Quote(note, MaxText)] : Array.Empty<AdaptiveElement>(),
                .. HistoryBlock.Trend(answer.Trend),
                .. StripBlock.Render(answer.Strip),
                .. Actions(objective.Actions, answer.Letter),
                .. Section("Outcome", objective.Outcome),
                .. Section("Progress in the document", objective.Progress),
                .. Section("Accountable", line.Owners.Count > 0 ? string.Join(", ", line.Owners) : "Nobody is accountable for it."),
                .. Past(answer.Past),
                .. answer.MayAnswer && view.CheckIn is null ? [Parts.Subtle(HintOf(line.Ref))] : Array.Empty<AdaptiveElement>(),
            ],
            [.. Buttons(answer, view)]);
    }

    private static IEnumerable<AdaptiveAction> Buttons(Answer.OneObjective answer, AnswerView view)
    {
        if (answer.Past.Count > 0)
            yield return view.Turn("History", new Question.History(answer.Line.Ref));
        if (Uri.TryCreate(answer.Objective.Evidence, UriKind.Absolute, out var link) && link.Scheme is "https" or "http")
            yield return new AdaptiveOpenUrlAction { Title = CardText.Cut("Evidence on " + link.Host, 60), Url = link };
    }

    private static string HintOf(string reference) =>
        $"To say how it stands, write for example “{CardText.Line(reference, 60)} amber, waiting for the contractor”.";

    private static IEnumerable<AdaptiveElement> Past(IReadOnlyList<HistoryLine> lines)
    {
        if (lines.Count == 0)
            yield break;

        yield return Parts.Heading("Said last");
        var (shown, left) = CardSize.Take(lines, MaxPast, PastBudget, HistoryBlock.SizeOf);
        foreach (var line in shown)
            yield return HistoryBlock.Render(line);
        if (left > 0)
            yield return Parts.Subtle($"… and {left} more: press History.");
    }

    private static IEnumerable<AdaptiveElement> Actions(IReadOnlyList<PlanAction> actions, string? asked)
    {
        if (actions.Count == 0)
            yield break;

        yield return Parts.Heading($"Actions, {actions.Count(action => action.Complete)} of {actions.Count} done");
        var inOrder = actions.OrderByDescending(action => action.Letter == asked && actions.Count > ManyActions).ToList();
        var (shown, left) = CardSize.Take(inOrder, actions.Count, ActionsBudget, action => 120 + CardSize.Of(TextOf(action)));
        foreach (var action in shown)
            yield return Parts.Line([action.Letter == asked ? Parts.Bold("▸ " + TextOf(action)) : Parts.Run(TextOf(action))]);
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
