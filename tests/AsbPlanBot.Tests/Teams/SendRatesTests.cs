using AsbPlanBot.Teams.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.Teams;

public sealed class SendRatesTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SendRates _rates;

    public SendRatesTests() => _rates = new SendRates(50, _time);

    public void Dispose() => _rates.Dispose();

    [Fact]
    public async Task Who_comes_when_nobody_sends_goes_at_once()
    {
        await Wait("jo");

        Assert.Equal(TimeSpan.Zero, _rates.HeldFor("jo"));
    }

    [Fact]
    public void Ten_seconds_of_demand_bring_ten_seconds_of_the_rate()
    {
        var sends = Enumerable.Range(0, 1000).Select(number => Wait($"{number}")).ToList();

        Elapse(TimeSpan.FromSeconds(10));

        Assert.InRange(sends.Count(send => send.IsCompletedSuccessfully), 475, 500);
        Assert.All(sends.SkipWhile(send => send.IsCompletedSuccessfully), send => Assert.False(send.IsCompleted));
    }

    [Fact]
    public void A_conversation_that_is_throttled_holds_itself_back_and_nobody_else()
    {
        _rates.Throttled("jo", TimeSpan.FromSeconds(30));
        var jo = Wait("jo");
        var others = Enumerable.Range(0, 20).Select(number => Wait($"{number}")).ToList();

        Elapse(TimeSpan.FromSeconds(1));

        Assert.All(others, send => Assert.True(send.IsCompletedSuccessfully));
        Assert.Equal((TimeSpan.FromSeconds(29), TimeSpan.Zero), (_rates.HeldFor("jo"), _rates.HeldFor("sam")));
        Elapse(TimeSpan.FromMilliseconds(28_999));
        Assert.False(jo.IsCompleted);
        Elapse(TimeSpan.FromMilliseconds(1));
        Assert.True(jo.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_tenant_that_is_throttled_waits_for_as_long_as_teams_says_however_often_it_says_so()
    {
        foreach (var _ in Enumerable.Range(0, 8))
            _rates.Throttled(null, TimeSpan.FromSeconds(2));
        _rates.Throttled(null, TimeSpan.FromSeconds(1));
        var jo = Wait("jo");

        Elapse(TimeSpan.FromMilliseconds(1999));
        Assert.False(jo.IsCompleted);
        Elapse(TimeSpan.FromMilliseconds(1));

        Assert.True(jo.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(3, 6, 5)]
    [InlineData(3, 7, 0)]
    [InlineData(2, 2, 0)]
    [InlineData(20, 40, 5)]
    [InlineData(10, 40, 0)]
    public void It_is_the_tenant_that_is_throttled_when_three_conversations_and_half_of_the_last_second_are(
        int throttled, int sent, int heldSeconds)
    {
        Send(sent);

        foreach (var number in Enumerable.Range(0, throttled))
            _rates.Throttled($"{number}", TimeSpan.FromSeconds(5));

        Assert.Equal(heldSeconds, SecondsUntilSomebodyElseGoes());
    }

    [Fact]
    public void One_conversation_that_is_throttled_again_and_again_is_not_the_tenant()
    {
        Send(3);

        foreach (var _ in Enumerable.Range(0, 3))
            _rates.Throttled("0", TimeSpan.FromSeconds(5));

        Assert.Equal(0, SecondsUntilSomebodyElseGoes());
    }

    [Fact]
    public void Conversations_throttled_one_after_another_are_not_the_tenant()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            _rates.Throttled($"{number}", TimeSpan.FromSeconds(5));
            Elapse(TimeSpan.FromMilliseconds(500));
        }

        Assert.Equal(0, SecondsUntilSomebodyElseGoes());
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line_and_takes_no_turn()
    {
        _rates.Throttled(null, TimeSpan.FromSeconds(1));
        using var patience = new CancellationTokenSource();
        var gaveUp = Enumerable.Range(0, 60).Select(number => _rates.WaitAsync($"{number}", patience.Token)).ToList();
        var jo = Wait("jo");
        await patience.CancelAsync();

        foreach (var send in gaveUp)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => send);
        Elapse(TimeSpan.FromSeconds(1));

        Assert.True(jo.IsCompletedSuccessfully);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rates.WaitAsync("jo", patience.Token));
    }

    [Fact]
    public async Task Conversations_are_forgotten_an_hour_after_the_last_was_sent_and_not_while_they_are_held()
    {
        Send(200);
        _rates.Throttled("held", TimeSpan.FromHours(3));
        Assert.Equal(201, _rates.Conversations);

        Elapse(TimeSpan.FromMinutes(59));
        await Wait("jo");
        Assert.Equal(202, _rates.Conversations);

        Elapse(TimeSpan.FromMinutes(2));
        await Wait("jo");

        Assert.Equal(2, _rates.Conversations);
        Assert.Equal(TimeSpan.FromMinutes(119), Rounded(_rates.HeldFor("held")));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(100_000)]
    public void Teams_is_not_waited_for_longer_than_a_day(int days)
    {
        _rates.Throttled("jo", TimeSpan.FromDays(days));
        var jo = Wait("jo");

        Elapse(TimeSpan.FromDays(1));

        Assert.True(jo.IsCompletedSuccessfully);
    }

    // The clock jumps to where it is advanced to before its timers ring; so it is moved as far as it takes one timer to ring.
    private void Elapse(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= Step(left))
            _time.Advance(Step(left));

        static TimeSpan Step(TimeSpan left) => TimeSpan.FromMilliseconds(left > TimeSpan.FromMinutes(1) ? 10_000 : 1);
    }

    private int SecondsUntilSomebodyElseGoes()
    {
        var send = Wait("somebody else");
        var seconds = 0;
        for (Elapse(TimeSpan.FromMilliseconds(100)); !send.IsCompleted; seconds++)
            Elapse(TimeSpan.FromSeconds(1));
        return seconds;
    }

    private static TimeSpan Rounded(TimeSpan time) => TimeSpan.FromMinutes(Math.Round(time.TotalMinutes));

    private Task Wait(string conversation) => _rates.WaitAsync(conversation, TestContext.Current.CancellationToken);

    // As many as go in the second before now, at its end.
    private void Send(int count)
    {
        var sends = Enumerable.Range(0, count).Select(number => Wait($"{number}")).ToList();
        Elapse(TimeSpan.FromMilliseconds(count <= 48 ? 990 : 30_000));
        Assert.All(sends, send => Assert.True(send.IsCompletedSuccessfully));
    }
}
