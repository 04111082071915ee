using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How the counts went from summary to summary, and which objectives moved, a page at a time.</summary>
internal static class MovedBody
{
    private const int PerPage = 12;
    private const int MaxTitle = 120;
    private const int MaxStatuses = 6;

    public static AnswerBody Of(Answer.Moved answer, AnswerView view)
    {
        var page = AnswerPage<MovedLine>.Of(view, answer.Lines, PerPage, SizeOf);
        IEnumerable<AdaptiveElement> moved = answer.Lines.Count == 0 ? [] : [page.PlaceToPress, .. page.Items.Select(line => Render(line, view))];
        return new(
            [Parts.Title(CardText.Line(answer.InOne)), CountsLine.Key, .. page.Number == 0 ? answer.Points.Select(point => CountsLine.Render(point.InWords, point.Counts)) : [], .. moved],
            [.. page.Buttons(view), .. AnswerBody.Questions(["what changed?", "summary"])]);
    }

    private static AdaptiveContainer Render(MovedLine line, AnswerView view) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        SelectAction = view.Open(line.Ref),
        Items =
        [
            Parts.Text($"{CardText.Line(line.Ref)} {CardText.Line(line.Title, MaxTitle)}"),
            Parts.Line(HistoryBlock.Runs([.. line.Statuses.TakeLast(MaxStatuses)])),
        ],
    };

    private static int SizeOf(MovedLine line) =>
        700 + CardSize.Of(CardText.Line(line.Title, MaxTitle)) + (4 * CardSize.Of(line.Ref)) + (180 * Math.Min(line.Statuses.Count, MaxStatuses));
}
