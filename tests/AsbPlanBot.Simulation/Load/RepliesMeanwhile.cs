using System.Collections.Concurrent;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;

namespace AsbPlanBot.Simulation.Load;

/// <summary>An officer's answer.</summary>
/// <param name="Cut">Whether storage was out of reach when it was sent in.</param>
internal sealed record Tried(Person Officer, bool Cut, Answered Answered);

/// <summary>Lets an officer answer every other second for as long as it lasts: before, during and after an outage.</summary>
internal sealed class RepliesMeanwhile(Officer officer, Arrivals arrivals, IReadOnlyList<Person> officers, StorageWire wire)
{
    private const int Most = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<Tried> _tried = new();

    public IReadOnlyList<Tried> All => [.. _tried];

    /// <summary>Goes on until it is cancelled; answers under way then are waited for.</summary>
    public async Task RunAsync(CancellationToken until, CancellationToken cancellationToken)
    {
        List<Task> answering = [];
        var left = new HashSet<Person>(officers);
        while (!until.IsCancellationRequested && answering.Count < Most)
        {
            if (left.FirstOrDefault(person => arrivals.CardOf(person) is not null) is { } next)
            {
                left.Remove(next);
                answering.Add(AnswerAsync(next, cancellationToken));
            }

            await Task.Delay(Pause, TimeProvider.System, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(answering);
    }

    /// <summary>Those who were not told "saved" send the same again.</summary>
    public async Task<int> AgainAsync(CancellationToken cancellationToken)
    {
        var refused = All.Where(tried => !tried.Answered.Complete).Select(tried => tried.Officer).ToList();
        foreach (var person in refused)
            await AnswerAsync(person, cancellationToken);
        return refused.Count;
    }

    private async Task AnswerAsync(Person person, CancellationToken cancellationToken)
    {
        var cut = wire.IsCut;
        var answered = await officer.AnswerAsync(person, arrivals.CardOf(person)!, $"{person.Name} under load.", null, cancellationToken);
        _tried.Enqueue(new Tried(person, cut, answered));
    }
}
