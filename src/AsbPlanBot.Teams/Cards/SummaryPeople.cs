using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What a summary says of the people: who is silent, and what nobody is accountable for.</summary>
internal static class SummaryPeople
{
    private const int MaxSilent = 6;
    private const int MaxNames = 12;
    private const int MaxGaps = 4;
    private const int GapsShare = 1536;

    public static IReadOnlyList<AdaptiveElement> Render(Summary summary, CardRoom room) =>
        [.. room.Whole(Missing(summary.NotReplied)), .. Gaps(summary.NobodyAccountable, room)];

    /// <summary>Whom it does not name.</summary>
    public static IReadOnlyList<NotRepliedLine> Left(IReadOnlyList<NotRepliedLine> lines) => [.. lines.Except(Again(lines)).Skip(MaxNames)];

    private static List<NotRepliedLine> Again(IReadOnlyList<NotRepliedLine> lines) => [.. lines.Where(line => line.InARow > 1).Take(MaxSilent)];

    // Who is silent again and again has a line; the others are named.
    private static IEnumerable<AdaptiveElement> Missing(IReadOnlyList<NotRepliedLine> lines)
    {
        if (lines.Count == 0)
            yield break;

        yield return Parts.Heading("Not replied");
        var again = Again(lines);
        foreach (var line in again)
        {
            yield return Parts.Line(
                Parts.Bold(CardText.Line(line.Name, 60)), Parts.Run($" {Missing(line)}"), Parts.Faint($"{Parts.Dot}{line.InARowInWords}{Parts.Dot}{HowLong(line)}"));
        }

        var others = lines.Except(again).ToList();
        if (others.Count == 0)
            yield break;

        var names = others.Take(MaxNames).Select(line => $"{CardText.Line(line.Name, 60)} ({Missing(line)}, {HowLong(line)})");
        yield return Parts.Text((again.Count > 0 ? "Also " : "") + string.Join(", ", names) + (others.Count > MaxNames ? $" and {others.Count - MaxNames} more" : ""));
    }

    private static IEnumerable<AdaptiveElement> Gaps(IReadOnlyList<string> sentences, CardRoom room)
    {
        if (sentences.Count == 0)
            return [];

        var filled = room.Fill(sentences, MaxGaps, GapsShare, (sentence, _) => Parts.Text(CardText.Line(sentence, 200)));
        return [Parts.Heading("Nobody accountable"), .. filled.Shown, .. SummaryNews.More(filled.Left.Count)];
    }

    private static string Missing(NotRepliedLine line) => line.Unanswered.Count == line.Asked
        ? string.Create(CultureInfo.InvariantCulture, $"all {line.Asked}")
        : string.Create(CultureInfo.InvariantCulture, $"{line.Unanswered.Count} of {line.Asked}");

    // Who was not asked, or may wait, is no silent person: then it is said why.
    private static string HowLong(NotRepliedLine line) =>
        !line.IsWaitedFor ? CardText.Line(line.Detail, 120) : line.Days is > 0 and var days ? Words.Count(days, "day") : "today";
}
