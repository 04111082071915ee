using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Storage.Queues;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Storage;

public sealed class WorkMessageTests
{
    [Property(MaxTest = 500, Arbitrary = [typeof(Texts)])]
    public void Any_ids_come_back_as_they_were_and_travel_as_plain_letters(WholeText plan, WholeText cycle, WholeText subject, WorkKind kind)
    {
        var item = new WorkItem(kind, plan.Value, cycle.Value, subject.Value);

        var text = WorkMessage.Write(item);

        Assert.Equal(item, WorkMessage.Read(text));
        Assert.All(text, unit => Assert.InRange(unit, ' ', '~'));
    }

    [Fact]
    public void Work_without_a_trace_reads_as_it_always_did_and_what_a_version_does_not_know_is_passed_over()
    {
        const string always = """{"kind":"CheckIn","planId":"asb","cycle":"20261126T1000Z","subject":"jo"}""";
        var item = new WorkItem(WorkKind.CheckIn, "asb", "20261126T1000Z", "jo");

        Assert.Equal(always, WorkMessage.Write(item));
        Assert.Equal(item, WorkMessage.Read(always));
        Assert.Equal(item, WorkMessage.Read(always.Replace("}", ""","later":"1"}""", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_longest_ids_that_a_key_may_hold_stay_far_below_the_64_KiB_of_a_message()
    {
        var id = new string('\u3000', 512);

        Assert.InRange(WorkMessage.Write(new WorkItem(WorkKind.Notice, id, id, id)).Length, 1, 16 * 1024);
    }

    [Theory]
    [InlineData(-10_000, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(120_000, 120)]
    [InlineData(604_800_000, 604_800)]
    [InlineData(604_800_001, 604_800)]
    [InlineData(9_000_000_000, 604_800)]
    public void A_lease_is_never_shorter_than_asked_but_for_the_services_longest(long milliseconds, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WorkLease.Length(TimeSpan.FromMilliseconds(milliseconds)));
}
