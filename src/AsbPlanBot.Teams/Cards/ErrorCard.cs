using AdaptiveCards;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Says that something did not work, and what to do about it.</summary>
internal static class ErrorCard
{
    private const int LongestToRepeat = 200;

    /// <param name="heading">What happened, in a few words.</param>
    /// <param name="sentences">What it means and what to do.</param>
    public static AdaptiveCard Render(string heading, params IReadOnlyList<string> sentences) =>
        With(heading, [Parts.Ask("my actions"), Parts.Ask("help")], sentences);

    /// <param name="buttons">What to do next; none where it is to be done elsewhere, and a sentence says where.</param>
    /// <inheritdoc cref="Render"/>
    public static AdaptiveCard With(string heading, IReadOnlyList<AdaptiveAction> buttons, params IReadOnlyList<string> sentences) => Parts.Card(
        heading,
        [
            Parts.Title(CardText.Line(heading)),
            .. sentences.Select(sentence => Parts.Text(CardText.Plain(sentence))),
            .. Parts.Buttons(buttons),
        ]);

    /// <summary>Of a plan that has nothing in it to ask about.</summary>
    /// <param name="isManager">Whether the reader can bring its file.</param>
    /// <param name="managers">Who can, in words.</param>
    public static AdaptiveCard EmptyPlan(string title, bool isManager, string managers) => With(
        "The plan has no objectives yet",
        [Parts.Ask("set up"), Parts.Ask("help")],
        isManager
            ? $"“{title}” is there, but nothing is in it. Drop the plan file into our own chat; “set up” shows what is left to do."
            : $"“{title}” is there, but nothing is in it, so there is nothing that you have to do. {managers} can bring its file; then ask me again.");

    /// <summary>Of something that was written and could not be answered because the storage did not answer.</summary>
    /// <param name="wantsChange">Whether it asked for a change, which then may or may not have been made.</param>
    public static AdaptiveCard OutOfReach(string text, bool wantsChange)
    {
        IReadOnlyList<AdaptiveAction> buttons = text.Trim() is { Length: > 0 and <= LongestToRepeat } said ? [Parts.Ask(said, "Try again"), Parts.Ask("help")] : [Parts.Ask("help")];
        return wantsChange
            ? With("I could not save this for certain", buttons, "The plan is out of my reach for the moment. Nothing is lost on your side: what you wrote still stands above. Please try again in a minute; nothing is ever done twice.")
            : With("I cannot look that up just now", buttons, "The plan is out of my reach for the moment. Nothing is lost. Please ask again in a minute.");
    }
}
