using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Objectives under their commitments, a page at a time. A tap on one opens it.</summary>
internal static class ObjectiveList
{
    private const int PerPage = 15;
    private const int MaxBand = 140;

    public static AnswerBody Body(Answer.Objectives answer, AnswerView view)
    {
        var all = answer.Groups.SelectMany(group => group.Lines.Select(line => (group.Commitment, Line: line))).ToList();
        if (all.Count == 0)
            return AnswerBody.Nothing(answer.WhenEmpty);

        var page = AnswerPage<(Commitment Commitment, ObjectiveLine Line)>.Of(view, all, PerPage, SizeOf);
        List<AdaptiveElement> body =
        [
            Parts.Title(Words.Count(all.Count, "objective")),
            .. Counts([.. all.Select(item => item.Line.Status)]),
            page.PlaceToPress,
        ];
        foreach (var group in page.Items.GroupBy(item => item.Commitment.Number))
        {
            if (group.First().Commitment.Title is { } title)
                body.Add(Band(string.Create(CultureInfo.InvariantCulture, $"{group.Key}  {CardText.Line(title, MaxBand)}")));
            body.AddRange(group.Select((item, index) => ObjectiveLineBlock.Render(item.Line, separated: index > 0, view.Open(item.Line.Ref))));
        }

        return new(body, [.. page.Buttons(view)]);
    }

    // Every line of a page could be the first of a commitment.
    private static int SizeOf((Commitment Commitment, ObjectiveLine Line) item) =>
        ObjectiveLineBlock.SizeOf(item.Line) + 420 + (4 * CardSize.Of(item.Line.Ref)) + 150 + CardSize.Of(CardText.Line(item.Commitment.Title ?? "", MaxBand));

    // Where all are alike, the first line of the card has said it.
    private static IEnumerable<AdaptiveElement> Counts(IReadOnlyList<RagStatus> statuses)
    {
        var present = StatusLook.Order.Where(statuses.Contains).ToList();
        if (present.Count > 1)
        {
            yield return Parts.Line(present.Select(status => new AdaptiveTextRun(
                string.Create(CultureInfo.InvariantCulture, $"{StatusLook.Of(status)}\u00A0{statuses.Count(other => other == status)}   "))
            {
                Weight = AdaptiveTextWeight.Bolder,
                Color = StatusLook.ColourOf(status),
            }));
        }
    }

    private static AdaptiveContainer Band(string text) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Large,
        Items = [new AdaptiveTextBlock(text) { Weight = AdaptiveTextWeight.Bolder, Wrap = true }],
    };
}
