using AdaptiveCards;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Cards;

/// <summary>The summary: what needs somebody, what changed, who is missing, the counts, then what is red and amber.</summary>
internal static class SummaryCard
{
    // With room for the lines that say how many more there are.
    private const int Budget = CardSize.Limit - 2048;

    private const int MaxAttention = 12;
    private const int AttentionShare = 7 * 1024;

    /// <param name="planId">Its plan, for the buttons.</param>
    /// <param name="kind">What it is: the weekly one, or one that was asked for.</param>
    public static AdaptiveCard Render(Summary summary, string planId, string kind = "Weekly summary") => Lay(summary, planId, kind).Card;

    /// <summary>The card, and what it has no room for.</summary>
    /// <inheritdoc cref="Render"/>
    public static SummaryLayout Lay(Summary summary, string planId, string kind = "Weekly summary")
    {
        // In order of what must not be missing; below in order of how it is read.
        var room = new CardRoom(Budget);
        var headline = string.Join(Parts.Dot, SummaryHeadline.Of(summary));
        var head = room.Whole(Head(summary, kind, headline));
        var totals = room.Whole(Parts.Heading("Where the plan stands"), CountsBlock.Totals(summary.Total, summary.TotalBefore));
        var buttons = room.Whole(Parts.Buttons(
            Parts.Ask("what's red?", "Show red", planId),
            Parts.Ask("what's amber?", "Show amber", planId),
            Parts.Ask("who hasn't replied?", "Who hasn't replied", planId),
            Parts.Ask("chase", "Chase", planId),
            Parts.Ask("export word", "Export", planId)));
        var changes = SummaryNews.Changes(summary, room);
        var people = SummaryPeople.Render(summary, room);
        var commitments = CountsBlock.ByCommitment(summary.ByCommitment, room);
        var attention = room.Fill(summary.RedAndAmber, MaxAttention, AttentionShare, (line, index) => ObjectiveLineBlock.Render(line, separated: index > 0));
        var news = SummaryNews.Others(summary, room);
        var trend = TrendBlock.Render(summary.Trend, room);

        var card = Parts.Card(
            $"{CardText.Line(summary.PlanTitle, 120)}. {summary.AsAt}. {headline}. {CountsBlock.InWords(summary.Total)}.",
            [.. head, .. changes.Shown, .. news, .. people, .. totals, .. trend, .. commitments, .. Attention(attention), .. buttons]).Wide();
        return new SummaryLayout(card, changes.Left, attention.Left);
    }

    private static IEnumerable<AdaptiveElement> Head(Summary summary, string kind, string headline) =>
    [
        Parts.Subtle(kind),
        new AdaptiveTextBlock(CardText.Line(summary.PlanTitle, 120))
        {
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Style = AdaptiveTextBlockStyle.Heading,
            Wrap = true,
            Spacing = AdaptiveSpacing.None,
        },
        Parts.Subtle(summary.ComparedWith is { } before ? $"{summary.AsAt}, compared with {before}" : summary.AsAt),
        .. summary.WasDue is { } due ? [Parts.Subtle($"It was due {due} and is posted late.")] : Array.Empty<AdaptiveElement>(),
        .. summary.BroughtUpToDate is { } again ? [Parts.Subtle($"Brought up to date {again}.")] : Array.Empty<AdaptiveElement>(),
        Parts.Box(AdaptiveContainerStyle.Emphasis, Parts.Line(Parts.Bold(headline))),
    ];

    private static IEnumerable<AdaptiveElement> Attention(Filled<ObjectiveLine> lines) => lines is { Shown: [], Left: [] }
        ? []
        : [Parts.Heading("Red and amber"), .. lines.Shown, .. SummaryNews.More(lines.Left.Count, "press Show red or Show amber")];
}

/// <summary>A summary's card, and what it has no room for.</summary>
internal sealed record SummaryLayout(AdaptiveCard Card, IReadOnlyList<StatusChange> Changes, IReadOnlyList<ObjectiveLine> RedAndAmber);
