using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Whatever comes to be sent, whenever, and whatever Teams answers.</summary>
public sealed class SendRateProperties
{
    private static readonly (int Calls, int Seconds)[] Windows = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    /// <summary>Some conversations with much to say, bursts and pauses, a throttling now and then; and how late timers are.</summary>
    public sealed record Traffic(int PerSecond, IReadOnlyList<Happening> Happenings, IReadOnlyList<int> LateMilliseconds)
    {
        internal List<Send> Run() => SendLineRun.Run(
            PerSecond, Happenings, rung => TimeSpan.FromMilliseconds(LateMilliseconds[rung % LateMilliseconds.Count]));

        public override string ToString() => $"{PerSecond}/s, late {string.Join(',', LateMilliseconds)}\n{string.Join('\n', Happenings)}";
    }

    public static Arbitrary<Traffic> AnyTraffic()
    {
        var gap = Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Choose(1, 60)), (1, Gen.Choose(100, 4000)));
        var happening =
            from milliseconds in gap
            from conversation in Gen.Frequency((3, Gen.Choose(0, 3)), (2, Gen.Choose(4, 200)))
            from throttled in Gen.Frequency((30, Gen.Constant(0)), (1, Gen.Choose(1, 9000)))
            from tenant in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (milliseconds, conversation: $"c{conversation}", throttled, tenant);
        var traffic =
            from perSecond in Gen.Elements(1, 7, 30, 50, 333)
            from count in Gen.Choose(1, 400)
            from steps in happening.ListOf(count)
            from late in Gen.Choose(0, 18).NonEmptyListOf()
            select new Traffic(perSecond, Timed(steps), [.. late]);
        return traffic.ToArbitrary();
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(SendRateProperties)])]
    public void No_window_of_a_conversation_has_more_than_teams_allows(Traffic traffic)
    {
        foreach (var sends in traffic.Run().GroupBy(send => send.Conversation))
        {
            var went = sends.Select(send => send.Went).ToList();
            Assert.All(Windows, window => AssertWithin(went, window.Calls, TimeSpan.FromSeconds(window.Seconds)));
        }
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(SendRateProperties)])]
    public void No_second_has_more_than_the_tenants_rate(Traffic traffic) =>
        AssertWithin([.. traffic.Run().Select(send => send.Went)], traffic.PerSecond, TimeSpan.FromSeconds(1));

    [Property(MaxTest = 200, Arbitrary = [typeof(SendRateProperties)])]
    public void Everybody_goes_once_and_in_a_conversation_in_the_order_they_came(Traffic traffic)
    {
        var sends = traffic.Run();

        Assert.Equal(
            traffic.Happenings.Index().Where(pair => pair.Item.Throttled is null).Select(pair => pair.Index),
            sends.Select(send => send.Number).Order());
        Assert.All(
            sends.GroupBy(send => send.Conversation),
            conversation => Assert.Equal(conversation.Select(send => send.Number).Order(), conversation.Select(send => send.Number)));
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(SendRateProperties)])]
    public void Nothing_goes_while_teams_has_asked_to_wait(Traffic traffic)
    {
        var sends = traffic.Run();

        Assert.All(
            traffic.Happenings.Where(happening => happening.Throttled is not null),
            hold => Assert.DoesNotContain(
                sends,
                send => (hold.Conversation is null || send.Conversation == hold.Conversation)
                    && send.Went > hold.At && send.Went < hold.At + hold.Throttled));
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(SendRateProperties)])]
    public void A_throttled_conversation_delays_no_other(Traffic traffic)
    {
        // Alone in its second, for else it could be one of the several that tell of a throttled tenant.
        var held = new Happening(TimeSpan.Zero, "c0", TimeSpan.FromHours(10));
        var later = traffic.Happenings
            .Where(happening => happening.Throttled is null || happening.Conversation != "c0")
            .Select(happening => happening with { At = happening.At + TimeSpan.FromSeconds(2) })
            .ToList();

        var alone = SendLineRun.Run(traffic.PerSecond, later.FindAll(happening => happening.Conversation != "c0"));
        var beside = SendLineRun.Run(traffic.PerSecond, [held, .. later]);

        Assert.DoesNotContain(beside, send => send.Conversation == "c0" && send.Went < held.Throttled);
        Assert.Equal(alone.Select(Told), beside.Where(send => send.Conversation != "c0").Select(Told));

        static (string, TimeSpan, TimeSpan) Told(Send send) => (send.Conversation, send.Came, send.Went);
    }

    [Property(MaxTest = 60)]
    public void When_there_is_always_demand_95_percent_of_the_rate_go_however_late_timers_are(NonEmptyArray<byte> late)
    {
        foreach (var perSecond in new[] { 1, 30, 50, 200 })
        {
            var seconds = Math.Max(10, 600 / perSecond);
            var demand = Enumerable.Range(0, 2 * seconds * perSecond).Select(number => new Happening(TimeSpan.Zero, $"c{number}")).ToList();

            var sends = SendLineRun.Run(perSecond, demand, rung => TimeSpan.FromMilliseconds(late.Get[rung % late.Get.Length] % 15));

            var inTime = sends.Count(send => send.Went < TimeSpan.FromSeconds(seconds));
            Assert.InRange(inTime, 0.95 * seconds * perSecond, seconds * perSecond);
        }
    }

    [Fact]
    public void One_conversation_with_always_something_to_say_gets_1800_an_hour_and_no_more()
    {
        var demand = Enumerable.Repeat(new Happening(TimeSpan.Zero, "c"), 5000).ToList();

        var went = SendLineRun.Run(50, demand).ConvertAll(send => send.Went);

        Assert.Equal(1800, went.Count(at => at < TimeSpan.FromHours(1)));
        Assert.Equal(3600, went.Count(at => at < TimeSpan.FromHours(2)));
        Assert.All(Windows, window => AssertWithin(went, window.Calls, TimeSpan.FromSeconds(window.Seconds)));
    }

    private static void AssertWithin(List<TimeSpan> went, int calls, TimeSpan window) => Assert.All(
        went.Skip(calls).Zip(went),
        pair => Assert.True(pair.First - pair.Second >= window, $"{calls + 1} within {pair.First - pair.Second}, until {pair.First}"));

    private static List<Happening> Timed(IEnumerable<(int Milliseconds, string Conversation, int Throttled, bool Tenant)> steps)
    {
        var at = TimeSpan.Zero;
        return [.. steps.Select(step => new Happening(
            at += TimeSpan.FromMilliseconds(step.Milliseconds),
            step.Throttled > 0 && step.Tenant ? null : step.Conversation,
            step.Throttled > 0 ? TimeSpan.FromMilliseconds(step.Throttled) : null))];
    }
}
