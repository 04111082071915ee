using System.Globalization;
using System.Runtime.CompilerServices;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Tests.Teams.Fakes;

/// <summary>Keeps plans as the port says: by version, and each reply key once.</summary>
internal sealed class PlansInMemory(params PlanInForce[] plans) : IPlanStore
{
    private readonly Dictionary<string, PlanInForce> _plans = plans.ToDictionary(plan => plan.PlanId);
    private readonly Lock _lock = new();
    private int _version;

    public List<HistoryEntry> History { get; } = [];

    public IReadOnlyCollection<string> Ids => _plans.Keys;

    /// <summary>Whether it does not answer until it is given up.</summary>
    public bool IsSlow { get; set; }

    public bool IsDown { get; set; }

    /// <summary>Runs once before the next save, as another instance would.</summary>
    public Action? BeforeSave { get; set; }

    public PlanInForce this[string planId]
    {
        get => _plans[planId];
        set => _plans[planId] = value;
    }

    public Objective Objective(string reference) => _plans["asb"].Plan.Find(reference)!;

    /// <summary>Changes an objective as somebody else's reply would.</summary>
    public void Change(string reference, Func<Objective, Objective> change)
    {
        var plan = _plans["asb"];
        _plans["asb"] = plan with { Plan = With(plan.Plan, change(plan.Plan.Find(reference)!) with { Version = Next() }) };
    }

    public void Clear()
    {
        _plans.Clear();
        History.Clear();
    }

    public void Remove(string reference)
    {
        var plan = _plans["asb"];
        _plans["asb"] = plan with
        {
            Plan = plan.Plan with
            {
                Commitments = [.. plan.Plan.Commitments.Select(commitment => commitment with
                {
                    Objectives = [.. commitment.Objectives.Where(objective => objective.Ref != reference)],
                })],
            },
        };
    }

    public async Task<IReadOnlyList<PlanSettings>> ListAsync(CancellationToken cancellationToken)
    {
        await AnswerAsync(cancellationToken);
        return [.. _plans.Values.Select(plan => plan.Settings).OrderBy(plan => plan.PlanId)];
    }

    /// <summary>How often a plan was loaded whole.</summary>
    public int Loads { get; private set; }

    public Task<PlanInForce?> LoadAsync(string planId, CancellationToken cancellationToken)
    {
        Loads++;
        return FindAsync(planId, cancellationToken);
    }

    /// <summary>Not an objective more than is asked for, and no commitment without one.</summary>
    public async Task<PlanInForce?> LoadPartAsync(
        string planId, Func<PlanSettings, Task<IReadOnlyCollection<string>>> references, CancellationToken cancellationToken)
    {
        if (await FindAsync(planId, cancellationToken) is not { } plan)
            return null;

        var wanted = (await references(plan.Settings)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return plan with
        {
            Plan = plan.Plan with
            {
                Commitments = [.. plan.Plan.Commitments
                    .Select(commitment => commitment with { Objectives = [.. commitment.Objectives.Where(objective => wanted.Contains(objective.Ref))] })
                    .Where(commitment => commitment.Objectives.Count > 0)],
            },
        };
    }

    private async Task<PlanInForce?> FindAsync(string planId, CancellationToken cancellationToken)
    {
        await AnswerAsync(cancellationToken);
        return _plans.GetValueOrDefault(planId);
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        Check();
        if (IsSlow)
            await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public Task<SaveOutcome> SaveRepliesAsync(
        string planId, IReadOnlyList<ReplyDecision.Accepted> replies, CancellationToken cancellationToken)
    {
        (var before, BeforeSave) = (BeforeSave, null);
        before?.Invoke();
        Check();
        lock (_lock)
        {
            var fresh = replies.Where(reply => !History.Exists(entry => entry.Key == reply.Entry.Key)).ToList();
            if (fresh.Count == 0)
                return Task.FromResult(SaveOutcome.AlreadySaved);

            var plan = _plans[planId];
            if (fresh.Exists(reply => plan.Plan.Find(reply.After.Ref)?.Version != reply.After.Version))
                return Task.FromResult(SaveOutcome.Conflict);

            foreach (var reply in fresh)
            {
                plan = plan with { Plan = With(plan.Plan, reply.After with { Version = Next() }) };
                History.Add(reply.Entry);
            }

            _plans[planId] = plan;
            return Task.FromResult(SaveOutcome.Saved);
        }
    }

    public Task<SaveOutcome> SavePlanAsync(
        PlanInForce plan, IReadOnlyList<HistoryEntry> history, CancellationToken cancellationToken)
    {
        Check();
        if (_plans.GetValueOrDefault(plan.PlanId)?.Settings.Version != plan.Settings.Version)
            return Task.FromResult(SaveOutcome.Conflict);

        _plans[plan.PlanId] = plan with { Settings = plan.Settings with { Version = Next() } };
        History.AddRange(history);
        return Task.FromResult(SaveOutcome.Saved);
    }

    public Task<IReadOnlyList<Objective>> ListKeptAsync(string planId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Objective>>([]);

    public Task<SaveOutcome> SaveSettingsAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        (var before, BeforeSave) = (BeforeSave, null);
        before?.Invoke();
        Check();
        var plan = _plans[settings.PlanId];
        if (plan.Settings.Version != settings.Version)
            return Task.FromResult(SaveOutcome.Conflict);

        _plans[settings.PlanId] = plan with { Settings = settings with { Version = Next() } };
        return Task.FromResult(SaveOutcome.Saved);
    }

    public async IAsyncEnumerable<HistoryEntry> HistoryAsync(
        string planId, string? objectiveRef, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var entry in History)
            yield return entry;
    }

    public Task<IReadOnlyList<HistoryEntry>> HistorySinceAsync(string planId, DateTimeOffset from, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>([.. History.Where(entry => entry.At >= from)]);

    public Task<IReadOnlyList<HistoryEntry>> HistoryAroundAsync(string planId, DateTimeOffset from, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>(
        [
            .. History.GroupBy(entry => entry.ObjectiveRef)
                .Select(entries => entries.ToList())
                .Where(entries => entries[^1].At >= from)
                .SelectMany(entries => entries.Skip(Math.Max(0, entries.FindIndex(entry => entry.At >= from) - 1)))
                .OrderBy(entry => entry.At),
        ]);

    private static Plan With(Plan plan, Objective changed) => plan with
    {
        Commitments = [.. plan.Commitments.Select(commitment => commitment with
        {
            Objectives = [.. commitment.Objectives.Select(objective => objective.Ref == changed.Ref ? changed : objective)],
        })],
    };

    private string Next() => (++_version).ToString(CultureInfo.InvariantCulture);

    private void Check()
    {
        if (IsDown)
            throw new IOException("The store is down.");
    }
}

internal sealed class PeopleInMemory(PlanDirectory directory) : IPeopleStore
{
    public PlanDirectory Directory { get; set; } = directory;

    public Task<PlanDirectory> LoadAsync(string planId, CancellationToken cancellationToken) => Task.FromResult(Directory);

    /// <summary>Not a party more than is asked for, unless that is too few.</summary>
    public async Task<PlanDirectory> LoadPartAsync(
        string planId, Func<Task<IReadOnlyCollection<string>>> parties, Func<PlanDirectory, bool> suffices, CancellationToken cancellationToken)
    {
        var wanted = (await parties()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var part = Directory with { Parties = [.. Directory.Parties.Where(party => wanted.Contains(party.Name))] };
        return suffices(part) ? part : Directory;
    }

    public Task SaveAsync(string planId, PlanDirectory directory, CancellationToken cancellationToken)
    {
        Directory = directory with { Absences = Directory.Absences };
        return Task.CompletedTask;
    }

    /// <summary>Runs once before the next save, as another manager would.</summary>
    public Action? BeforeSave { get; set; }

    public Task<SaveOutcome> SavePartyAsync(string planId, Party? before, Party after, CancellationToken cancellationToken)
    {
        (var other, BeforeSave) = (BeforeSave, null);
        other?.Invoke();
        var found = Directory.Find(after.Name);
        if (found is null != before is null || !(found?.Holdings ?? []).SequenceEqual(before?.Holdings ?? []))
            return Task.FromResult(SaveOutcome.Conflict);

        Directory = Directory with
        {
            Parties = found is null ? [.. Directory.Parties, after] : [.. Directory.Parties.Select(party => party == found ? after : party)],
        };
        return Task.FromResult(SaveOutcome.Saved);
    }

    public Task SaveAbsenceAsync(string planId, Absence absence, CancellationToken cancellationToken)
    {
        Directory = Directory with { Absences = [.. Directory.Absences.Where(known => known.PersonId != absence.PersonId), absence] };
        return Task.CompletedTask;
    }

    public Task RemoveAbsenceAsync(string planId, string personId, CancellationToken cancellationToken)
    {
        Directory = Directory with { Absences = [.. Directory.Absences.Where(known => known.PersonId != personId)] };
        return Task.CompletedTask;
    }
}

internal sealed class ConversationsInMemory : IConversationStore
{
    public Dictionary<(ConversationKind Kind, string Key), Conversation> Kept { get; } = [];

    public Task<Conversation?> FindAsync(ConversationKind kind, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Kept.GetValueOrDefault((kind, key)));

    public Task<IReadOnlyList<Conversation>> ListAsync(ConversationKind kind, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Conversation>>([.. Kept.Values.Where(kept => kept.Kind == kind)]);

    public Task<bool> SaveAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var isNew = !Kept.ContainsKey((conversation.Kind, conversation.Key));
        Kept[(conversation.Kind, conversation.Key)] = conversation;
        return Task.FromResult(isNew);
    }

    public Task RemoveAsync(ConversationKind kind, string key, CancellationToken cancellationToken)
    {
        Kept.Remove((kind, key));
        return Task.CompletedTask;
    }
}

internal sealed class LedgerInMemory(params CheckIn[] checkIns) : ILedgerStore
{
    private readonly List<CheckIn> _checkIns = [.. checkIns];
    private int _version;

    public bool IsDown { get; set; }

    /// <summary>How many updates are refused before one is taken.</summary>
    public int Conflicts { get; set; }

    public IReadOnlyList<CheckIn> CheckIns => _checkIns;

    public void Add(CheckIn checkIn) => _checkIns.Add(checkIn);

    public void Clear()
    {
        _checkIns.Clear();
        Notices.Clear();
        Summaries.Clear();
    }

    public CheckIn Of(string personId) => _checkIns.Last(checkIn => checkIn.PersonId == personId);

    public Task<CycleLedger> LoadAsync(string planId, string cycle, CancellationToken cancellationToken) =>
        Task.FromResult(new CycleLedger(planId, cycle, true, [.. _checkIns.Where(checkIn => checkIn.PlanId == planId && checkIn.Cycle == cycle)]));

    public Task<CheckIn?> FindAsync(string planId, string cycle, string personId, CancellationToken cancellationToken) =>
        Task.FromResult(_checkIns.Find(checkIn => (checkIn.PlanId, checkIn.Cycle, checkIn.PersonId) == (planId, cycle, personId)));

    public Task<IReadOnlyList<CheckIn>> FindAsync(
        string planId, string cycle, IReadOnlyCollection<string> personIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<CheckIn>> TryUpdateAsync(IReadOnlyList<CheckIn> checkIns, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<CheckIn?> TryUpdateAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new IOException("The ledger is down.");

        var at = _checkIns.FindIndex(kept => (kept.PlanId, kept.Cycle, kept.PersonId) == (checkIn.PlanId, checkIn.Cycle, checkIn.PersonId));
        if (_checkIns[at].Version != checkIn.Version || Conflicts-- > 0)
            return Task.FromResult<CheckIn?>(null);

        _checkIns[at] = checkIn with { Version = (++_version).ToString(CultureInfo.InvariantCulture) };
        return Task.FromResult<CheckIn?>(_checkIns[at]);
    }

    /// <summary>What was posted, newest first.</summary>
    public List<SummaryPost> Summaries { get; } = [];

    public Task<IReadOnlyList<SummaryPost>> ListSummariesBeforeAsync(
        string planId, string cycle, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SummaryPost>>([.. Summaries.Where(post => string.CompareOrdinal(post.Cycle, cycle) < 0).Take(most)]);

    public Task<IReadOnlyList<string>> ListNewestAsync(string planId, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. _checkIns.Select(checkIn => checkIn.Cycle).Distinct().OrderDescending(StringComparer.Ordinal).Take(most)]);

    public Task<bool> TryInsertAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        if (_checkIns.Exists(kept => (kept.PlanId, kept.Cycle, kept.PersonId) == (checkIn.PlanId, checkIn.Cycle, checkIn.PersonId)))
            return Task.FromResult(false);

        _checkIns.Add(checkIn with { Version = (++_version).ToString(CultureInfo.InvariantCulture) });
        return Task.FromResult(true);
    }

    public Task MarkOpenedAsync(string planId, string cycle, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<CheckIn>> InsertAsync(IReadOnlyList<CheckIn> checkIns, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ListOpenAsync(string planId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task MarkClosedAsync(string planId, string cycle, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> TryMarkAsync(string planId, string cycle, string mark, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> IsMarkedAsync(string planId, string cycle, string mark, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Notice?> FindNoticeAsync(string planId, string cycle, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public List<Notice> Notices { get; } = [];

    public Task<bool> TryInsertAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (Notices.Exists(kept => (kept.Cycle, kept.Key) == (notice.Cycle, notice.Key)))
            return Task.FromResult(false);

        Notices.Add(notice);
        return Task.FromResult(true);
    }

    public Task<Notice?> TryUpdateAsync(Notice notice, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SummaryPost?> FindSummaryAsync(string planId, string cycle, CancellationToken cancellationToken) =>
        Task.FromResult(Summaries.Find(post => post.Cycle == cycle));

    public Task<bool> TryInsertAsync(SummaryPost post, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SummaryPost?> TryUpdateAsync(SummaryPost post, CancellationToken cancellationToken)
    {
        var at = Summaries.FindIndex(kept => kept.Cycle == post.Cycle);
        if (Summaries[at].Version != post.Version || Conflicts-- > 0)
            return Task.FromResult<SummaryPost?>(null);

        Summaries[at] = post with { Version = (++_version).ToString(CultureInfo.InvariantCulture) };
        return Task.FromResult<SummaryPost?>(Summaries[at]);
    }

    public async IAsyncEnumerable<CheckIn> CheckInsAsync(string planId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var checkIn in _checkIns.Where(checkIn => checkIn.PlanId == planId))
            yield return checkIn;
    }
}

internal sealed class QueueInMemory : IWorkQueue
{
    public List<WorkItem> Items { get; } = [];

    public Task EnqueueAsync(WorkItem item, CancellationToken cancellationToken)
    {
        Items.Add(item);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<LeasedWork>> ReceiveAsync(int atMost, TimeSpan lease, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<LeasedWork?> RenewAsync(LeasedWork work, TimeSpan lease, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CompleteAsync(LeasedWork work, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetAsideAsync(LeasedWork work, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();
}
