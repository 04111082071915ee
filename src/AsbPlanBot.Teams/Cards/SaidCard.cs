using AdaptiveCards;

namespace AsbPlanBot.Teams.Cards;

/// <summary>
/// How a reply in words was read, to be confirmed. What the rules do not accept, and on request all of it, is shown with its
/// fields, to be put right in place.
/// </summary>
internal static class SaidCard
{
    public static AdaptiveCard Render(CheckInView view) => Parts.Card(
        $"{view.Greeting} {view.Intro}",
        [
            Parts.Title(view.Greeting),
            Parts.Subtle(CardText.Line(view.PlanTitle, 120)),
            Parts.Subtle(view.Intro),
            .. view.Notices.Count > 0
                ? [Parts.Box(AdaptiveContainerStyle.Attention, view.Notices.Select(notice => Parts.Text(CardText.Plain(notice))))]
                : Array.Empty<AdaptiveElement>(),
            .. view.Pages > 1 ? [Parts.Subtle($"Page {view.Page + 1} of {view.Pages}.")] : Array.Empty<AdaptiveElement>(),
            .. view.Objectives.Select(fields => IsSettled(fields)
                ? ReceiptLineBlock.Render(ReceiptLine.Of(fields.After!, fields.Objective.Status))
                : ObjectiveBlock.Render(fields, view.TolerancePercent)),
            .. Parts.Buttons(Actions(view)),
        ]);

    public static AdaptiveCard Discarded() => Parts.Card(
        "Nothing was saved.",
        [Parts.Title("Put away"), Parts.Text("Nothing was saved."), .. Parts.Buttons(Parts.Ask("my actions"))]);

    private static List<AdaptiveAction> Actions(CheckInView view)
    {
        // What is not on the card as fields travels in its buttons.
        var carried = view with
        {
            Objectives = [.. view.Objectives.Where(fields => !IsSettled(fields))],
            Kept = [.. view.Kept, .. view.Objectives.Where(IsSettled).Select(fields => fields.Values)],
        };
        var changed = carried with { Key = view.Key with { All = true } };
        List<AdaptiveAction> actions = [Parts.Execute(view.Pages > 1 ? "Save all" : "Save", Verbs.Send, CheckInData.Write(carried, view.Page), primary: true)];
        if (view.Page < view.Pages - 1)
            actions.Add(Parts.Execute("Next", Verbs.Turn, CheckInData.Write(carried, view.Page + 1)));
        if (view.Page > 0)
            actions.Add(Parts.Execute("Previous", Verbs.Turn, CheckInData.Write(carried, view.Page - 1)));
        if (view.Objectives.Any(IsSettled))
            actions.Add(Parts.Execute("Change", Verbs.Turn, CheckInData.Write(changed, view.Page)));
        actions.Add(Parts.Execute("Discard", Verbs.Discard, CheckInData.Write(view.Key)));
        return actions;
    }

    private static bool IsSettled(ObjectiveFields fields) =>
        fields is { After: not null, Changed: null, Faults.Count: 0 };
}
