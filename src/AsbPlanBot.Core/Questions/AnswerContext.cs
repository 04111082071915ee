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

    /// <summary>The moment of the answer in the plan's zone.</summary>
    internal PlanClock Clock => new(Plan.Settings, Now);
}
