using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Cards;

/// <summary>One page of a check-in, ready to be shown.</summary>
internal sealed record CheckInView
{
    /// <summary>"Hello Siân, how do these stand?".</summary>
    public required string Greeting { get; init; }

    /// <summary>The plan's title.</summary>
    public required string PlanTitle { get; init; }

    /// <summary>"Check-in of 26 Nov, 4 objectives. The next one is on Thu 3 Dec 10:00."</summary>
    public required string Intro { get; init; }

    /// <summary>What happened to this card or to an earlier try to send it; empty for a card that has just been made.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The objectives of this page.</summary>
    public required IReadOnlyList<ObjectiveFields> Objectives { get; init; }

    /// <summary>Which page it is, from 0.</summary>
    public int Page { get; init; }

    public int Pages { get; init; } = 1;

    public required int TolerancePercent { get; init; }

    /// <summary>What the buttons carry to find the check-in again.</summary>
    public required CheckInKey Key { get; init; }

    /// <summary>What was typed on other pages.</summary>
    public IReadOnlyList<TypedAnswer> Kept { get; init; } = [];
}

/// <summary>An objective with its inputs as they are to be shown.</summary>
internal sealed record ObjectiveFields
{
    public required Objective Objective { get; init; }

    /// <summary>What stands after the status: its age, what the key says, when it is due. Empty parts are left out.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What changed since the card was made, beside what was typed into it.</summary>
    public string? Changed { get; init; }

    /// <summary>What the inputs hold: the last answer, or what was typed.</summary>
    public required TypedAnswer Values { get; init; }

    public IReadOnlyList<ReplyFault> Faults { get; init; } = [];

    /// <summary>What the objective becomes by what was said in words, where the rules accept it; else null.</summary>
    public Objective? After { get; init; }
}

/// <summary>Which check-in a card is for.</summary>
/// <param name="Revision">Of the check-in when the card was made.</param>
/// <param name="All">Whether what has been answered is shown too.</param>
internal sealed record CheckInKey(string PlanId, string Cycle, string PersonId, int Revision, bool All)
{
    /// <summary>
    /// The objectives of a reply that was said in words, which belongs to no check-in: its <see cref="Cycle"/> is a name of its
    /// own. Null for a check-in.
    /// </summary>
    public IReadOnlyList<string>? Said { get; init; }
}

/// <summary>The inputs of one objective, as a client sends them: text, and null for what is empty or not on the card.</summary>
/// <param name="Seen">The state of the objective that the card showed; see <see cref="Conversation.SeenState"/>.</param>
/// <param name="Status">One of <see cref="StatusChoice"/>.</param>
/// <param name="Letters">With commas between them.</param>
internal sealed record TypedAnswer(
    string Ref,
    string Seen,
    string? Status = null,
    string? Note = null,
    string? Percent = null,
    string? Letters = null,
    string? Evidence = null)
{
    public IReadOnlyList<string> LetterList =>
        Letters?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>What a choice of status is sent as.</summary>
internal static class StatusChoice
{
    public const string NoChange = "same";

    public static string Of(RagStatus status) => status.ToString();

    /// <summary>Whether it is a choice at all; the status is null for "no change".</summary>
    public static bool TryRead(string text, out RagStatus? status)
    {
        status = null;
        if (text == NoChange)
            return true;

        foreach (var choice in StatusLook.Choices)
        {
            if (text == Of(choice))
                status = choice;
        }

        return status is not null;
    }
}
