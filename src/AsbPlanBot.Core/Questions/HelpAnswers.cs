using System.Globalization;
using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Questions;

/// <summary>Says by example what can be asked and said. Every example is a sentence that the bot reads.</summary>
internal static class HelpAnswers
{
    public static Answer.Help For(AnswerContext context)
    {
        // Examples name what exists.
        var first = context.Plan.Plan.Find("4.1") ?? context.Plan.Plan.Objectives.FirstOrDefault();
        var reference = first?.Ref;
        var letter = first?.OpenLetters.FirstOrDefault();
        var commitment = context.Plan.Plan.Commitments.LastOrDefault(band => band.Title is not null)?.Number.ToString(CultureInfo.InvariantCulture);
        var other = context.People.Everybody
            .FirstOrDefault(person => !string.Equals(person.Id, context.AskerId, StringComparison.OrdinalIgnoreCase))?.Name;
        var party = other is not null ? context.People.Parties[0].Name : null;
        List<HelpGroup> groups =
        [
            Group(
                "See how the plan stands",
                "what's amber or overdue?", With(commitment, "red in commitment {0}"), "my actions", "due in June", With(reference, "show {0}"), With(reference, "history of {0}"),
                With(reference, "who owns {0}?"), "who holds what?", "what changed since 1 June?", "what changed since the last summary?",
                "what was amber on 1 March?", With(commitment, "how has commitment {0} moved?") ?? "how has the plan moved?", "summary"),
            Group(
                "Say how yours stands",
                With(reference, "{0} amber waiting for body cameras"), With(reference, "{0} 60%"),
                letter is null ? null : With(reference, "{0}" + letter + " done"), With(reference, "no change on {0}")),
            Group("Be away, or answer later", "ask me tomorrow", With(other, "away until 5 January, {0} covers for me") ?? "away until 5 January", "I'm back"),
            Group("Take the plan out", "export word", "export word since 1 September", "export excel"),
        ];
        if (Accountability.IsManager(context.Plan.Settings, context.AskerId))
        {
            groups.Add(Group(
                "As a manager",
                "what needs me?", "who hasn't replied?", "who has missed three in a row?", "chase", "who can't be reached?", With(other, "answer for {0}"), With(party, "assign {0} to " + other),
                With(reference, "move {0} to 30 June because the funding is late"),
                With(reference, "acknowledge {0}"), "post the summary", "digest weekly", "settings", "pause", "resume"));
        }

        return new Answer.Help(
            [.. groups.Where(group => group.Examples.Count > 0)],
            ["my actions", "what's overdue?", "what changed?", "who hasn't replied?", "summary"])
        {
            Reading = "What you can ask",
        };
    }

    private static HelpGroup Group(string title, params IReadOnlyList<string?> examples) => new(title, [.. examples.OfType<string>()]);

    private static string? With(string? named, string example) =>
        named is null ? null : example.Replace("{0}", named, StringComparison.Ordinal);
}
