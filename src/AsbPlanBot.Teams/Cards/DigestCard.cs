using AdaptiveCards;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Shows a manager what needs them.</summary>
internal static class DigestCard
{
    private const int MaxName = 110;
    private const int MaxDetail = 140;

    /// <param name="kind">What it is: the weekly one, or one that was asked for.</param>
    public static AdaptiveCard Render(Digest digest, string kind)
    {
        var needs = digest.Parts.Sum(part => part.Lines.Count + part.More);
        var heading = needs switch
        {
            0 => "Nothing needs you just now",
            1 => "1 thing needs you",
            _ => $"{needs} things need you",
        };
        return Parts.Card(
            $"{CardText.Line(digest.PlanTitle, 120)}. {heading}.",
            [
                Parts.Subtle($"{kind}. {digest.AsAt}" + (digest.ComparedWith is { } before ? $", compared with {before}" : "")),
                Parts.Title(heading),
                Parts.Subtle(CardText.Line(digest.PlanTitle, 120)),
                .. digest.Parts.SelectMany(Part),
                .. Parts.Buttons(digest.HasSomething
                    ? [Parts.Ask("chase"), Parts.Ask("who hasn't replied?"), Parts.Ask("summary")]
                    : [Parts.Ask("summary"), Parts.Ask("who hasn't replied?")]),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Part(DigestPart part)
    {
        yield return Parts.Heading(part.Heading);
        foreach (var line in part.Lines)
            yield return Line(line);
        if (part.More > 0)
            yield return Parts.Subtle($"and {part.More} more: ask “{part.Question}”");
    }

    private static AdaptiveRichTextBlock Line(DigestLine line) => Parts.Line(
        [
            Parts.Bold(CardText.Line(line.Name, MaxName)),
            .. line.Status is { } status ? [Parts.Run("  "), Parts.Status(status)] : Array.Empty<AdaptiveTextRun>(),
            .. line.Detail.Length > 0 ? [Parts.Faint(Parts.Dot + CardText.Line(line.Detail, MaxDetail))] : Array.Empty<AdaptiveTextRun>(),
        ]);
}
