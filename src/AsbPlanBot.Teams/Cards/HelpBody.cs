using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What can be asked and said, by example.</summary>
internal static class HelpBody
{
    private const int MaxExample = 120;

    public static AnswerBody Of(Answer.Help help)
    {
        List<AdaptiveElement> body =
        [
            Parts.Title("Ask me about the plan"),
            Parts.Text("Write it as you would say it; spelling does not matter. For example:"),
        ];
        foreach (var group in help.Groups)
        {
            body.Add(Parts.Heading(group.Title));
            body.Add(Parts.Line(group.Examples.Select((example, index) =>
                Parts.Run($"{(index > 0 ? Parts.Dot : "")}“{CardText.Line(example, MaxExample)}”"))));
        }

        return new(body, AnswerBody.Questions(help.Examples));
    }
}
