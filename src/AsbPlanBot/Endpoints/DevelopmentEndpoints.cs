using AsbPlanBot.Clock;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Workers;

namespace AsbPlanBot.Endpoints;

/// <summary>What only the Development environment has, and only for callers on this machine: the movable clock.</summary>
internal static class DevelopmentEndpoints
{
    public static void MapDevelopmentClock(this WebApplication app)
    {
        var clock = app.MapGroup("/dev/clock").AddEndpointFilter<LoopbackOnly>();
        clock.MapGet("", ReadAsync);
        clock.MapPost("", MoveAsync);
    }

    private static async Task<ClockView> ReadAsync(MovableClock clock, IPlanStore plans, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new(now, clock.Offset, Moments.Next(await plans.ListAsync(cancellationToken), now));
    }

    private static async Task<IResult> MoveAsync(
        ClockMove move, MovableClock clock, IPlanStore plans, Ticker ticker, WorkDrain work, CancellationToken cancellationToken)
    {
        if (move.Now < clock.GetUtcNow())
        {
            return TypedResults.BadRequest(new ClockFault("The clock only moves forward."));
        }

        // Stops at every hour on the way at which something may be due, so that each is seen at its own time as it would be in real life.
        while (Moments.Soonest(await plans.ListAsync(cancellationToken), clock.GetUtcNow()) is { } occurrence
            && occurrence <= move.Now
            && clock.TryMoveTo(occurrence))
        {
            await TickAsync();
        }

        clock.TryMoveTo(move.Now);
        await TickAsync();
        return TypedResults.Ok(await ReadAsync(clock, plans, cancellationToken));

        async Task TickAsync()
        {
            await ticker.RunAsync(cancellationToken);
            await work.RunAsync(cancellationToken);
        }
    }

    private sealed record ClockView(DateTimeOffset Now, TimeSpan Offset, IReadOnlyList<Moment> Moments);

    private sealed record ClockMove(DateTimeOffset Now);

    private sealed record ClockFault(string Error);
}
