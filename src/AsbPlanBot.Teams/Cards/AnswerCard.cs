using System.Diagnostics;
using AdaptiveCards;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Shows an answer. It begins with how the question was read.</summary>
internal static class AnswerCard
{
    private const int MaxReading = 240;
    private const int MaxRemark = 400;
    private const int MaxNames = 40;

    public static AdaptiveCard Render(AnswerView view)
    {
        var answer = view.Answer;
        if (answer is Answer.SummaryNow { Summary: var summary })
            return SummaryCard.Render(summary, view.PlanId, "Summary");
        if (answer is Answer.Digest { Now: var digest })
            return DigestCard.Render(digest, "Digest");

        var body = answer switch
        {
            Answer.Objectives objectives => ObjectiveList.Body(objectives, view),
            Answer.OneObjective one => ObjectiveDetail.Body(one, view),
            Answer.History history => HistoryBody.Of(history, view),
            Answer.Owners owners => HolderBody.Of(owners, view),
            Answer.Holders holders => HolderBody.Of(holders, view),
            Answer.Changes changes => ChangesBody.Of(changes, view),
            Answer.SummaryThen then => PastSummaryBody.Of(then, view),
            Answer.Moved moved => MovedBody.Of(moved, view),
            Answer.Silent silent => SilentBody.Of(silent, view),
            Answer.NotReplied notReplied => NotReplied(notReplied, view),
            Answer.Reached reached => Reached(reached, view),
            Answer.Help help => HelpBody.Of(help),
            Answer.Sentence sentence => new([Parts.Text(CardText.Plain(sentence.Text))], AnswerBody.Questions(sentence.Suggestions)),
            _ => throw new UnreachableException(),
        };
        IReadOnlyList<AdaptiveAction> buttons = view.CheckIn is { } key
            ? [Parts.Execute("Answer now", Verbs.Open, CheckInData.Write(key), primary: true), .. body.Buttons]
            : body.Buttons;
        return Parts.Card(
            CardText.Cut(answer.Reading, MaxReading), [.. Head(answer, view.PlanTitle), .. body.Elements, .. Parts.Buttons(buttons)]);
    }

    private static IEnumerable<AdaptiveElement> Head(Answer answer, string? planTitle)
    {
        if (planTitle is not null)
            yield return Parts.Heading(CardText.Line(planTitle, 120));
        yield return Parts.Subtle(CardText.Line(answer.Reading, MaxReading));
        if (answer.Remark is { } remark)
            yield return Parts.Subtle(CardText.Line(remark, MaxRemark));
    }

    private static AnswerBody NotReplied(Answer.NotReplied answer, AnswerView view)
    {
        if (answer.Lines.Count == 0)
            return new([Parts.Text(CardText.Plain(answer.WhenEmpty))], []);

        var page = AnswerPage<NotRepliedLine>.Of(view, answer.Lines, MaxNames, NotRepliedBlock.SizeOf);
        var title = answer.Lines.Count == 1 ? "1 person has not replied" : $"{answer.Lines.Count} people have not replied";
        return new([Parts.Title(title), .. page.Place, .. page.Items.Select(NotRepliedBlock.Render)], [.. page.Buttons(view), .. AnswerBody.Questions(answer.MayChase ? ["chase"] : [])]);
    }

    private static AnswerBody Reached(Answer.Reached answer, AnswerView view)
    {
        var page = AnswerPage<ReachLine>.Of(
            view, answer.Refused, MaxNames, line => 350 + CardSize.Of(CardText.Line(line.Person.Name, 160)) + CardSize.Of(CardText.Line(line.Detail, 160)));
        List<AdaptiveElement> body =
        [
            Parts.Title(answer.Refused.Count == 0
                ? "Everybody can be reached"
                : $"{answer.Refused.Count} of {Words.Count(answer.Refused.Count + answer.Fine, "person", "people")} cannot be reached"),
            .. page.Place,
            .. page.Items.Select(line => Parts.Line(
                [Parts.Bold(CardText.Line(line.Person.Name, 160)), Parts.Faint(Parts.Dot + CardText.Line(line.Detail, 160))])),
        ];
        if (answer.Refused.Count > 0)
            body.Add(Parts.Subtle("As soon as they install the app, or write to me, they get what is open."));
        return new(body, [.. page.Buttons(view), .. AnswerBody.Questions(["who hasn't replied?"])]);
    }
}
