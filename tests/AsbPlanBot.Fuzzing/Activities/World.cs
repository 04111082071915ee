using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Tests.Teams;
using AsbPlanBot.Tests.Teams.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>What the service stores, in memory, so that every input meets the same: the sample plan, its people and a check-in.</summary>
internal sealed class World
{
    private readonly PlansInMemory _plans = new();
    private readonly PeopleInMemory _people = new(Sample.People);
    private readonly LedgerInMemory _ledger = new();
    private readonly ConversationsInMemory _conversations = new();
    private readonly QueueInMemory _queue = new();
    private readonly DraftsInMemory _drafts = new();

    public World() => Reset();

    public PlanSettings Settings => _plans["asb"].Settings;

    public IReadOnlyList<Party> Parties => _people.Directory.Parties;

    /// <summary>Everything that is stored about a plan, to be compared.</summary>
    public (PlanInForce?, PlanDirectory, int Plans, int History, int CheckIns, int Notices, int Drafts, int Work, int Summaries) Stored => (
        _plans.Ids.Contains("asb") ? _plans["asb"] : null,
        _people.Directory,
        _plans.Ids.Count,
        _plans.History.Count,
        _ledger.CheckIns.Aggregate(0, HashCode.Combine),
        _ledger.Notices.Count,
        _drafts.Count,
        _queue.Items.Count,
        _ledger.Summaries.Count);

    public void Register(IServiceCollection services) => services
        .AddSingleton<IPlanStore>(_plans)
        .AddSingleton<IPeopleStore>(_people)
        .AddSingleton<ILedgerStore>(_ledger)
        .AddSingleton<IConversationStore>(_conversations)
        .AddSingleton<IWorkQueue>(_queue)
        .AddSingleton<IPlanDrafts>(_drafts);

    public void Reset()
    {
        _plans.Clear();
        _plans["asb"] = Sample.InForce;
        _people.Directory = Sample.People;
        _ledger.Clear();
        _ledger.Add(Sample.CheckIn);
        _ledger.Add(Sample.CheckIn with { PersonId = Sample.Marcus, Asked = ["1.2"], ActivityId = "card-2", ConversationId = "a:marcus" });
        _ledger.Add(Sample.CheckIn with { Cycle = Sample.LastCycle, Answered = Sample.CheckIn.Asked, State = CheckInState.Answered });
        _conversations.Kept.Clear();
        _queue.Items.Clear();
        _drafts.Clear();
    }
}
