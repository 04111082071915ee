using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How many objectives have which status: in figures, and as a picture beside them.</summary>
internal static class CountsBlock
{
    private const int MaxCommitments = 12;
    private const int Share = 8 * 1024;

    /// <summary>"2 Red, 5 Amber, 6 Green, 1 Blue, 2 Not reported".</summary>
    public static string InWords(StatusCounts counts) => string.Join(
        ", ", StatusLook.Order.Select(status => $"{Figure(counts.Of(status))} {Words.Of(status)}"));

    /// <summary>Five figures side by side, each with its shape, over its word and what it has gained or lost.</summary>
    /// <param name="before">What to compare with; null for nothing.</param>
    public static AdaptiveColumnSet Totals(StatusCounts counts, StatusCounts? before = null) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Columns =
        [
            .. StatusLook.Order.Select(status => new AdaptiveColumn
            {
                Width = "stretch",
                Spacing = AdaptiveSpacing.Small,
                Items =
                [
                    new AdaptiveTextBlock($"{StatusLook.ShapeOf(status)} {Figure(counts.Of(status))}")
                    {
                        Size = AdaptiveTextSize.Large,
                        Weight = AdaptiveTextWeight.Bolder,
                        Color = StatusLook.ColourOf(status),
                        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                        Wrap = true,
                    },
                    Below(ShortWord(status)),
                    .. before is null ? [] : new[] { Below(Change(counts.Of(status) - before.Of(status)) ?? "=") },
                ],
            }),
        ],
    };

    /// <summary>A bar for each commitment, and the same figures in words with what they have gained or lost.</summary>
    public static IReadOnlyList<AdaptiveElement> ByCommitment(IReadOnlyList<CommitmentCounts> commitments, CardRoom room)
    {
        // A plan without commitments has nothing that the totals do not say.
        var titled = commitments.Where(commitment => commitment.Title is not null && commitment.Counts.All > 0).ToList();
        if (titled.Count == 0)
            return [];

        var left = Share;
        var shown = titled.Take(MaxCommitments).Select(commitment => (Commitment: commitment, Columns: ColumnBar(commitment), Words: InLine(commitment)))
            .TakeWhile(row => CardRoom.SizeOf(new StackedBarChart { Data = [Bar(row.Commitment)] }) + CardRoom.SizeOf(row.Columns) + CardRoom.SizeOf(row.Words) is var size
                && (left -= size) >= 0 && room.TryTake(size))
            .ToList();
        var chart = new StackedBarChart
        {
            Data = [.. shown.Select(row => Bar(row.Commitment))],
            Fallback = new AdaptiveFallbackElement(new AdaptiveContainer { Items = [.. shown.Select(row => row.Columns)] }),
        };
        return [Parts.Heading("By commitment"), chart, .. shown.Select(row => row.Words), .. SummaryNews.More(titled.Count - shown.Count)];
    }

    private static AdaptiveRichTextBlock InLine(CommitmentCounts commitment) => Parts.Line(
        [
            Parts.Run($"{commitment.Number} {CardText.Line(commitment.Title!, 80)}  "),
            .. Told(commitment).Select(status => new AdaptiveTextRun($"{StatusLook.ShapeOf(status)}\u00A0{FigureAndChange(commitment, status)}  ")
            {
                Weight = AdaptiveTextWeight.Bolder,
                Color = StatusLook.ColourOf(status),
            }),
        ]);

    /// <summary>The same bar out of columns, for clients that draw no charts.</summary>
    private static AdaptiveColumnSet ColumnBar(CommitmentCounts commitment) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new AdaptiveColumn { Width = "24px", Items = [new AdaptiveTextBlock(Figure(commitment.Number))] },
            .. Present(commitment.Counts).Select(status => new AdaptiveColumn
            {
                Width = Figure(commitment.Counts.Of(status)),
                Style = StatusLook.StyleOf(status),
                Spacing = AdaptiveSpacing.None,
                Items =
                [
                    new AdaptiveTextBlock($"{StatusLook.ShapeOf(status)} {Figure(commitment.Counts.Of(status))}")
                    {
                        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                    },
                ],
            }),
        ],
    };

    private static ChartBar Bar(CommitmentCounts commitment) => new(
        Figure(commitment.Number),
        [.. Present(commitment.Counts).Select(status => new ChartPart(StatusLook.Of(status), commitment.Counts.Of(status), StatusLook.ChartColourOf(status)))]);

    private static AdaptiveTextBlock Below(string text) => new(text)
    {
        Size = AdaptiveTextSize.Small,
        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
        Spacing = AdaptiveSpacing.None,
        Wrap = true,
    };

    // What is there, and what no longer is.
    private static IEnumerable<RagStatus> Told(CommitmentCounts commitment) => StatusLook.Order.Where(status =>
        commitment.Counts.Of(status) > 0 || commitment.Before?.Of(status) > 0);

    private static string FigureAndChange(CommitmentCounts commitment, RagStatus status)
    {
        var count = commitment.Counts.Of(status);
        return Change(count - (commitment.Before?.Of(status) ?? count)) is { } change ? $"{Figure(count)}\u00A0({change})" : Figure(count);
    }

    // "+2", "−1" with a true minus sign; null for none.
    private static string? Change(int by) => by switch
    {
        > 0 => "+" + Figure(by),
        < 0 => "−" + Figure(-by),
        _ => null,
    };

    private static IEnumerable<RagStatus> Present(StatusCounts counts) => StatusLook.Order.Where(status => counts.Of(status) > 0);

    // "Not reported" is too long for a fifth of a phone.
    private static string ShortWord(RagStatus status) => status == RagStatus.NotReported ? "No report" : Words.Of(status);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
