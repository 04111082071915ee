namespace AsbPlanBot.Core.Plans;

/// <summary>What an officer says of one objective.</summary>
public sealed record Reply
{
    public required string ObjectiveRef { get; init; }

    /// <summary>The status chosen; null is "no change", which is an answer too.</summary>
    public RagStatus? Status { get; init; }

    /// <summary>As typed; null or blank is none.</summary>
    public string? Note { get; init; }

    /// <summary>Percentage done, 0 to 100; null keeps the one before.</summary>
    public int? Percent { get; init; }

    /// <summary>Every letter that the officer says is complete; null keeps the letters as they are.</summary>
    public IReadOnlyList<string>? CompleteLetters { get; init; }

    /// <summary>An http or https link; null or blank keeps the one before.</summary>
    public string? Evidence { get; init; }
}

/// <summary>Where a reply comes from and when it arrived.</summary>
/// <param name="By">AAD object id of who answered.</param>
/// <param name="OnBehalfOf">The party for which a manager or a stand-in answered; null for an officer's own answer.</param>
/// <param name="Source">How it was given.</param>
/// <param name="Cycle">The cycle it answers; null outside one.</param>
/// <param name="Key">
/// Applied once however often it arrives: check-in, revision of the card; the objective is added by the rules.
/// </param>
/// <param name="At">When it arrived.</param>
public sealed record ReplyContext(
    string By, string? OnBehalfOf, ReplySource Source, string? Cycle, string Key, DateTimeOffset At);

/// <summary>How a change reached the plan.</summary>
public enum ReplySource
{
    /// <summary>A check-in card was sent in.</summary>
    Card,

    /// <summary>It was said in a sentence.</summary>
    Words,

    /// <summary>It stood in an imported document.</summary>
    Import,

    /// <summary>A manager changed the plan; it says nothing of how the objective stands.</summary>
    Manager,
}

/// <summary>One line of an objective's history: what changed, who said it, when. Never altered once stored.</summary>
public sealed record HistoryEntry
{
    public required string ObjectiveRef { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>AAD object id of who said it; empty for an import on the command line.</summary>
    public required string By { get; init; }

    /// <summary>The party answered for by a manager or a stand-in; null for an officer's own answer.</summary>
    public string? OnBehalfOf { get; init; }

    public required ReplySource Source { get; init; }

    public string? Cycle { get; init; }

    /// <summary>The reply's key, unique in the plan: (check-in, revision, objective).</summary>
    public required string Key { get; init; }

    public RagStatus OldStatus { get; init; }

    public RagStatus NewStatus { get; init; }

    /// <summary>Whether the officer answered "no change".</summary>
    public bool NoChange { get; init; }

    /// <summary>The objective's note after this reply.</summary>
    public string? Note { get; init; }

    /// <summary>The percentage done after this reply.</summary>
    public int? Percent { get; init; }

    /// <summary>All letters complete after this reply.</summary>
    public IReadOnlyList<string> CompleteLetters { get; init; } = [];

    /// <summary>The evidence link after this reply.</summary>
    public string? Evidence { get; init; }

    /// <summary>How the due date changed; null if it did not.</summary>
    public DueMove? DueMove { get; init; }

    /// <summary>Whether a manager has seen with this entry that the objective is complete.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>Whether the objective came into the plan or left it with this entry.</summary>
    public PlanMembership Membership { get; init; }
}

/// <summary>What an entry says of an objective's place in the plan. Only imports change it.</summary>
public enum PlanMembership
{
    /// <summary>As before.</summary>
    Unchanged,

    /// <summary>It came into the plan, or came back.</summary>
    Added,

    /// <summary>It was taken out; its state and its history are kept.</summary>
    Removed,
}

/// <summary>What the rules make of a reply: accepted with its new state and history, or refused with every fault.</summary>
public abstract record ReplyDecision
{
    private ReplyDecision()
    {
    }

    /// <param name="After">The objective's new state, still with the version it was loaded at.</param>
    /// <param name="Entry">The history to store in the same transaction.</param>
    public sealed record Accepted(Objective After, HistoryEntry Entry) : ReplyDecision;

    /// <param name="Faults">At least one.</param>
    public sealed record Refused(IReadOnlyList<ReplyFault> Faults) : ReplyDecision;
}

/// <summary>Why a reply is refused, beside which field, in a sentence for the officer.</summary>
public sealed record ReplyFault(string ObjectiveRef, ReplyField Field, string Message);

/// <summary>The field of a check-in that a fault is about.</summary>
public enum ReplyField
{
    Status,
    Note,
    Percent,
    Letters,
    Evidence,
}
