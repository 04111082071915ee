using System.Runtime.CompilerServices;
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

    public async IAsyncEnumerable<Update> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = System.Threading.Channels.Channel.CreateBounded<Update>(
            new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
            _listeners.Add(listener);
        try
        {
            await foreach (var update in listener.Reader.ReadAllAsync(cancellationToken))
                yield return update;
        }
        finally
        {
            lock (_gate)
                _listeners.Remove(listener);
        }
    }
}
