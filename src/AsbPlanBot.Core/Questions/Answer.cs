using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>What the bot answers, ready to be shown: every value is decided, nothing is looked up while rendering.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>How the question was read: "Amber, all commitments, as at 22 Nov 10:04".</summary>
    public required string Reading { get; init; }

    /// <summary>A list of objectives under their commitments.</summary>
    /// <param name="Groups">Commitments with at least one line, in plan order; may be empty.</param>
    /// <param name="WhenEmpty">The sentence to show if there is none: "Nothing is Amber."</param>
    public sealed record Objectives(IReadOnlyList<AnswerGroup> Groups, string WhenEmpty) : Answer;

    /// <summary>One objective with all that is known of it.</summary>
    public sealed record OneObjective(ObjectiveLine Line, Objective Objective) : Answer;

    /// <summary>Who was asked in the newest cycle and has not answered, or not all.</summary>
    /// <param name="Lines">Ordered by name; empty if all have replied.</param>
    /// <param name="WhenEmpty">The sentence to show if there is none.</param>
    public sealed record NotReplied(IReadOnlyList<NotRepliedLine> Lines, string WhenEmpty) : Answer;

    /// <summary>Who can be written to.</summary>
    /// <param name="Refused">Who cannot, ordered by name.</param>
    /// <param name="Fine">How many can.</param>
    public sealed record Reached(IReadOnlyList<ReachLine> Refused, int Fine) : Answer;

    /// <summary>What can be asked, by example.</summary>
    public sealed record Help(IReadOnlyList<string> Examples) : Answer;

    /// <summary>A plain sentence, with questions to offer as buttons.</summary>
    public sealed record Sentence(string Text, IReadOnlyList<string> Suggestions) : Answer;
}

/// <summary>The lines of one commitment.</summary>
public sealed record AnswerGroup(Commitment Commitment, IReadOnlyList<ObjectiveLine> Lines);

/// <summary>An objective as a line of a list.</summary>
public sealed record ObjectiveLine
{
    public required string Ref { get; init; }

    public required string Title { get; init; }

    public required RagStatus Status { get; init; }

    /// <summary>How old the status is, in words: "since 12 Nov", "Green, last confirmed 47 days ago"; null if never reported.</summary>
    public string? Age { get; init; }

    /// <summary>What the plan's key says where the officer says otherwise: "key says Amber, 14 % short"; else null.</summary>
    public string? KeySays { get; init; }

    public string? Note { get; init; }

    /// <summary>The accountable parties with their holders: "ASB Team Leader (Jo Bell)"; empty if nobody is accountable.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The due date in words: "due 30 Jun 2026, 12 days late", "Ongoing"; null without one.</summary>
    public string? Due { get; init; }

    public int ActionsComplete { get; init; }

    public int ActionsTotal { get; init; }
}

/// <summary>An officer who has not answered everything.</summary>
/// <param name="Name">Display name.</param>
/// <param name="Unanswered">References not answered yet.</param>
/// <param name="Asked">How many were asked about.</param>
/// <param name="Detail">In words: "asked Thu 26 Nov 10:00", "could not be reached: the app is not installed".</param>
public sealed record NotRepliedLine(string Name, IReadOnlyList<string> Unanswered, int Asked, string Detail);
