using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>All that was said of one objective, newest first, a page at a time.</summary>
internal static class HistoryBody
{
    private const int PerPage = 12;

    public static AnswerBody Of(Answer.History answer, AnswerView view)
    {
        var line = answer.Line;
        var page = AnswerPage<HistoryLine>.Of(view, answer.Lines, PerPage, HistoryBlock.SizeOf);
        return new(
            [
                Parts.Title($"{CardText.Line(line.Ref, 60)} {CardText.Line(line.Title, 200)}"),
                Parts.Line([Parts.Status(line.Status), .. ObjectiveLineBlock.FactsOf(line).Select(fact => Parts.Faint(Parts.Dot + fact))]),
                .. HistoryBlock.Trend(answer.Trend),
                .. StripBlock.Render(answer.Strip),
                Parts.Heading(answer.Lines.Count == 0 ? "Nothing has been said of it yet" : $"What was said of it, newest first ({Words.Count(answer.Lines.Count, "entry", "entries")})"),
                .. page.Place,
                .. page.Items.Select(HistoryBlock.Render),
            ],
            [.. page.Buttons(view), view.Turn(CardText.Line("Show " + line.Ref, 60), new Question.Show(line.Ref))]);
    }
}
