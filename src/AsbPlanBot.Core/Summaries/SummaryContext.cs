using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Summaries;

/// <summary>All that a summary is made from.</summary>
public sealed record SummaryContext(PlanInForce Plan, PlanDirectory People, DateTimeOffset Now)
{
    /// <summary>How many summaries a trend has, the present one with them.</summary>
    public const int Summaries = 8;

    /// <summary>How many cycles are looked back to count who has been silent.</summary>
    public const int CyclesBack = 8;

    /// <summary>What the ledger says of the newest cycles, newest first, at most <see cref="CyclesBack"/>; empty if nobody has been asked yet.</summary>
    public IReadOnlyList<CycleLedger> Cycles { get; init; } = [];

    /// <summary>The summaries posted before, newest first; those that nobody saw are passed over.</summary>
    public IReadOnlyList<SummaryPost> Before { get; init; } = [];

    /// <summary>The history since the newest cycle began, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> SaidInCycle { get; init; } = [];

    /// <summary>When it was due; null for one that was asked for.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When it was first posted, for one that is brought up to date; else null.</summary>
    public DateTimeOffset? PostedAt { get; init; }
}
