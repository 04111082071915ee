using AdaptiveCards;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Says hello, once.</summary>
internal static class WelcomeCard
{
    public static AdaptiveCard Personal() => Parts.Card(
        "Hello. I look after the action plan.",
        [
            Parts.Title("Hello, I look after the action plan"),
            Parts.Text("When it is time, I send you one card for everything you answer for. It takes a minute: choose how each objective stands, add a word where it is needed, send."),
            Parts.Text("You can ask me about the plan at any time."),
            .. Parts.Buttons(Parts.Ask("my actions"), Parts.Ask("what's amber?"), Parts.Ask("help")),
        ]);

    /// <param name="installer">Display name of who added the bot; null if it is not known.</param>
    /// <param name="plans">Titles or ids of the plans that this team now looks after.</param>
    public static AdaptiveCard Team(string? installer, IReadOnlyList<string> plans) => Parts.Card(
        "Hello. I look after the action plan.",
        [
            Parts.Title("Hello, I look after the action plan"),
            Parts.Text(installer is null ? "I have been added to this team." : $"{CardText.Line(installer, 100)} added me to this team."),
            Parts.Text(plans.Count > 0
                ? $"Each week I post here how the plan stands ({CardText.Line(string.Join(", ", plans), 200)}). Mention me to ask about it."
                : "There is no plan for this team yet. When an administrator has imported one, I post here each week how it stands."),
            .. Parts.Buttons(Parts.Ask("what's amber?"), Parts.Ask("who hasn't replied?"), Parts.Ask("help")),
        ]);
}

/// <summary>Says that something did not work, and what to do about it.</summary>
internal static class ErrorCard
{
    /// <param name="heading">What happened, in a few words.</param>
    /// <param name="sentences">What it means and what to do.</param>
    public static AdaptiveCard Render(string heading, params IReadOnlyList<string> sentences) => Parts.Card(
        heading,
        [
            Parts.Title(CardText.Line(heading)),
            .. sentences.Select(sentence => Parts.Text(CardText.Plain(sentence))),
            .. Parts.Buttons(Parts.Ask("my actions"), Parts.Ask("help")),
        ]);
}
