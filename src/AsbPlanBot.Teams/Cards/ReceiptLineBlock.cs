using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What was saved, or is to be saved, of one objective.</summary>
/// <param name="Before">The status that the answered card showed.</param>
internal sealed record ReceiptLine(string Ref, string Title, RagStatus Before, RagStatus After, string? Note, string? Progress)
{
    /// <param name="before">The status that was shown.</param>
    public static ReceiptLine Of(Objective after, RagStatus before)
    {
        List<string> progress = [];
        if (after.Actions.Count > 0)
            progress.Add($"{after.Actions.Count(action => action.Complete)} of {Words.Count(after.Actions.Count, "action")} done");
        if (after is { Due: not null, Percent: { } percent })
            progress.Add($"{percent} %");
        return new ReceiptLine(
            after.Ref, after.Title, before, after.Status, after.Note, progress.Count > 0 ? string.Join(Parts.Dot, progress) : null);
    }
}

/// <summary>One objective as it is after a reply: what it is, from which status to which, and the note.</summary>
internal static class ReceiptLineBlock
{
    private const int MaxTitle = 120;
    private const int MaxNote = 200;

    public static AdaptiveContainer Render(ReceiptLine line)
    {
        List<AdaptiveElement> items =
        [
            Parts.Line([Parts.Bold(CardText.Line(line.Ref)), Parts.Run(" " + CardText.Line(line.Title, MaxTitle))]),
            Parts.Line(StatusRuns(line)),
        ];
        if (line.Note is { } note)
            items.Add(Parts.Quote(note, MaxNote));
        return Parts.Box(AdaptiveContainerStyle.Emphasis, items);
    }

    private static IEnumerable<AdaptiveTextRun> StatusRuns(ReceiptLine line)
    {
        if (line.Before == line.After)
        {
            yield return Parts.Status(line.After);
            yield return Parts.Faint(Parts.Dot + "no change");
        }
        else
        {
            yield return Parts.Faint(StatusLook.Of(line.Before) + " → ");
            yield return Parts.Status(line.After);
        }

        if (line.Progress is { } progress)
            yield return Parts.Faint(Parts.Dot + progress);
    }

    public static int SizeOf(ReceiptLine line) =>
        850 + CardSize.Of(CardText.Line(line.Title, MaxTitle)) + CardSize.Of(CardText.Plain(CardText.Cut(line.Note ?? "", MaxNote)));
}
