using AdaptiveCards;

namespace AsbPlanBot.Teams.Cards;

/// <summary>
/// The card that asks an officer how things stand. It answers nothing by itself: an objective whose inputs are left as
/// they are is not answered.
/// </summary>
internal static class CheckInCard
{
    public static AdaptiveCard Render(CheckInView view) => Parts.Card(
        $"{view.Greeting} {view.Intro}",
        [
            .. Head(view),
            .. view.Objectives.Select(fields => ObjectiveBlock.Render(fields, view.TolerancePercent)),
            Parts.Subtle("What you leave alone stays open: you can answer it later."),
            .. Parts.Buttons(Actions(view)),
        ]);

    private static IEnumerable<AdaptiveElement> Head(CheckInView view)
    {
        yield return Parts.Title(view.Greeting);
        yield return Parts.Subtle(CardText.Line(view.PlanTitle, 120));
        yield return Parts.Subtle(view.Intro);
        if (view.Notices.Count > 0)
            yield return Parts.Box(AdaptiveContainerStyle.Attention, view.Notices.Select(notice => Parts.Text(CardText.Plain(notice))));
        if (view.Pages > 1)
            yield return Parts.Subtle($"Page {view.Page + 1} of {view.Pages}. What you type is kept when you turn the page.");
    }

    private static List<AdaptiveAction> Actions(CheckInView view)
    {
        List<AdaptiveAction> actions =
        [
            Parts.Execute(view.Pages > 1 ? "Send all" : "Send", Verbs.Send, CheckInData.Write(view, view.Page), primary: true),
        ];
        if (view.Page < view.Pages - 1)
            actions.Add(Parts.Execute("Next", Verbs.Turn, CheckInData.Write(view, view.Page + 1)));
        if (view.Page > 0)
            actions.Add(Parts.Execute("Previous", Verbs.Turn, CheckInData.Write(view, view.Page - 1)));

        actions.Add(Parts.Execute("Not now", Verbs.Later, CheckInData.Write(view, view.Page)));

        var hidden = view.Objectives.Where(fields => !ObjectiveBlock.ShowsEvidence(fields)).ToList();
        if (hidden.Count > 0)
        {
            actions.Add(new AdaptiveToggleVisibilityAction
            {
                Title = hidden.Count == 1 ? "Add a link" : "Add links",
                Tooltip = "Shows a field for a link to evidence",
                TargetElements = [.. hidden.Select(fields => new AdaptiveTargetElement(DataKeys.Evidence(fields.Objective.Ref)))],
            });
        }

        return actions;
    }
}
