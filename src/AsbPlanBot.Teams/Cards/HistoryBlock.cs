using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What was said of an objective: one entry, and the statuses that it took.</summary>
internal static class HistoryBlock
{
    private const int MaxNote = 240;
    private const int MaxText = 160;
    private const int MaxPoints = 6;

    public static AdaptiveContainer Render(HistoryLine line)
    {
        List<AdaptiveElement> items =
        [
            Parts.Line([Parts.Bold(line.When), Parts.Faint(Parts.Dot + CardText.Line(line.Who, MaxText))]),
            Parts.Line([.. StatusRuns(line), .. line.Facts.Select(fact => Parts.Faint(Parts.Dot + CardText.Line(fact, MaxText)))]),
        ];
        if (line.Note is { } note)
            items.Add(Parts.Quote(note, MaxNote));
        return new AdaptiveContainer { Items = items, Spacing = AdaptiveSpacing.Medium };
    }

    /// <summary>About how much of a card it takes, in bytes.</summary>
    public static int SizeOf(HistoryLine line) =>
        900
        + CardSize.Of(CardText.Line(line.Who, MaxText))
        + line.Facts.Sum(fact => 80 + CardSize.Of(CardText.Line(fact, MaxText)))
        + CardSize.Of(CardText.Plain(CardText.Cut(line.Note ?? "", MaxNote)));

    /// <summary>"▲ Amber 12 Sep → ■ Green 3 Oct → ● Red 5 Nov"; nothing where the status has not changed yet.</summary>
    public static IEnumerable<AdaptiveElement> Trend(IReadOnlyList<TrendPoint> points)
    {
        if (points.Count < 2)
            yield break;

        var shown = points.TakeLast(MaxPoints).ToList();
        yield return Parts.Line(
            [
                Parts.Faint(shown.Count < points.Count ? "So far: … → " : "So far: "),
                .. Runs(shown),
            ]);
    }

    /// <summary>"▲ Amber 12 Sep → ■ Green 3 Oct".</summary>
    public static IEnumerable<AdaptiveTextRun> Runs(IReadOnlyList<TrendPoint> points) => points.SelectMany((point, index) => Runs(point, first: index == 0));

    private static IEnumerable<AdaptiveTextRun> Runs(TrendPoint point, bool first)
    {
        if (!first)
            yield return Parts.Faint(" → ");
        yield return Parts.Status(point.Status);
        if (point.When is { } when)
            yield return Parts.Faint(" " + when.Replace(' ', '\u00A0'));
    }

    private static IEnumerable<AdaptiveTextRun> StatusRuns(HistoryLine line)
    {
        if (line.Before != line.After)
            yield return Parts.Faint(StatusLook.Of(line.Before) + " → ");
        yield return Parts.Status(line.After);
        if (line.Before == line.After && line.Facts.Count == 0 && line.Note is null)
            yield return Parts.Faint(Parts.Dot + "no change");
    }
}
