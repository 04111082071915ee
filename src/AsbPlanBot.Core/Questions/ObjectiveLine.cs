using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

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
