using System.Diagnostics;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Teams.Delivery;
using AsbPlanBot.Teams.Telemetry;
using AsbPlanBot.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace AsbPlanBot.Tests.Service;

/// <summary>The telemetry of the service with a listener of the test's own; the browser's story tests what exporters send.</summary>
public sealed partial class TelemetryTests : IDisposable
{
    private const string Note = "Waiting for the county.";

    // Other tests that run meanwhile are not listened to.
    private static readonly AsyncLocal<List<Activity>?> Heard = new();

    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name == DeliveryTelemetry.Name,
        Sample = (ref _) => Heard.Value is null ? ActivitySamplingResult.None : ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = span => Heard.Value?.Add(span),
    };

    private readonly List<Activity> _spans = [];

    public TelemetryTests() => ActivitySource.AddActivityListener(_listener);

    [Fact]
    public async Task What_an_officer_answers_leads_back_over_the_send_and_the_work_to_the_tick()
    {
        Heard.Value = _spans;
        WorkItem item = new(WorkKind.CheckIn, "asb", "20261126T1000Z", "jo");
        string? trace = null;

        await DeliveryTelemetry.TickAsync("asb", () =>
        {
            Activity.Current!.AddEvent(new ActivityEvent("work enqueued"));
            item = item with { Trace = Activity.Current.Id };
            return Task.CompletedTask;
        });
        await DeliveryTelemetry.WorkAsync(item, async () =>
        {
            (_, trace) = await DeliveryTelemetry.SendAsync("CheckIn", () => Task.FromResult<SendOutcome>(new SendOutcome.Nothing()));
            return true;
        });
        await TurnTelemetry.MeasureAsync("message", null, () =>
        {
            TurnTelemetry.Answers(trace);
            return Task.CompletedTask;
        });

        var (tick, send, work, turn) = (_spans[0], _spans[1], _spans[2], _spans[3]);
        Assert.Equal(["tick", "send", "work", "turn"], _spans.Select(span => span.OperationName));
        Assert.Equal(tick.SpanId, work.ParentSpanId);
        Assert.Equal(work.SpanId, send.ParentSpanId);
        Assert.All([work, send], span => Assert.Equal(tick.TraceId, span.TraceId));
        Assert.NotEqual(tick.TraceId, turn.TraceId);
        Assert.Equal(send.SpanId, Assert.Single(turn.Links).Context.SpanId);
        Assert.Equal("Nothing", send.GetTagItem("asbplanbot.outcome"));
    }

    [Fact]
    public async Task A_turn_belongs_to_no_trace_of_whoever_sent_the_activity()
    {
        Heard.Value = _spans;
        using var request = new Activity("request").Start();

        await TurnTelemetry.MeasureAsync("message", null, () => Task.CompletedTask);

        Assert.NotEqual(request.TraceId, Assert.Single(_spans).TraceId);
    }

    [Fact]
    public async Task A_tick_is_kept_if_it_made_work_or_failed()
    {
        Heard.Value = _spans;

        await DeliveryTelemetry.TickAsync("quiet", () => Task.CompletedTask);
        await DeliveryTelemetry.TickAsync("busy", () =>
        {
            Activity.Current!.AddEvent(new ActivityEvent("work enqueued"));
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<FormatException>(() => DeliveryTelemetry.TickAsync("broken", () => throw new FormatException(Note)));

        Assert.Equal(
            [("quiet", false), ("busy", true), ("broken", true)],
            _spans.Select(span => ((string)span.GetTagItem("asbplanbot.plan")!, span.Recorded)));
    }

    [Fact]
    public async Task A_turn_that_fails_shows_by_its_exceptions_type_alone()
    {
        Heard.Value = _spans;

        await Assert.ThrowsAsync<FormatException>(() => TurnTelemetry.MeasureAsync("invoke", Note, () => throw new FormatException(Note)));

        var turn = Assert.Single(_spans);
        Assert.Equal(ActivityStatusCode.Error, turn.Status);
        Assert.Equal("invoke", turn.GetTagItem("asbplanbot.turn"));
        Assert.Equal("System.FormatException", turn.GetTagItem("error.type"));
        Assert.DoesNotContain(turn.TagObjects, tag => tag.Value is string text && text.Contains(Note, StringComparison.Ordinal));
        Assert.Null(turn.StatusDescription);
    }

    [Fact]
    public void An_exception_is_exported_with_its_types_and_where_it_came_from_and_without_its_messages()
    {
        List<string> exported = [];
        using (var factory = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options => options
            .AddProcessor(new WithoutMessages())
            .AddProcessor(new Written(exported)))))
        {
            Log.Failed(factory.CreateLogger("test"), Caught());
        }

        var all = Assert.Single(exported);
        Assert.Contains("System.InvalidOperationException", all, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", all, StringComparison.Ordinal);
        Assert.Contains(nameof(Caught), all, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_console_tells_no_more_of_an_exception()
    {
        var services = new ServiceCollection().AddLogging(logging => ConsoleWithoutMessages.AddTo(logging, isDevelopment: true)).BuildServiceProvider();
        var formatter = services.GetServices<ConsoleFormatter>().Single(one => one is ConsoleWithoutMessages);
        using StringWriter console = new();

        formatter.Write(
            new LogEntry<string>(LogLevel.Error, "test", default, "It failed.", Caught(), (state, _) => state), null, console);

        Assert.Contains("It failed.", console.ToString(), StringComparison.Ordinal);
        Assert.Contains("System.FormatException", console.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(Caught), console.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Note, console.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _listener.Dispose();

    private static InvalidOperationException Caught()
    {
        try
        {
            throw new InvalidOperationException(Note, new FormatException(Note));
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }

    private sealed class Written(List<string> exported) : BaseProcessor<LogRecord>
    {
        public override void OnEnd(LogRecord data) => exported.Add(string.Join(
            '\n', (data.Attributes ?? []).Select(attribute => $"{attribute.Key}={attribute.Value}").Append($"{data.FormattedMessage} {data.Exception}")));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "It failed.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
