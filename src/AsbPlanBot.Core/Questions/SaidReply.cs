using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// What somebody said in words of how one objective stands: "4.1 amber waiting for cameras", "4.1c done", "2.1 60%",
/// "no change on 1.3". Not yet held against the rules; nothing is saved by reading it.
/// </summary>
public sealed record SaidReply
{
    /// <summary>As the plan writes it; as typed where the plan does not have it; null where none was named.</summary>
    public string? ObjectiveRef { get; init; }

    /// <summary>Null where none was said.</summary>
    public RagStatus? Status { get; init; }

    /// <summary>Whether "no change" was said.</summary>
    public bool NoChange { get; init; }

    /// <summary>Percentage done as typed; null where none was said.</summary>
    public int? Percent { get; init; }

    /// <summary>Letters said to be complete.</summary>
    public IReadOnlyList<string> Completed { get; init; } = [];

    /// <summary>Letters said to be open again.</summary>
    public IReadOnlyList<string> Reopened { get; init; } = [];

    /// <summary>As typed; null where none was said.</summary>
    public string? Note { get; init; }
}
