namespace AsbPlanBot.Core.Plans;

/// <summary>
/// What the plan's colour key says of an objective. The order is from worst to best;
/// <see cref="NotReported"/> stands apart from it.
/// </summary>
public enum RagStatus
{
    /// <summary>Nobody has said yet.</summary>
    NotReported,

    /// <summary>Well below target; serious intervention needed.</summary>
    Red,

    /// <summary>Up to the plan's tolerance (20 %) below target; attention needed.</summary>
    Amber,

    /// <summary>On or ahead of schedule.</summary>
    Green,

    /// <summary>All lettered actions completed.</summary>
    Blue,
}
