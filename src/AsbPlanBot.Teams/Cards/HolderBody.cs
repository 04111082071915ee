using AdaptiveCards;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Who holds which role or team, and who is accountable for an objective.</summary>
internal static class HolderBody
{
    private const int PerPage = 20;
    private const int MaxText = 160;
    private const int MaxHolders = 8;

    public static AnswerBody Of(Answer.Holders answer, AnswerView view)
    {
        var page = AnswerPage<PartyLine>.Of(view, answer.Parties, PerPage, SizeOf);
        var vacant = answer.Parties.Count(party => party.Gap is not null);
        List<AdaptiveElement> body =
        [
            .. answer.Parties.Count > 1
                ? [Parts.Title(Words.Count(answer.Parties.Count, "role, team or person", "roles, teams and people")), .. Vacancies(vacant)]
                : Array.Empty<AdaptiveElement>(),
            .. answer.Gaps.Select(gap => Warning(CardText.Line(gap, 2 * MaxText))),
            .. page.Place,
            .. page.Items.Select((party, index) => Render(party, separated: index > 0)),
        ];
        return new(body, [.. page.Buttons(view)]);
    }

    public static AnswerBody Of(Answer.Owners answer, AnswerView view)
    {
        var page = AnswerPage<PartyLine>.Of(view, answer.Parties, PerPage, SizeOf);
        return new(
            [
                Parts.Title($"{CardText.Line(answer.Line.Ref, 60)} {CardText.Line(answer.Line.Title, 200)}"),
                .. answer.Gap is { } gap ? [Warning(CardText.Line(gap, 2 * MaxText))] : Array.Empty<AdaptiveElement>(),
                .. page.Place,
                .. page.Items.Select((party, index) => Render(party, separated: index > 0)),
            ],
            [.. page.Buttons(view), view.Turn(CardText.Line("Show " + answer.Line.Ref, 60), new Question.Show(answer.Line.Ref))]);
    }

    private static IEnumerable<AdaptiveElement> Vacancies(int vacant)
    {
        if (vacant > 0)
            yield return Parts.Subtle(vacant == 1 ? "1 is held by nobody; it comes first." : $"{vacant} are held by nobody; they come first.");
    }

    private static AdaptiveContainer Render(PartyLine party, bool separated) => new()
    {
        Separator = separated,
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            new AdaptiveTextBlock(CardText.Line(party.Name, MaxText)) { Weight = AdaptiveTextWeight.Bolder, Wrap = true },
            .. party.Gap is { } gap ? [Warning(CardText.Line(gap, 2 * MaxText))] : Array.Empty<AdaptiveElement>(),
            .. party.Holders.Take(MaxHolders).Select(Holder),
            .. party.Holders.Count > MaxHolders ? [Parts.Subtle($"and {party.Holders.Count - MaxHolders} more")] : Array.Empty<AdaptiveElement>(),
            Parts.Subtle(party.AccountableFor.Count == 0
                ? "Accountable for nothing in this plan"
                : $"Accountable for {CardText.Line(Words.List(party.AccountableFor), MaxText)}"),
        ],
    };

    private static AdaptiveRichTextBlock Holder(HolderLine holder) => Parts.Line(
        holder.Detail.Length == 0
            ? [Parts.Run(CardText.Line(holder.Name, MaxText))]
            : [Parts.Run(CardText.Line(holder.Name, MaxText)), Parts.Faint(Parts.Dot + CardText.Line(holder.Detail, MaxText))]);

    private static AdaptiveTextBlock Warning(string text) => new("⚠ " + text)
    {
        Color = AdaptiveTextColor.Attention,
        Wrap = true,
        Spacing = AdaptiveSpacing.Small,
    };

    private static int SizeOf(PartyLine party) =>
        600
        + CardSize.Of(CardText.Line(party.Name, MaxText))
        + CardSize.Of(CardText.Line(party.Gap ?? "", 2 * MaxText))
        + CardSize.Of(CardText.Line(Words.List(party.AccountableFor), MaxText))
        + party.Holders.Take(MaxHolders)
            .Sum(holder => 250 + CardSize.Of(CardText.Line(holder.Name, MaxText)) + CardSize.Of(CardText.Line(holder.Detail, MaxText)));
}
