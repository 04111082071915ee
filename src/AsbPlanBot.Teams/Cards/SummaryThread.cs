using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What of a summary has not been shown yet, each list in the order of the summary.</summary>
internal sealed record SummaryRest(
    IReadOnlyList<StatusChange> Changes, IReadOnlyList<NotRepliedLine> NotReplied, IReadOnlyList<ObjectiveLine> RedAndAmber)
{
    public int Count => Changes.Count + NotReplied.Count + RedAndAmber.Count;
}

/// <summary>One message that continues a summary in its thread.</summary>
/// <param name="Number">From 2: the first is the summary itself.</param>
/// <param name="Of">How many messages there are, the summary with them.</param>
/// <param name="Shown">What it shows.</param>
/// <param name="Left">What no message of the thread shows; of the last one only.</param>
internal sealed record SummaryPart(int Number, int Of, SummaryRest Shown, SummaryRest Left);

/// <summary>Decides which message of a thread shows what of a large summary.</summary>
internal static class SummaryThread
{
    /// <summary>How many messages may continue a summary. More is read by nobody.</summary>
    public const int MaxParts = 5;

    private const int MaxLines = 40;

    /// <summary>The messages that follow the summary's card; none where all fits into it.</summary>
    /// <param name="planId">Its plan: the card's buttons take room.</param>
    public static IReadOnlyList<SummaryPart> Parts(Summary summary, string planId)
    {
        var card = SummaryCard.Lay(summary, planId);
        return Parts(new SummaryRest(card.Changes, SummaryPeople.Left(summary.NotReplied), card.RedAndAmber));
    }

    /// <summary>The messages that show what the card does not.</summary>
    /// <param name="rest">What the card does not show.</param>
    public static IReadOnlyList<SummaryPart> Parts(SummaryRest rest)
    {
        List<SummaryRest> shown = [];
        while (rest.Count > 0 && shown.Count < MaxParts)
        {
            var (next, left) = Split(rest);
            shown.Add(next);
            rest = left;
        }

        return [.. shown.Select((each, index) => new SummaryPart(
            index + 2, shown.Count + 1, each, index == shown.Count - 1 ? rest : new([], [], [])))];
    }

    // As much as fits into one card, in the order of the summary.
    private static (SummaryRest Shown, SummaryRest Left) Split(SummaryRest rest)
    {
        var (lines, budget) = (MaxLines, CardSize.Budget);
        var changes = Take(rest.Changes, ChangeBlock.SizeOf);
        var silent = Take(rest.NotReplied, NotRepliedBlock.SizeOf);
        var attention = Take(rest.RedAndAmber, ObjectiveLineBlock.SizeOf);
        return (
            new(changes, silent, attention),
            new([.. rest.Changes.Skip(changes.Count)], [.. rest.NotReplied.Skip(silent.Count)], [.. rest.RedAndAmber.Skip(attention.Count)]));

        IReadOnlyList<T> Take<T>(IReadOnlyList<T> items, Func<T, int> sizeOf)
        {
            var (taken, left) = CardSize.Take(items, lines, budget, sizeOf);

            // What comes after it waits for the next message, or the order would be another one.
            (lines, budget) = left > 0 ? (0, 0) : (lines - taken.Count, budget - taken.Sum(sizeOf));
            return taken;
        }
    }
}
