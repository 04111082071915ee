using System.Collections.Concurrent;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Workers;

namespace AsbPlanBot.Tests.Service;

/// <summary>Does what the test says, and notes who came.</summary>
internal sealed class ScriptedHandler : IWorkHandler
{
    private readonly ConcurrentQueue<string> _begun = [];
    private readonly ConcurrentQueue<string> _stopped = [];
    private readonly ConcurrentQueue<string> _abandoned = [];
    private int _running;
    private int _most;

    /// <summary>What is done for each; done at once unless the test says otherwise.</summary>
    public Func<string, CancellationToken, Task<WorkOutcome>> Handle { get; set; } =
        (_, _) => Task.FromResult<WorkOutcome>(new WorkOutcome.Done());

    public Func<string, Task> Abandon { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyCollection<string> Begun => _begun;

    /// <summary>Whose handling was cancelled.</summary>
    public IReadOnlyCollection<string> Stopped => _stopped;

    public IReadOnlyCollection<string> Abandoned => _abandoned;

    public int Running => Volatile.Read(ref _running);

    public int MostAtATime => Volatile.Read(ref _most);

    /// <summary>Handles until it is cancelled, or the test completes what it returns.</summary>
    public TaskCompletionSource Block()
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Handle = async (_, cancel) =>
        {
            await end.Task.WaitAsync(cancel);
            return new WorkOutcome.Done();
        };
        return end;
    }

    public async Task<WorkOutcome> HandleAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var running = Interlocked.Increment(ref _running);
        InterlockedMax(running);
        _begun.Enqueue(item.Subject);
        try
        {
            return await Handle(item.Subject, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _stopped.Enqueue(item.Subject);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public Task AbandonAsync(WorkItem item, string reason, CancellationToken cancellationToken)
    {
        _abandoned.Enqueue(item.Subject);
        return Abandon(item.Subject);
    }

    private void InterlockedMax(int running)
    {
        int known;
        while ((known = MostAtATime) < running && Interlocked.CompareExchange(ref _most, running, known) != known)
        {
            // Another was counted in between.
        }
    }
}
