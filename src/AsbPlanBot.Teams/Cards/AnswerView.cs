using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What surrounds an answer.</summary>
internal sealed record AnswerView
{
    public required Answer Answer { get; init; }

    /// <summary>What it answers, so that another page of it can be asked for.</summary>
    public required Question Question { get; init; }

    /// <summary>The plan that it is about.</summary>
    public required string PlanId { get; init; }

    /// <summary>The page of a long answer, from 0; one that is not there counts as the last.</summary>
    public int Page { get; init; }

    /// <summary>The plan's title where the asker is in several plans; else null.</summary>
    public string? PlanTitle { get; init; }

    /// <summary>The asker's check-in, where it can be answered from here.</summary>
    public CheckInKey? CheckIn { get; init; }

    /// <summary>Opens an objective of a list, in a message below it.</summary>
    public AdaptiveSubmitAction Open(string reference)
    {
        var data = QuestionData.Write(PlanId, new Question.Show(reference));
        data[DataKeys.Verb] = Verbs.Look;
        return new AdaptiveSubmitAction { Title = CardText.Line("Show " + reference, 60), Data = data };
    }

    /// <summary>A button that shows another answer, or another page of this one, in the place of the card.</summary>
    public AdaptiveExecuteAction Turn(string title, Question question, int page = 0)
    {
        var data = QuestionData.Write(PlanId, question);
        data[DataKeys.Page] = page;
        return Parts.Execute(title, Verbs.Look, data);
    }
}

/// <summary>What an answer shows under its first line.</summary>
/// <param name="Buttons">At most five, so that there is room for one that answers a check-in.</param>
internal sealed record AnswerBody(IReadOnlyList<AdaptiveElement> Elements, IReadOnlyList<AdaptiveAction> Buttons)
{
    private const int MaxButtons = 5;
    private static readonly string[] Next = ["my actions", "who hasn't replied?", "help"];

    /// <summary>A sentence where there is nothing to list, with what can be asked next.</summary>
    public static AnswerBody Nothing(string sentence) => new([Parts.Text(CardText.Plain(sentence))], Questions(Next));

    public static IReadOnlyList<AdaptiveAction> Questions(IReadOnlyList<string> questions) =>
        [.. questions.Take(MaxButtons).Select(question => Parts.Ask(question))];
}
