using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What a people file has changed.</summary>
internal sealed record PeopleView
{
    public required string FileName { get; init; }

    public required string PlanTitle { get; init; }

    public required int Parties { get; init; }

    public required int People { get; init; }

    /// <summary>Who came, who went: "Jo Bell: ASB Team Leader".</summary>
    public required IReadOnlyList<string> Came { get; init; }

    public required IReadOnlyList<string> Went { get; init; }

    /// <summary>Sentences about objectives that nobody answers for.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    public required IReadOnlyList<DocumentRemark> Remarks { get; init; }
}

/// <summary>Says what became of a people file.</summary>
internal static class PeopleCard
{
    private const int MaxLines = 15;
    private const int ForLines = 4 * 1024;
    private const int MaxText = 240;

    public static AdaptiveCard Taken(PeopleView view) => Parts.Card(
        "The people are in the plan.",
        [
            Parts.Title("✓ The people are in the plan"),
            Parts.Subtle($"{CardText.Line(view.FileName, 120)}, for {CardText.Line(view.PlanTitle, 120)}"),
            Parts.Text($"{Words.Count(view.Parties, "party", "parties")}, held by {Words.Count(view.People, "person", "people")}."),
            .. Lines("New", view.Came),
            .. Lines("No longer", view.Went),
            .. Lines("Nobody answers for", view.Gaps),
            .. ImportCard.RemarksOf(view.Remarks),
            Parts.Subtle("What the file does not name is no longer held. To go back, send the former file again. Where owners in the plan run together, send the plan once more: now I can tell them apart."),
            .. Parts.Buttons(Parts.Ask("set up")),
        ]);

    public static AdaptiveCard Unreadable(string fileName, IReadOnlyList<DocumentRemark> remarks) => Parts.Card(
        "I cannot read this as a people file",
        [
            Parts.Title("I cannot read this as a people file"),
            Parts.Subtle($"{CardText.Line(fileName, 120)}. Nothing was changed."),
            .. ImportCard.RemarksOf([.. remarks.OrderByDescending(remark => remark.IsError)]),
            Parts.Text("Mend what is wrong and send the file again, or write: assign ASB Team Leader to Jo Bell, with a mention of the person."),
            .. Parts.Buttons(Parts.Ask("set up")),
        ]);

    private static IEnumerable<AdaptiveElement> Lines(string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            yield break;

        yield return Parts.Heading(heading);
        var (shown, left) = CardSize.Take(lines, MaxLines, ForLines, line => 90 + CardSize.Of(CardText.Line(line, MaxText)));
        foreach (var line in shown)
            yield return Parts.Text(CardText.Line(line, MaxText));
        if (left > 0)
            yield return Parts.Subtle($"… and {left} more.");
    }
}
