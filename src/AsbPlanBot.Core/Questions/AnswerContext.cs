using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Questions;

/// <summary>All that an answer is made from.</summary>
/// <param name="NewestCycle">What the ledger says of the newest cycle; null if nobody has been asked yet.</param>
/// <param name="AskerId">AAD object id of who asks.</param>
public sealed record AnswerContext(
    PlanInForce Plan, PlanDirectory People, CycleLedger? NewestCycle, string AskerId, DateTimeOffset Now)
{
    /// <summary>The personal conversations that are known; looked up for a question about them only.</summary>
    public IReadOnlyList<Conversation> Conversations { get; init; } = [];

    /// <summary>
    /// The history of the objective that is asked about; for what has changed or moved and for a past day, of the whole plan; for
    /// a summary of now, since the newest cycle began. Oldest first; looked up for a question about it only.
    /// </summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>What the ledger says of the cycles before the newest one, newest first; looked up for a question about silence only.</summary>
    public IReadOnlyList<CycleLedger> EarlierCycles { get; init; } = [];

    /// <summary>The newest summaries that were posted, newest first; looked up for a question that compares with them only.</summary>
    public IReadOnlyList<SummaryPost> Summaries { get; init; } = [];

    /// <summary>All the cycles that are known, newest first; empty if nobody has been asked yet.</summary>
    internal IReadOnlyList<CycleLedger> Cycles => NewestCycle is null ? [] : [NewestCycle, .. EarlierCycles];

    /// <summary>The moment of the answer in the plan's zone.</summary>
    internal PlanClock Clock => new(Plan.Settings, Now);

    /// <summary>A way to begin an answer: "…, as at 22 Nov 10:04".</summary>
    internal string AsAt(string reading) => $"{reading}, as at {Clock.Moment(Now)}";
}
