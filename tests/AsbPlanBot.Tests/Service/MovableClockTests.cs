using AsbPlanBot.Clock;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.Service;

public sealed class MovableClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _machine = new(Start);

    [Fact]
    public void It_runs_ahead_of_the_machine_by_its_offset()
    {
        var clock = new MovableClock(_machine, TimeSpan.FromDays(3));

        _machine.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Start.AddDays(3).AddMinutes(5), clock.GetUtcNow());
    }

    [Fact]
    public void Moved_forward_it_goes_on_from_there()
    {
        var clock = new MovableClock(_machine, TimeSpan.Zero);

        Assert.True(clock.TryMoveTo(Start.AddDays(7)));
        _machine.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Start.AddDays(7).AddSeconds(1), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromDays(7), clock.Offset);
    }

    [Fact]
    public void It_never_moves_back()
    {
        var clock = new MovableClock(_machine, TimeSpan.FromHours(2));

        Assert.False(clock.TryMoveTo(Start.AddHours(1)));

        Assert.Equal(Start.AddHours(2), clock.GetUtcNow());
    }
}
