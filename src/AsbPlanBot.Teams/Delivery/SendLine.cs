namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Who waits to send, in the order they came. The first whose conversation is free goes first, so that one that is held
/// back lets others pass and nobody is passed for ever. Knows no clock.
/// </summary>
internal sealed class SendLine<T>(RateBook rates)
{
    private readonly LinkedList<(string ConversationKey, T Waiter)> _line = [];

    /// <returns>Leaves the line early.</returns>
    public Action Join(string conversationKey, T waiter)
    {
        var place = _line.AddLast((conversationKey, waiter));
        return () =>
        {
            if (place.List is not null)
                _line.Remove(place);
        };
    }

    /// <summary>Lets everybody go who may go now.</summary>
    /// <returns>When to look again; null if nobody waits.</returns>
    public TimeSpan? Release(TimeSpan now, Action<T> go)
    {
        TimeSpan? next = null;
        for (var place = _line.First; place is not null;)
        {
            if (rates.Wait(now) is var all && all > TimeSpan.Zero)
                return all;

            var following = place.Next;
            var wait = rates.Take(place.Value.ConversationKey, now);
            if (wait == TimeSpan.Zero)
            {
                _line.Remove(place);
                go(place.Value.Waiter);
            }
            else if (next is null || wait < next)
            {
                next = wait;
            }

            place = following;
        }

        return next;
    }
}
