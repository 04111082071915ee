using AsbPlanBot.Core.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Plans;

public sealed class StatusSpansTests
{
    private static readonly DateTimeOffset Start = Given.At("2026-09-01 09:00");

    [Fact]
    public void A_status_lasts_until_the_next_one()
    {
        var spans = StatusSpans.Of(
            RagStatus.Red,
            [Said(1, RagStatus.NotReported, RagStatus.Green), Said(3, RagStatus.Green, RagStatus.Green), Said(8, RagStatus.Green, RagStatus.Red)],
            Start,
            Start.AddDays(10));

        Assert.Equal([(RagStatus.NotReported, 1), (RagStatus.Green, 7), (RagStatus.Red, 2)], spans.Select(span => (span.Status, (span.To - span.From).Days)));
    }

    [Fact]
    public void What_was_before_the_time_looked_at_only_says_how_it_begins_and_what_comes_after_it_nothing()
    {
        HistoryEntry[] entries = [Said(1, RagStatus.NotReported, RagStatus.Green), Said(8, RagStatus.Green, RagStatus.Red)];

        Assert.Equal([new StatusSpan(RagStatus.Green, Start.AddDays(2), Start.AddDays(5))], StatusSpans.Of(RagStatus.Red, entries, Start.AddDays(2), Start.AddDays(5)));
        Assert.Empty(StatusSpans.Of(RagStatus.Red, entries, Start, Start));
    }

    [Fact]
    public void Without_a_history_it_was_always_so() => Assert.Equal(
        [new StatusSpan(RagStatus.Amber, Start, Start.AddDays(1))], StatusSpans.Of(RagStatus.Amber, [], Start, Start.AddDays(1)));

    [Property, Trait("Cases", "Random")]
    public Property Spans_fill_the_time_without_a_gap_and_say_what_was_current_then() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<RagStatus>()).Zip(Gen.Choose(0, 5)).ListOf().ToArbitrary(),
        steps =>
        {
            List<HistoryEntry> entries = [];
            var (day, before) = (0, RagStatus.NotReported);
            foreach (var (status, gap) in steps)
            {
                day += gap;
                entries.Add(Said(day, before, status));
                before = status;
            }

            var end = Start.AddDays(day + 1);
            var spans = StatusSpans.Of(before, entries, Start, end);

            Assert.Equal(Start, spans[0].From);
            Assert.Equal(end, spans[^1].To);
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.NotEqual(pair.First.Status, pair.Second.Status));
            Assert.All(spans, span => Assert.Equal(
                entries.FindLast(entry => entry.At <= span.From)?.NewStatus ?? RagStatus.NotReported, span.Status));
        });

    private static HistoryEntry Said(int day, RagStatus before, RagStatus after) => new()
    {
        ObjectiveRef = "1.1",
        At = Start.AddDays(day),
        By = "jo",
        Source = ReplySource.Card,
        Key = $"{day}",
        OldStatus = before,
        NewStatus = after,
    };
}
