using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How far a plan's set-up has come, and who goes on with it.</summary>
internal sealed record SetUpView
{
    public required SetUpProgress Progress { get; init; }

    /// <summary>Null while there is no plan.</summary>
    public string? PlanId { get; init; }

    /// <summary>The hour in the plan's zone.</summary>
    public required PlanClock Clock { get; init; }

    /// <summary>Where the summary goes, in words: "General".</summary>
    public string? Channel { get; init; }

    /// <summary>"every Thursday at 10:00, Europe/London".</summary>
    public required string CheckIns { get; init; }

    public required string Summaries { get; init; }

    /// <summary>Whether the reader can go on with it here.</summary>
    public bool MayChange { get; init; }

    /// <summary>Who can, in a sentence; null where it is the reader.</summary>
    public string? Whose { get; init; }

    /// <summary>What has just happened; null where nothing has.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether a file of theirs would go to another plan, unless they say that it is a new one.</summary>
    public bool HasOtherPlans { get; init; }
}

/// <summary>Leads from nothing to a plan that runs, in four steps of which each can be done at any time.</summary>
internal static class SetUpCard
{
    private const int MaxParties = 25;
    private const int ForParties = 6 * 1024;

    public static AdaptiveCard Render(SetUpView view)
    {
        var progress = view.Progress;
        var (heading, state) = StateOf(view);
        return Parts.Card(
            state,
            [
                Parts.Title(heading),
                .. progress.PlanTitle is { } title ? [Parts.Subtle(CardText.Line(title, 120))] : Array.Empty<AdaptiveElement>(),
                .. view.Notice is { } notice ? [Parts.Box(AdaptiveContainerStyle.Good, Parts.Text(CardText.Plain(notice)))] : Array.Empty<AdaptiveElement>(),
                .. Step(1, "The plan", progress.HasPlan, [PlanText(view)]),
                .. Step(2, "The channel", progress.HasChannel, [ChannelText(view)]),
                .. Step(3, "The people", progress.HasPeople, PeopleTexts(view)),
                .. Step(4, "The schedule", progress.HasStarted, [$"Officers are asked {view.CheckIns}; the summary is posted {view.Summaries}.{(view.MayChange && progress.HasPlan ? " “Settings” changes that." : "")}"]),
                Parts.Box(progress is { HasStarted: true, IsPaused: false, Asked: > 0 } ? AdaptiveContainerStyle.Good : AdaptiveContainerStyle.Emphasis, Parts.Text(CardText.Line(state, 400))),
                .. view.Whose is { } whose ? [Parts.Subtle(CardText.Line(whose, 400))] : Array.Empty<AdaptiveElement>(),
                .. Parts.Buttons(ButtonsOf(view)),
            ]);
    }

    private static (string Heading, string State) StateOf(SetUpView view)
    {
        var progress = view.Progress;
        var next = progress.NextCheckIn is { } due ? view.Clock.Weekday(due) : "a day that the schedule does not have";
        var whom = progress.Asked > 0 ? Words.Count(progress.Asked, "person", "people") : "nobody, as all are away that day";
        return progress switch
        {
            { HasStarted: true, IsPaused: true } => ("The plan is paused", "Nobody is asked until a manager says “resume”."),
            { HasStarted: true, IsHeld: false } => ("The plan asks nobody", $"The plan runs, but nobody holds an open part of it. The next check-in would be on {next}: give its parties people before."),
            { HasStarted: true } => ("The plan is set up", $"Ready: the next check-in is on {next}, to {whom}."),
            { MayStart: true } => ("Ready to begin", $"Nobody is asked yet. When you press Start, the first check-in is on {next}, to {whom}."),
            { HasPlan: true, HasChannel: false } => ("Set up the plan", "Nobody is asked yet. The channel is missing: add me to the team that the plan belongs to."),
            { HasPlan: true } => ("Set up the plan", "Nobody is asked yet: the plan needs people first."),
            _ => ("Set up the plan", "Nobody is asked anything until you say so. Begin with the plan file."),
        };
    }

    private static IEnumerable<AdaptiveElement> Step(int number, string title, bool isDone, IEnumerable<string> texts)
    {
        yield return Parts.Heading($"{(isDone ? "✓" : "○")} {number}. {title}{(isDone ? ": done" : "")}");
        foreach (var text in texts)
            yield return Parts.Text(text);
    }

    private static string PlanText(SetUpView view) => view.Progress.HasPlan
        ? $"{Words.Count(view.Progress.Objectives, "objective")}. A newer version can be dropped into our own chat at any time."
        : "Drop the plan file into our own chat: Word, Excel, CSV or text. You see what I read before anything is kept."
            + (view.HasOtherPlans ? " Write “new” beside it, for you manage another plan too." : "");

    private static string ChannelText(SetUpView view) => view.Progress.HasChannel
        ? $"The summary goes to {CardText.Line(view.Channel ?? "the channel that was chosen", 80)}.{(view.MayChange && view.Progress.HasPlan ? " “Settings” changes that." : "")}"
        : "Add me to the team that the plan belongs to.";

    private static IEnumerable<string> PeopleTexts(SetUpView view)
    {
        var progress = view.Progress;
        if (!progress.HasPlan)
        {
            yield return "When the plan is there, I show here who is still missing.";
            yield break;
        }

        yield return progress.WithoutPeople.Count == 0
            ? $"Each of the {Words.Count(progress.Parties, "party", "parties")} of the plan has somebody."
            : $"{progress.Parties - progress.WithoutPeople.Count} of {Words.Count(progress.Parties, "party", "parties")} have somebody.";
        if (progress.WithoutPeople.Count > 0)
        {
            var (shown, left) = CardSize.Take(
                progress.WithoutPeople, MaxParties, ForParties, party => 4 + CardSize.Of(CardText.Line(party, 80)));
            yield return $"Nobody yet: {string.Join(", ", shown.Select(party => CardText.Line(party, 80)))}{(left > 0 ? $" and {left} more" : "")}.";
            if (view.MayChange)
                yield return "Drop a people file (CSV) into our own chat, or write: assign ASB Team Leader to Jo Bell, with a mention of the person.";
        }

        if (progress.WithoutParty.Count > 0)
            yield return $"The plan names nobody for {CardText.Line(Words.List([.. progress.WithoutParty.Take(20)]), 300)}. That does not hold you up: the managers are told before each check-in.";
    }

    private static List<AdaptiveAction> ButtonsOf(SetUpView view)
    {
        if (!view.MayChange)
            return [Parts.Ask("help")];

        List<AdaptiveAction> buttons = [];
        if (view.PlanId is { } plan && view.Progress.MayStart)
            buttons.Add(Parts.Execute("Start", Verbs.SetUpStart, new JObject { [DataKeys.Plan] = plan }, primary: true));
        if (view.Progress is { HasStarted: true, IsPaused: true })
            buttons.Add(Parts.Ask("resume"));
        if (view.Progress.HasPlan)
            buttons.Add(Parts.Ask("settings"));
        buttons.Add(Parts.Ask("set up", "Look again"));
        return buttons;
    }
}
