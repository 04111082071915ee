using AdaptiveCards;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Says what came of something that a manager or an officer wanted done.</summary>
internal static class DeedCard
{
    private const int MostLines = 60;
    private const int ForLines = 16 * 1024;

    /// <param name="heading">What was done, in a few words.</param>
    /// <param name="sentences">What it means.</param>
    /// <param name="next">Questions to offer.</param>
    public static AdaptiveCard Done(string heading, string planTitle, IReadOnlyList<string> sentences, params IReadOnlyList<string> next) =>
        Parts.Card(
            heading,
            [
                Parts.Title("✓ " + CardText.Line(heading, 200)),
                Parts.Subtle(CardText.Line(planTitle, 120)),
                .. sentences.Select(sentence => Parts.Text(CardText.Plain(sentence))),
                .. Parts.Buttons([.. next.Select(question => Parts.Ask(question))]),
            ]);

    /// <summary>Whom a chase asks once more, and whom not and why.</summary>
    public static AdaptiveCard Chased(string planTitle, IReadOnlyList<ChaseLine> lines)
    {
        var chased = lines.Where(line => line.WhyNot is null).ToList();
        var heading = chased.Count == 0 ? "Nobody is asked again just now" : $"I ask {Words.Count(chased.Count, "person", "people")} once more";
        return Parts.Card(
            heading,
            [
                Parts.Title(heading),
                Parts.Subtle(CardText.Line(planTitle, 120)),
                .. List(null, chased, line => "still open: " + Words.List([.. line.CheckIn.Unanswered])),
                .. List("Not asked again", [.. lines.Where(line => line.WhyNot is not null)], line => line.WhyNot!),
                .. Parts.Buttons(Parts.Ask("who hasn't replied?")),
            ]);
    }

    private static IEnumerable<AdaptiveElement> List(string? heading, List<ChaseLine> lines, Func<ChaseLine, string> detail)
    {
        if (lines.Count == 0)
            yield break;
        if (heading is not null)
            yield return Parts.Heading(heading);

        var (shown, left) = CardSize.Take(lines, MostLines, ForLines / 2, line => 80 + CardSize.Of(CardText.Line(line.Name, 80)) + CardSize.Of(CardText.Line(detail(line), 200)));
        foreach (var line in shown)
            yield return Parts.Text($"{CardText.Line(line.Name, 80)}{Parts.Dot}{CardText.Line(detail(line), 200)}");
        if (left > 0)
            yield return Parts.Subtle($"and {left} more");
    }
}
