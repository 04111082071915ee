using AdaptiveCards;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What a plan means to somebody who is greeted.</summary>
internal sealed record WelcomePlan
{
    public required string Title { get; init; }

    public bool IsManager { get; init; }

    /// <summary>Whether the plan asks anybody: it has begun and is not paused.</summary>
    public bool Runs { get; init; }

    /// <summary>Open objectives that they answer for.</summary>
    public int Objectives { get; init; }

    /// <summary>Of the check-in under way, what they have not answered.</summary>
    public int Unanswered { get; init; }

    /// <summary>Their check-in, where it can be answered from here; else null.</summary>
    public CheckInKey? CheckIn { get; init; }

    /// <summary>"Thu 3 Dec 10:00"; null if there is none any more.</summary>
    public string? NextCheckIn { get; init; }
}

/// <summary>Says hello, once, by what is the case.</summary>
internal static class WelcomeCard
{
    private const string Hello = "Hello, I look after the action plan";
    private const int MostPlans = 5;

    /// <param name="plans">The plans that they are in.</param>
    /// <param name="mayMakePlan">Whether they added the bot to a team that has no plan yet.</param>
    public static AdaptiveCard Personal(IReadOnlyList<WelcomePlan> plans, bool mayMakePlan) => Parts.Card(
        "Hello. I look after the action plan.",
        [
            Parts.Title(Hello),
            Parts.Text("When it is time, I send one card for everything that somebody answers for. It takes a minute: choose how each objective stands, add a word where it is needed, send."),
            .. plans.Take(MostPlans).SelectMany(PlanTexts),
            .. plans.Count > MostPlans ? [Parts.Subtle($"… and {plans.Count - MostPlans} more plans.")] : Array.Empty<AdaptiveElement>(),
            .. mayMakePlan ? [Parts.Text("You added me to a team that has no plan yet. “Set up” leads through it in four steps, and nobody is asked before you say so.")] : Array.Empty<AdaptiveElement>(),
            .. plans.Count == 0 && !mayMakePlan
                ? [Parts.Text("You are not in a plan yet. When a manager gives you a part of one, you hear from me; until then there is nothing that you have to do.")]
                : Array.Empty<AdaptiveElement>(),
            .. Parts.Buttons(ButtonsOf(plans, mayMakePlan)),
        ]);

    /// <param name="installer">Display name of who added the bot; null if it is not known.</param>
    /// <param name="plans">The plans that this team looks after, with when their next summary is posted: "Mon 30 Nov 09:00".</param>
    public static AdaptiveCard Team(string? installer, IReadOnlyList<(string Title, string? NextSummary)> plans) => Parts.Card(
        "Hello. I look after the action plan.",
        [
            Parts.Title(Hello),
            Parts.Text(installer is null ? "I have been added to this team." : $"{CardText.Line(installer, 100)} added me to this team."),
            .. plans.Take(MostPlans).Select(plan => Parts.Text(
                $"{CardText.Line(plan.Title, 120)}: I post here how it stands{(plan.NextSummary is { } next ? $", next on {next}" : "")}. What was stored of it is all there.")),
            Parts.Text("Mention me to ask about it."),
            .. Parts.Buttons(Parts.Ask("what's amber?"), Parts.Ask("who hasn't replied?"), Parts.Ask("help")),
        ]);

    /// <param name="installer">Display name of who added the bot; null if it is not known.</param>
    public static AdaptiveCard Group(string? installer) => Parts.Card(
        "Hello. I look after the action plan.",
        [
            Parts.Title(Hello),
            Parts.Text(installer is null ? "I have been added to this chat." : $"{CardText.Line(installer, 100)} added me to this chat."),
            Parts.Text("Mention me to ask about a plan. I answer here when everybody in the chat is in the plan or in its team."),
            .. Parts.Buttons(Parts.Ask("what's amber?"), Parts.Ask("help")),
        ]);

    /// <summary>Where the storage could not be reached, so that nothing of the reader is known.</summary>
    /// <param name="isTeam">Whether it is said to a team, which the bot then does not remember.</param>
    public static AdaptiveCard OutOfReach(bool isTeam) => Parts.Card(
        "Hello. I look after the action plan.",
        [
            Parts.Title(Hello),
            Parts.Text("My storage is out of reach for the moment, so I could not note that I am here. Nothing of a plan is lost."),
            Parts.Text(isTeam ? "Please remove me from this team and add me again in a few minutes." : "Please write to me again in a minute."),
            .. Parts.Buttons(Parts.Ask("set up"), Parts.Ask("help")),
        ]);

    private static IEnumerable<AdaptiveElement> PlanTexts(WelcomePlan plan)
    {
        yield return Parts.Heading(CardText.Line(plan.Title, 120));
        if (plan.IsManager)
            yield return Parts.Text(plan.Runs ? "You manage this plan." : "You manage this plan. Nobody is asked at present: “set up” shows why.");
        var next = plan is { Runs: true, NextCheckIn: { } due } ? $" The next check-in is on {due}." : "";
        yield return Parts.Text(plan switch
        {
            { Unanswered: > 0 } => $"You answer for {Words.Count(plan.Objectives, "open objective")}; {Words.Count(plan.Unanswered, "answer")} of the check-in under way {(plan.Unanswered == 1 ? "is" : "are")} still open.{next}",
            { Objectives: > 0 } => $"You answer for {Words.Count(plan.Objectives, "open objective")}.{next}",
            _ => $"No open objective is yours.{next}",
        });
    }

    private static List<AdaptiveAction> ButtonsOf(IReadOnlyList<WelcomePlan> plans, bool mayMakePlan)
    {
        List<AdaptiveAction> buttons = [];
        if (plans.Select(plan => plan.CheckIn).FirstOrDefault(key => key is not null) is { } key)
            buttons.Add(Parts.Execute("Answer now", Verbs.Open, CheckInData.Write(key), primary: true));
        if (mayMakePlan || plans.Any(plan => plan is { IsManager: true, Runs: false }))
            buttons.Add(Parts.Ask("set up"));
        if (plans.Count > 0)
            buttons.Add(Parts.Ask("my actions"));
        buttons.AddRange(plans.Any(plan => plan is { IsManager: true, Runs: true })
            ? [Parts.Ask("who hasn't replied?"), Parts.Ask("settings")]
            : plans.Count > 0 ? [Parts.Ask("what's amber?")] : Array.Empty<AdaptiveAction>());
        buttons.Add(Parts.Ask("help"));
        return buttons;
    }
}
