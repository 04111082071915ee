using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>An objective as a line of a list: four short lines at most, never columns.</summary>
internal static class ObjectiveLineBlock
{
    private const int MaxTitle = 140;
    private const int MaxNote = 240;
    private const int MaxOwners = 160;

    /// <param name="separated">Whether a line is drawn above it.</param>
    /// <param name="open">What a tap on it does; null for nothing.</param>
    public static AdaptiveContainer Render(ObjectiveLine line, bool separated, AdaptiveAction? open = null)
    {
        List<AdaptiveElement> items =
        [
            new AdaptiveTextBlock($"{CardText.Line(line.Ref)} {CardText.Line(line.Title, MaxTitle)}")
            {
                Weight = AdaptiveTextWeight.Bolder,
                Wrap = true,
            },
            Parts.Line([Parts.Status(line.Status), .. FactsOf(line).Select(fact => Parts.Faint(Parts.Dot + fact))]),
        ];
        if (line.Note is { } note)
            items.Add(Parts.Quote(note, MaxNote));
        items.Add(Parts.Subtle(OwnersOf(line)));
        return new AdaptiveContainer { Items = items, Spacing = AdaptiveSpacing.Medium, Separator = separated, SelectAction = open };
    }

    /// <summary>About how much of a card it takes, in bytes.</summary>
    public static int SizeOf(ObjectiveLine line) =>
        750
        + CardSize.Of(CardText.Line(line.Title, MaxTitle))
        + CardSize.Of(CardText.Plain(CardText.Cut(line.Note ?? "", MaxNote)))
        + CardSize.Of(OwnersOf(line));

    /// <summary>What stands after the status.</summary>
    public static IEnumerable<string> FactsOf(ObjectiveLine line)
    {
        // A stale age names the status once more: "Green, last confirmed 47 days ago".
        var word = Words.Of(line.Status) + ", ";
        if (line.Age is { } age)
            yield return age.StartsWith(word, StringComparison.Ordinal) ? age[word.Length..] : age;
        if (line.KeySays is { } key)
            yield return key;
        if (line.Due is { } due)
            yield return CardText.Line(due, 80);
        if (line.ActionsTotal > 0 && line.Status != RagStatus.Blue)
            yield return $"{line.ActionsComplete} of {Words.Count(line.ActionsTotal, "action")} done";
    }

    private static string OwnersOf(ObjectiveLine line) =>
        line.Owners.Count > 0 ? CardText.Line(string.Join(", ", line.Owners), MaxOwners) : "Nobody is accountable";
}
