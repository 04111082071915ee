using System.Collections.Concurrent;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;

namespace AsbPlanBot.Simulation.Load;

/// <summary>Which cards arrived with whom and when, as Teams saw them come.</summary>
internal sealed class Arrivals(IReadOnlyList<Person> officers)
{
    private readonly HashSet<string> _chats = officers.Select(officer => officer.ChatId).ToHashSet(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Message>> _byChat = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<long> _times = new();
    private long _newest = TimeProvider.System.GetTimestamp();

    /// <summary>Officers who have a card.</summary>
    public int Reached => _byChat.Count;

    /// <summary>Whether every officer has one.</summary>
    public bool AllReached => Reached == _chats.Count;

    /// <summary>Cards.</summary>
    public int Count => _times.Count;

    public TimeSpan SinceTheNewest => TimeProvider.System.GetElapsedTime(Interlocked.Read(ref _newest));

    /// <summary>Officers who have more than one card, by how many more, all in all.</summary>
    public int Duplicates => _byChat.Values.Sum(cards => cards.Count - 1);

    public Message? CardOf(Person officer) => _byChat.GetValueOrDefault(officer.ChatId)?.FirstOrDefault();

    public void Hear(string conversation, Message message)
    {
        if (!_chats.Contains(conversation) || message.EditedAt is not null || message.FromId != Roster.BotId
            || CheckInCard.In(message)?.Send is null)
        {
            return;
        }

        _byChat.GetOrAdd(conversation, _ => new()).Enqueue(message);
        var now = TimeProvider.System.GetTimestamp();
        _times.Enqueue(now);
        Interlocked.Exchange(ref _newest, now);
    }

    /// <summary>From the first card to the one with which so many of a hundred had arrived.</summary>
    public TimeSpan Until(int percent)
    {
        long[] times = [.. _times];
        return times.Length < 2
            ? TimeSpan.Zero
            : TimeProvider.System.GetElapsedTime(times[0], times[Math.Max(1, (int)Math.Ceiling(times.Length * percent / 100.0) - 1)]);
    }

    /// <summary>Cards a second, over the same time.</summary>
    public double RateUntil(int percent) =>
        Until(percent) is { Ticks: > 0 } time ? (Math.Ceiling(Count * percent / 100.0) - 1) / time.TotalSeconds : 0;
}
