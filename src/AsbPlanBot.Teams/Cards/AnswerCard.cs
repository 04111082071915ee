using System.Diagnostics;
using AdaptiveCards;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What surrounds an answer.</summary>
internal sealed record AnswerView
{
    public required Answer Answer { get; init; }

    /// <summary>The plan's title where the asker is in several plans; else null.</summary>
    public string? PlanTitle { get; init; }

    /// <summary>The asker's check-in, where it can be answered from here.</summary>
    public CheckInKey? CheckIn { get; init; }
}

/// <summary>Shows an answer. It begins with how the question was read.</summary>
internal static class AnswerCard
{
    private const int MaxLines = 40;
    private const int MaxButtons = 6;

    private static readonly string[] Next = ["my actions", "who hasn't replied?", "help"];

    public static AdaptiveCard Render(AnswerView view)
    {
        var (body, buttons) = view.Answer switch
        {
            Answer.Objectives objectives => Objectives(objectives),
            Answer.OneObjective one => (ObjectiveDetail.Body(one), ObjectiveDetail.Buttons(one.Objective)),
            Answer.NotReplied notReplied => NotReplied(notReplied),
            Answer.Reached reached => Reached(reached),
            Answer.Help help => (Help(), Questions(help.Examples)),
            Answer.Sentence sentence => ([Parts.Text(CardText.Plain(sentence.Text))], Questions(sentence.Suggestions)),
            _ => throw new UnreachableException(),
        };
        if (view.CheckIn is { } key)
            buttons = [Parts.Execute("Answer now", Verbs.Open, CheckInData.Write(key), primary: true), .. buttons];

        return Parts.Card(view.Answer.Reading, [.. Head(view), .. body, .. Parts.Buttons(buttons)]);
    }

    private static IEnumerable<AdaptiveElement> Head(AnswerView view)
    {
        if (view.PlanTitle is { } title)
            yield return Parts.Heading(CardText.Line(title, 120));
        yield return Parts.Subtle(CardText.Line(view.Answer.Reading, 200));
    }

    private static (IEnumerable<AdaptiveElement>, IReadOnlyList<AdaptiveAction>) Objectives(Answer.Objectives answer)
    {
        var all = answer.Groups.SelectMany(group => group.Lines.Select(line => (group.Commitment, Line: line))).ToList();
        if (all.Count == 0)
            return ([Parts.Text(CardText.Plain(answer.WhenEmpty))], Questions(Next));

        var (shown, left) = CardSize.Take(
            all, MaxLines, CardSize.Budget, item => ObjectiveLineBlock.SizeOf(item.Line) + 60);
        List<AdaptiveElement> body = [Parts.Title(Words.Count(all.Count, "objective"))];
        foreach (var group in shown.GroupBy(item => item.Commitment))
        {
            if (group.Key.Title is { } title)
                body.Add(Band($"{group.Key.Number}  {CardText.Line(title, 140)}"));
            body.AddRange(group.Select((item, index) => ObjectiveLineBlock.Render(item.Line, separated: index > 0)));
        }

        if (left > 0)
            body.Add(Parts.Text($"… and {left} more. Ask about one with “show {CardText.Line(all[shown.Count].Line.Ref)}”."));
        return (body, []);
    }

    private static (IEnumerable<AdaptiveElement>, IReadOnlyList<AdaptiveAction>) NotReplied(Answer.NotReplied answer)
    {
        if (answer.Lines.Count == 0)
            return ([Parts.Text(CardText.Plain(answer.WhenEmpty))], []);

        var (shown, left) = CardSize.Take(answer.Lines, MaxLines, CardSize.Budget, NotRepliedBlock.SizeOf);
        List<AdaptiveElement> body =
        [
            Parts.Title(answer.Lines.Count == 1 ? "1 person has not replied" : $"{answer.Lines.Count} people have not replied"),
            .. shown.Select(NotRepliedBlock.Render),
        ];
        if (left > 0)
            body.Add(Parts.Text($"… and {left} more."));
        return (body, []);
    }

    private static (IEnumerable<AdaptiveElement>, IReadOnlyList<AdaptiveAction>) Reached(Answer.Reached answer)
    {
        var (shown, left) = CardSize.Take(answer.Refused, MaxLines, CardSize.Budget, line => 350 + CardSize.Of(line.Person.Name) + CardSize.Of(line.Detail));
        List<AdaptiveElement> body =
        [
            Parts.Title(answer.Refused.Count == 0
                ? "Everybody can be reached"
                : $"{answer.Refused.Count} of {Words.Count(answer.Refused.Count + answer.Fine, "person", "people")} cannot be reached"),
            .. shown.Select(line => Parts.Line(
                [Parts.Bold(CardText.Line(line.Person.Name, 160)), Parts.Faint(Parts.Dot + CardText.Line(line.Detail, 160))])),
        ];
        if (left > 0)
            body.Add(Parts.Text($"… and {left} more."));
        if (answer.Refused.Count > 0)
            body.Add(Parts.Subtle("As soon as they install the app, or write to me, they get what is open."));
        return (body, Questions(["who hasn't replied?"]));
    }

    private static IEnumerable<AdaptiveElement> Help()
    {
        yield return Parts.Title("Ask me about the plan");
        yield return Parts.Text("If you cannot answer now: “ask me tomorrow”, or “away until 5 January, Sam covers for me”. To take the plan out: “export word”.");
        yield return Parts.Text("Managers: “who can't be reached?”, “pause”, “resume”, and a plan file dropped into our chat shows what it would change.");
        yield return Parts.Text("Write it as you would say it, spelling does not matter. For example:");
    }

    private static IReadOnlyList<AdaptiveAction> Questions(IReadOnlyList<string> questions) =>
        [.. questions.Take(MaxButtons).Select(question => Parts.Ask(question))];

    private static AdaptiveContainer Band(string text) => new()
    {
        Style = AdaptiveContainerStyle.Emphasis,
        Spacing = AdaptiveSpacing.Large,
        Items = [new AdaptiveTextBlock(text) { Weight = AdaptiveTextWeight.Bolder, Wrap = true }],
    };
}
