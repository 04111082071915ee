using System.Threading.Channels;

namespace AsbPlanBot.LocalTeams.Conversations;

/// <summary>Something that an open page shows at once.</summary>
/// <param name="Kind">"message" (new, changed or deleted), "typing" (the bot is), or "state" (users, installs, clock, unread).</param>
/// <param name="ConversationId">The chat or channel; null for "state".</param>
/// <param name="Message">The message as it stands now.</param>
public sealed record Update(string Kind, string? ConversationId = null, Message? Message = null);

/// <summary>Tells every open page what happens. A page too slow to follow loses the oldest.</summary>
internal sealed class LiveUpdates
{
    private const int Backlog = 1000;
    private readonly Lock _gate = new();
    private readonly List<Channel<Update>> _listeners = [];

    public void Tell(Update update)
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
                listener.Writer.TryWrite(update);
        }
    }

    /// <summary>Hears everything from this call on, until it is disposed.</summary>
    public Listener Listen()
    {
        var heard = System.Threading.Channels.Channel.CreateBounded<Update>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
            _listeners.Add(heard);
        return new Listener(this, heard);
    }

    /// <summary>One open page.</summary>
    internal sealed class Listener(LiveUpdates updates, Channel<Update> heard) : IDisposable
    {
        public ChannelReader<Update> Updates => heard.Reader;

        public void Dispose()
        {
            lock (updates._gate)
                updates._listeners.Remove(heard);
        }
    }
}
