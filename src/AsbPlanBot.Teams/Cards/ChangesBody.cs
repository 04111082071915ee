using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What has changed, worst first, a page at a time. A tap on an objective opens it.</summary>
internal static class ChangesBody
{
    private const int PerPage = 15;
    private const int MaxNote = 240;
    private const int MaxText = 160;

    public static AnswerBody Of(Answer.Changes answer, AnswerView view)
    {
        if (answer.Lines.Count == 0)
            return AnswerBody.Nothing(answer.WhenEmpty);

        var page = AnswerPage<ChangeLine>.Of(view, answer.Lines, PerPage, SizeOf);
        return new(
            [
                Parts.Title(answer.Lines.Count == 1 ? "1 objective changed" : $"{answer.Lines.Count} objectives changed"),
                page.PlaceToPress,
                .. page.Items.Select((line, index) => Render(line, separated: index > 0, view)),
            ],
            [.. page.Buttons(view)]);
    }

    private static AdaptiveContainer Render(ChangeLine line, bool separated, AnswerView view)
    {
        List<AdaptiveElement> items = [ChangeBlock.Render(line.Change)];
        if (line.Facts.Count > 0)
            items.Add(Parts.Text(CardText.Line(string.Join(Parts.Dot, line.Facts), MaxText)));
        if (line.Note is { } note)
            items.Add(Parts.Quote(note, MaxNote));
        items.Add(Parts.Subtle(CardText.Line($"{line.Who}{Parts.Dot}{line.When}", MaxText)));
        return new AdaptiveContainer
        {
            Items = items,
            Separator = separated,
            Spacing = AdaptiveSpacing.Medium,
            SelectAction = line.Change.Kind == Core.Summaries.ChangeKind.Removed ? null : view.Open(line.Change.Ref),
        };
    }

    private static int SizeOf(ChangeLine line) =>
        900
        + ChangeBlock.SizeOf(line.Change)
        + (4 * CardSize.Of(line.Change.Ref))
        + CardSize.Of(CardText.Line(string.Join(Parts.Dot, line.Facts), MaxText))
        + CardSize.Of(CardText.Plain(CardText.Cut(line.Note ?? "", MaxNote)))
        + CardSize.Of(CardText.Line(line.Who, MaxText));
}
