using AdaptiveCards;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Who has been silent check-in after check-in, the longest silence first.</summary>
internal static class SilentBody
{
    private const int PerPage = 30;
    private const int MaxText = 160;

    public static AnswerBody Of(Answer.Silent answer, AnswerView view)
    {
        if (answer.Lines.Count == 0)
            return AnswerBody.Nothing(answer.WhenEmpty);

        var page = AnswerPage<SilentLine>.Of(view, answer.Lines, PerPage, SizeOf);
        return new(
            [
                Parts.Title(answer.Lines.Count == 1 ? "1 person has been silent" : $"{answer.Lines.Count} people have been silent"),
                .. page.Place,
                .. page.Items.Select(Render),
            ],
            [.. page.Buttons(view), .. AnswerBody.Questions(answer.MayChase ? ["chase", "who hasn't replied?"] : ["who hasn't replied?"])]);
    }

    private static AdaptiveContainer Render(SilentLine line) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Items =
        [
            Parts.Line([Parts.Bold(CardText.Line(line.Name, MaxText)), Parts.Run(" " + line.InARow), Parts.Faint(Parts.Dot + line.Since)]),
            .. line.Holds.Count > 0 ? [Parts.Subtle(Holds(line))] : Array.Empty<AdaptiveElement>(),
        ],
    };

    private static int SizeOf(SilentLine line) => 650 + CardSize.Of(CardText.Line(line.Name, MaxText)) + CardSize.Of(Holds(line));

    private static string Holds(SilentLine line) => CardText.Line(string.Join(", ", line.Holds), MaxText);
}
