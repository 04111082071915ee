using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Somebody comes to send, or Teams asks to wait.</summary>
/// <param name="Conversation">Null where Teams' answer was not about one.</param>
/// <param name="Throttled">How long Teams asks to wait; null if somebody comes to send.</param>
public sealed record Happening(TimeSpan At, string? Conversation, TimeSpan? Throttled = null);

internal sealed record Send(int Number, string Conversation, TimeSpan Came, TimeSpan Went);

/// <summary>Runs a line of senders from event to event, without a clock, until all have gone.</summary>
internal static class SendLineRun
{
    /// <param name="late">How late the timer is, by the number of the time that it rings.</param>
    public static List<Send> Run(int perSecond, IReadOnlyList<Happening> happenings, Func<int, TimeSpan>? late = null)
    {
        var rates = new RateBook(perSecond);
        var line = new SendLine<(int Number, Happening Came)>(rates);
        List<Send> sends = [];
        var now = TimeSpan.Zero;
        TimeSpan? alarm = null;
        var rung = 0;
        var happened = 0;
        while (happened < happenings.Count || alarm is not null)
        {
            if (happened < happenings.Count && (alarm is null || happenings[happened].At <= alarm))
            {
                now = Later(now, happenings[happened].At);
                Happen(happened, happenings[happened++]);
            }
            else
            {
                now = Later(now, alarm!.Value);
            }

            var wait = line.Release(now, turn => sends.Add(new Send(turn.Number, turn.Came.Conversation!, turn.Came.At, now)));
            alarm = wait is null ? null : now + wait + (late?.Invoke(rung++) ?? TimeSpan.Zero);
        }

        return sends;

        void Happen(int number, Happening happening)
        {
            if (happening.Throttled is { } after)
                rates.Throttled(happening.Conversation, after, now);
            else
                line.Join(happening.Conversation!, (number, happening));
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
