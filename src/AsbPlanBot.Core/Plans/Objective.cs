namespace AsbPlanBot.Core.Plans;

/// <summary>
/// A row of the plan. What the document says of it and where it stands now are kept together,
/// because one read loads them and one transaction changes them.
/// </summary>
public sealed record Objective
{
    /// <summary>As the document writes it: 1.1, A1, P1-03. Unique in its plan, ignoring case.</summary>
    public required string Ref { get; init; }

    public required string Title { get; init; }

    /// <summary>The outcome that the plan promises; null if the document gives none.</summary>
    public string? Outcome { get; init; }

    /// <summary>The document's own progress note, whole: it is lettered on its own count, not by action.</summary>
    public string? Progress { get; init; }

    /// <summary>Names of the parties that are accountable, in the document's order; may be empty.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public DateOnly? Start { get; init; }

    public DateOnly? Due { get; init; }

    /// <summary>The due date in the document's words ("Q2 2023/24", "Ongoing").</summary>
    public string? DueText { get; init; }

    /// <summary>The due date that was first agreed; null while it has never moved.</summary>
    public DateOnly? FirstDue { get; init; }

    /// <summary>How often the due date has moved.</summary>
    public int DueMoves { get; init; }

    /// <summary>The lettered actions; may be empty.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init; } = [];

    public RagStatus Status { get; init; }

    /// <summary>The note to the present status, as typed but trimmed; null if there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Percentage done, 0 to 100, as last reported.</summary>
    public int? Percent { get; init; }

    /// <summary>An http or https link to evidence, as last reported.</summary>
    public string? Evidence { get; init; }

    /// <summary>When the objective took its present status; null if it was never reported.</summary>
    public DateTimeOffset? StatusSince { get; init; }

    /// <summary>When somebody last said what the status is, "no change" included.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>AAD object id of who last confirmed it.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>AAD object id of the manager who has seen that it is complete; null while none has, or once it is open again.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>How many replies running have been "no change".</summary>
    public int NoChangesInARow { get; init; }

    /// <summary>The store's token for this state; null for what was never stored. Opaque.</summary>
    public string? Version { get; init; }

    /// <summary>An objective is open until it is Blue.</summary>
    public bool IsOpen => Status != RagStatus.Blue;

    /// <summary>The letters of the actions still open, in order.</summary>
    public IEnumerable<string> OpenLetters => Actions.Where(action => !action.Complete).Select(action => action.Letter);

    /// <summary>The reference of one of its actions: 1.1a, B1ii.</summary>
    public string ReferenceOf(PlanAction action) => Ref + action.Letter;
}

/// <summary>A lettered action of an objective: open or complete.</summary>
/// <param name="Letter">Its own letter or number: a, ii, 3.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Complete">Whether it is done.</param>
public sealed record PlanAction(string Letter, string Text, bool Complete);
