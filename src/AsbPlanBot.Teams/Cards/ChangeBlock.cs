using AdaptiveCards;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Cards;

/// <summary>A change of status in one line.</summary>
internal static class ChangeBlock
{
    private const int MaxTitle = 90;

    public static AdaptiveRichTextBlock Render(StatusChange change) => Parts.Line(
        [
            Parts.Bold($"{WordOf(change.Kind)} {CardText.Line(change.Ref)}"),
            Parts.Run($" {CardText.Line(change.Title, MaxTitle)}  "),
            .. change.Kind is ChangeKind.Added || change.Before == change.After ? [] : new[] { Parts.Faint(StatusLook.Of(change.Before) + " → ") },
            Parts.Status(change.After),
        ]);

    public static int SizeOf(StatusChange change) => 420 + CardSize.Of(CardText.Line(change.Title, MaxTitle));

    private static string WordOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Worse => "↓ Worse:",
        ChangeKind.Better => "↑ Better:",
        ChangeKind.Completed => "★ Completed:",
        ChangeKind.FirstReported => "First report:",
        ChangeKind.Slipped => "» Slipped:",
        ChangeKind.Progressed => "Progress:",
        ChangeKind.Removed => "– Taken out:",
        _ => "+ Added:",
    };
}
