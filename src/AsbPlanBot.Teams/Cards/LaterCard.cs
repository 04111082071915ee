using AdaptiveCards;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What can be done with a check-in that is not answered now.</summary>
internal sealed record LaterView
{
    /// <summary>"26 Nov": the day of the check-in.</summary>
    public required string Day { get; init; }

    /// <summary>How many objectives are open in it.</summary>
    public required int Open { get; init; }

    /// <summary>When the next one is, in words; null if there is none.</summary>
    public string? NextCheckIn { get; init; }

    public required IReadOnlyList<LaterChoice> PutOffs { get; init; }

    public required CheckInKey Key { get; init; }

    /// <summary>What was typed into the form, for the way back.</summary>
    public IReadOnlyList<TypedAnswer> Typed { get; init; } = [];

    /// <summary>The page that was shown, from 0.</summary>
    public int Page { get; init; }

    /// <summary>What is still open, by reference and title: any of it may be somebody else's.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Objectives { get; init; } = [];

    /// <summary>Null if the people list does not have the person any more.</summary>
    public AwayForm? Away { get; init; }
}

/// <summary>A time to which a check-in can be put off.</summary>
/// <param name="Choice">What is sent.</param>
/// <param name="When">"Fri 27 Nov 10:00".</param>
internal sealed record LaterChoice(string Choice, string When);

/// <summary>Offers to ask later, or to ask somebody else.</summary>
internal static class LaterCard
{
    private const int MostObjectives = 40;
    private const int ForObjectives = 4 * 1024;

    public static AdaptiveCard Render(LaterView view) => Parts.Card(
        "When should I ask you?",
        [
            Parts.Title("When should I ask you?"),
            Parts.Subtle($"Check-in of {view.Day}, {Words.Count(view.Open, "objective")} open. {(view.Typed.Count > 0 ? "What you typed is kept for when you go back, and not sent if you do not." : "")}".TrimEnd()),
            .. view.PutOffs.Count == 0 && view.NextCheckIn is { } next
                ? [Parts.Text($"The next check-in is on {next}, before I could ask you again.")]
                : Array.Empty<AdaptiveElement>(),
            .. Parts.Buttons(
            [
                .. view.PutOffs.Select(putOff => Parts.Execute("Ask me " + putOff.When, Verbs.PutOff, CheckInData.Write(view, putOff.Choice))),
                Parts.Execute("Back to the card", Verbs.Turn, CheckInData.Write(view)),
            ]),
            .. NotMine(view),
            .. view.Away is { } away ? AbsenceCard.Fields(away) : [],
        ]);

    private static IEnumerable<AdaptiveElement> NotMine(LaterView view)
    {
        if (view.Objectives.Count == 0)
            yield break;

        var (shown, _) = CardSize.Take(view.Objectives, MostObjectives, ForObjectives, objective => 60 + CardSize.Of(objective.Key) + CardSize.Of(CardText.Cut(objective.Value, 60)));
        yield return Parts.Heading("Is one of them not yours?");
        yield return new AdaptiveChoiceSetInput
        {
            Id = DataKeys.Reference,
            Label = "Which? The managers hear of it, and I do not ask you about it in this check-in",
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = shown[0].Key,
            Choices =
            [
                .. shown.Select(objective => new AdaptiveChoice
                {
                    Title = CardText.Line($"{objective.Key} {CardText.Cut(objective.Value, 60)}"),
                    Value = objective.Key,
                }),
            ],
        };
        foreach (var button in Parts.Buttons(Parts.Execute("Not mine", Verbs.NotMine, CheckInData.Write(view.Key))))
            yield return button;
    }

    /// <param name="when">"Fri 27 Nov 10:00".</param>
    /// <param name="isTyped">Whether something was typed that is lost by it.</param>
    public static AdaptiveCard PutOff(string when, bool isTyped, CheckInKey key) => Parts.Card(
        $"I ask you again {when}.",
        [
            Parts.Title("Put off"),
            Parts.Text($"I ask you again {when}."),
            .. isTyped ? [Parts.Subtle("What you had typed was not sent, so it is not saved.")] : Array.Empty<AdaptiveElement>(),
            .. Parts.Buttons(Parts.Execute("Answer it now", Verbs.Open, CheckInData.Write(key))),
        ]);

    /// <param name="next">When the next check-in is, in words; null if there is none.</param>
    public static AdaptiveCard TooLate(string? next) => ErrorCard.Render(
        "That is too late for this check-in",
        next is null ? "It would be over by then." : $"The next one is on {next}, and asks you anyway.");
}
