using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Questions;

/// <summary>Says by example what can be asked and said. Every example is a sentence that the bot reads.</summary>
internal static class HelpAnswers
{
    public static Answer.Help For(AnswerContext context)
    {
        // Examples name an objective that exists.
        var first = context.Plan.Plan.Find("4.1") ?? context.Plan.Plan.Objectives.FirstOrDefault();
        var reference = first?.Ref;
        var letter = first?.OpenLetters.FirstOrDefault();
        List<HelpGroup> groups =
        [
            Group(
                "See how the plan stands",
                "what's amber or overdue?", "red in commitment 2", "my actions", With(reference, "show {0}"), With(reference, "history of {0}"),
                With(reference, "who owns {0}?"), "who holds what?", "what changed since 1 June?", "summary"),
            Group(
                "Say how yours stands",
                With(reference, "{0} amber waiting for body cameras"), With(reference, "{0} 60%"),
                letter is null ? null : With(reference, "{0}" + letter + " done"), With(reference, "no change on {0}")),
            Group("Be away, or answer later", "ask me tomorrow", "away until 5 January", "I'm back"),
            Group("Take the plan out", "export word", "export excel"),
        ];
        if (Accountability.IsManager(context.Plan.Settings, context.AskerId))
        {
            groups.Add(Group(
                "As a manager",
                "who hasn't replied?", "chase", "who can't be reached?", With(reference, "move {0} to 30 June because the funding is late"),
                With(reference, "acknowledge {0}"), "settings", "pause", "resume"));
        }

        List<string?> buttons = ["my actions", "what's amber?", "what's overdue?", "who hasn't replied?", With(reference, "show {0}")];
        return new Answer.Help([.. groups.Where(group => group.Examples.Count > 0)], [.. buttons.OfType<string>()])
        {
            Reading = "What you can ask",
        };
    }

    private static HelpGroup Group(string title, params IReadOnlyList<string?> examples) => new(title, [.. examples.OfType<string>()]);

    private static string? With(string? reference, string example) =>
        reference is null ? null : example.Replace("{0}", reference, StringComparison.Ordinal);
}
