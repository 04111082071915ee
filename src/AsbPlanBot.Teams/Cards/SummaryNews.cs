using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What a summary says of the objectives that have changed, or should have.</summary>
internal static class SummaryNews
{
    private const int MaxChanges = 12;
    private const int ChangesShare = 4 * 1024;
    private const int MaxOfAKind = 4;
    private const int ShareOfAKind = 2 * 1024;
    private const int MaxTitle = 70;

    /// <summary>What changed its status, worst first.</summary>
    public static Filled<StatusChange> Changes(Summary summary, CardRoom room)
    {
        if (summary.ComparedWith is null)
            return new([Parts.Subtle("This is the first summary; the next one says what has changed.")], []);

        var filled = room.Fill(summary.Changes, MaxChanges, ChangesShare, (change, _) => ChangeBlock.Render(change));
        return filled with
        {
            Shown =
            [
                Parts.Heading("What changed"),
                .. summary.Changes.Count == 0 ? [Parts.Subtle("No status has changed.")] : filled.Shown,
                .. More(filled.Left.Count, "ask “what changed?”"),
            ],
        };
    }

    /// <summary>What slipped, went stale, or is not agreed on.</summary>
    public static IReadOnlyList<AdaptiveElement> Others(Summary summary, CardRoom room) =>
    [
        .. Some("Due dates slipped", summary.Slipped, room, Slipped),
        .. Some(
            summary.Stale > summary.GoneStale.Count
                ? string.Create(CultureInfo.InvariantCulture, $"Gone stale ({summary.Stale} are in all)")
                : "Gone stale",
            summary.GoneStale,
            room,
            line => Named(line.Ref, line.Title, [Parts.Status(line.Status), Parts.Faint($", last confirmed {Words.Count(line.Days, "day")} ago")])),
        .. Some(
            "Officer and key disagree",
            summary.KeyDiffers,
            room,
            line => Named(line.Ref, line.Title, [Parts.Status(line.Status), Parts.Faint($" ({line.KeySays})")])),
        .. Some("Owners differ", summary.OwnersDiffer, room, line => Named(line.Ref, line.Title, Said(line))),
    ];

    /// <summary>That there are more, and where.</summary>
    public static IEnumerable<AdaptiveElement> More(int left, string? where = null)
    {
        if (left > 0)
            yield return Parts.Subtle($"… and {Words.Count(left, "more", "more")}{(where is null ? "." : ": " + where)}");
    }

    private static IEnumerable<AdaptiveElement> Some<T>(string heading, IReadOnlyList<T> lines, CardRoom room, Func<T, AdaptiveElement> render)
    {
        if (lines.Count == 0)
            return [];

        var filled = room.Fill(lines, MaxOfAKind, ShareOfAKind, (line, _) => render(line));
        return [Parts.Heading(heading), .. filled.Shown, .. More(filled.Left.Count)];
    }

    private static AdaptiveElement Slipped(Slip slip) => Named(slip.Ref, slip.Title,
    [
        Parts.Faint(PlanClock.Date(slip.Before) + " → "),
        Parts.Bold(PlanClock.Date(slip.Due)),
        Parts.Faint(slip.Moves > 1
            ? string.Create(CultureInfo.InvariantCulture, $", moved {slip.Moves} times, first {PlanClock.Date(slip.First)}")
            : ", moved for the first time"),
    ]);

    private static IEnumerable<AdaptiveTextRun> Said(OwnersDiffer line) => line.Said.Take(3).SelectMany((said, index) => new[]
    {
        Parts.Faint((index > 0 ? Parts.Dot : "") + CardText.Line(said.Who, 60) + " "),
        Parts.Status(said.Status),
    });

    private static AdaptiveRichTextBlock Named(string reference, string title, IEnumerable<AdaptiveTextRun> facts) => Parts.Line(
        [Parts.Bold(CardText.Line(reference)), Parts.Run($" {CardText.Line(title, MaxTitle)}  "), .. facts]);
}
