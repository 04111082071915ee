using AsbPlanBot.Core.CheckIns;
using Azure;

namespace AsbPlanBot.Tests.Service;

/// <summary>A queue that keeps leases by a clock that the test moves, and notes what it is asked.</summary>
internal sealed class InMemoryWorkQueue(TimeProvider time) : IWorkQueue
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private readonly List<int> _asked = [];
    private readonly List<(string Subject, TimeSpan Lease)> _renewals = [];
    private readonly List<(string Subject, string Reason)> _setAside = [];
    private int _leases;

    /// <summary>Nothing can be reached.</summary>
    public bool Down { get; set; }

    /// <summary>What has been received is not handed out before this completes.</summary>
    public Task Answering { get; set; } = Task.CompletedTask;

    /// <summary>How much was asked for, each time.</summary>
    public IReadOnlyList<int> Asked => Read(() => _asked.ToArray());

    public IReadOnlyList<(string Subject, TimeSpan Lease)> Renewals => Read(() => _renewals.ToArray());

    public IReadOnlyList<(string Subject, string Reason)> SetAside => Read(() => _setAside.ToArray());

    /// <summary>Who is left, with how often they were taken up.</summary>
    public IReadOnlyList<(string Subject, int Deliveries)> Left =>
        Read(() => _entries.Select(entry => (entry.Item.Subject, entry.Deliveries)).ToArray());

    /// <summary>Who could be received now.</summary>
    public IReadOnlyList<string> Visible =>
        Read(() => _entries.Where(entry => entry.VisibleAt <= time.GetUtcNow()).Select(entry => entry.Item.Subject).ToArray());

    public void Add(string subject, int deliveries = 0) => Read(() =>
    {
        _entries.Add(new Entry(new WorkItem(WorkKind.CheckIn, "asb", "20261126T1000Z", subject)) { Deliveries = deliveries });
        return 0;
    });

    /// <summary>Another instance has it.</summary>
    public void Steal(string subject) => Read(() => _entries.Single(entry => entry.Item.Subject == subject).Lease = "another's");

    public Task EnqueueAsync(WorkItem item, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<IReadOnlyList<LeasedWork>> ReceiveAsync(int atMost, TimeSpan lease, CancellationToken cancellationToken)
    {
        var received = Read(() =>
        {
            _asked.Add(atMost);
            ThrowIfDown();
            var free = _entries.Where(entry => entry.VisibleAt <= time.GetUtcNow()).Take(atMost).ToList();
            return free.ConvertAll(entry =>
            {
                entry.Deliveries++;
                return Lease(entry, lease);
            });
        });
        await Answering.WaitAsync(cancellationToken);
        return received;
    }

    public Task<LeasedWork?> RenewAsync(LeasedWork work, TimeSpan lease, CancellationToken cancellationToken) =>
        Task.FromResult(Read(() =>
        {
            ThrowIfDown();
            _renewals.Add((work.Item.Subject, lease));
            return Find(work) is { } entry ? Lease(entry, lease) : null;
        }));

    public Task CompleteAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        Read(() =>
        {
            ThrowIfDown();
            return Find(work) is { } entry && _entries.Remove(entry);
        });
        return Task.CompletedTask;
    }

    public Task SetAsideAsync(LeasedWork work, string reason, CancellationToken cancellationToken)
    {
        Read(() =>
        {
            ThrowIfDown();
            _setAside.Add((work.Item.Subject, reason));
            return 0;
        });
        return CompleteAsync(work, cancellationToken);
    }

    private LeasedWork Lease(Entry entry, TimeSpan lease)
    {
        entry.VisibleAt = time.GetUtcNow() + lease;
        entry.Lease = $"{++_leases}";
        return new LeasedWork(entry.Item, entry.Deliveries, entry.Lease);
    }

    private Entry? Find(LeasedWork work) => _entries.Find(entry => entry.Lease == work.Lease);

    private void ThrowIfDown()
    {
        if (Down)
            throw new AggregateException(new RequestFailedException(0, "Connection refused"), new TaskCanceledException());
    }

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }

    private sealed class Entry(WorkItem item)
    {
        public WorkItem Item => item;

        public int Deliveries { get; set; }

        public DateTimeOffset VisibleAt { get; set; }

        public string Lease { get; set; } = "";
    }
}
