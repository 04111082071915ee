using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>What of a plan needs one of its managers, ready to be shown.</summary>
/// <param name="AsAt">"As at Mon 30 Nov 2026, 09:00".</param>
/// <param name="ComparedWith">When the summary compared with was posted, in words; null for the first one.</param>
/// <param name="Parts">The most pressing first; those with nothing in them are left out.</param>
public sealed record Digest(string PlanTitle, string AsAt, string? ComparedWith, IReadOnlyList<DigestPart> Parts)
{
    /// <summary>Whether there is anything to say.</summary>
    public bool HasSomething => Parts.Count > 0;
}

/// <summary>What needs a manager for one reason.</summary>
/// <param name="Heading">"Got worse".</param>
/// <param name="Lines">At most a handful.</param>
/// <param name="More">How many there are beside them.</param>
/// <param name="Question">The question that shows all.</param>
public sealed record DigestPart(string Heading, IReadOnlyList<DigestLine> Lines, int More, string Question);

/// <summary>One objective or person.</summary>
/// <param name="Name">"1.1 Patrols", "Jo Bell"; a whole sentence where there is no detail.</param>
/// <param name="Status">The present status; null for a person.</param>
/// <param name="Detail">In words; may be empty.</param>
public sealed record DigestLine(string Name, RagStatus? Status, string Detail);
