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

    /// <summary>"2 Red, 5 Amber, 6 Green, 1 Blue, 2 Not reported".</summary>
    public static string InWords(StatusCounts counts) => string.Join(
        ", ", StatusLook.Order.Select(status => $"{Figure(counts.Of(status))} {Words.Of(status)}"));

    /// <summary>Five figures side by side, each with its shape and over its word.</summary>
    public static AdaptiveColumnSet Totals(StatusCounts counts) => new()
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
                    new AdaptiveTextBlock(ShortWord(status))
                    {
                        Size = AdaptiveTextSize.Small,
                        HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
                        Spacing = AdaptiveSpacing.None,
                        Wrap = true,
                    },
                ],
            }),
        ],
    };

    public static IEnumerable<AdaptiveElement> ByCommitment(IReadOnlyList<CommitmentCounts> commitments)
    {
        // A plan without commitments has nothing that the totals do not say.
        var titled = commitments.Where(commitment => commitment.Title is not null && commitment.Counts.All > 0).ToList();
        if (titled.Count == 0)
            yield break;

        yield return Parts.Heading("By commitment");
        var shown = titled.Take(MaxCommitments).ToList();
        yield return new StackedBarChart
        {
            Data = [.. shown.Select(Bar)],
            Fallback = new AdaptiveFallbackElement(new AdaptiveContainer { Items = [.. shown.Select(ColumnBar)] }),
        };
        foreach (var commitment in shown)
        {
            yield return Parts.Line(
                [
                    Parts.Run($"{commitment.Number} {CardText.Line(commitment.Title!, 80)}  "),
                    .. Present(commitment.Counts).Select(status => new AdaptiveTextRun($"{StatusLook.ShapeOf(status)}\u00A0{Figure(commitment.Counts.Of(status))}  ")
                    {
                        Weight = AdaptiveTextWeight.Bolder,
                        Color = StatusLook.ColourOf(status),
                    }),
                ]);
        }

        if (titled.Count > MaxCommitments)
            yield return Parts.Subtle($"… and {titled.Count - MaxCommitments} more.");
    }

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
        [.. Present(commitment.Counts).Select(status => new ChartPart(StatusLook.Of(status), commitment.Counts.Of(status), ChartColour(status)))]);

    private static IEnumerable<RagStatus> Present(StatusCounts counts) => StatusLook.Order.Where(status => counts.Of(status) > 0);

    private static string ChartColour(RagStatus status) => status switch
    {
        RagStatus.Red => "attention",
        RagStatus.Amber => "warning",
        RagStatus.Green => "good",
        RagStatus.Blue => "categoricalBlue",
        _ => "neutral",
    };

    // "Not reported" is too long for a fifth of a phone.
    private static string ShortWord(RagStatus status) => status == RagStatus.NotReported ? "No report" : Words.Of(status);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
