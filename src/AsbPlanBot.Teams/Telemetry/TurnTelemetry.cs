using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Bot.Schema;
using Span = System.Diagnostics.Activity;

namespace AsbPlanBot.Teams.Telemetry;

/// <summary>
/// What is measured of turns: what kind of turn, how it ended and how long it took; nothing of what was said, by whom or where.
/// Costs nothing while nobody listens.
/// </summary>
internal static class TurnTelemetry
{
    private static readonly ActivitySource Source = new("AsbPlanBot");
    private static readonly Meter Meter = new("AsbPlanBot");

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>(
        "asbplanbot.turns", "{turn}", "Turns that Teams began.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "asbplanbot.turn.duration", "s", "How long a turn took, with everything that it sent.");

    /// <summary>Whether anybody listens.</summary>
    public static bool IsOn => Source.HasListeners() || Turns.Enabled || Duration.Enabled;

    public static async Task MeasureAsync(string? type, string? name, Func<Task> turn)
    {
        var began = TimeProvider.System.GetTimestamp();

        // A trace of its own: whether it is recorded is not for who sent the activity to say.
        Span.Current = null;
        using var span = Source.StartActivity("turn", ActivityKind.Server);
        var outcome = "Failed";
        try
        {
            await turn();
            outcome = "Done";
        }
        catch (Exception exception)
        {
            // Without its message, which may quote what was typed.
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception.GetType().FullName);
            throw;
        }
        finally
        {
            TagList tags = new() { { "asbplanbot.turn", KindOf(type, name) }, { "asbplanbot.outcome", outcome } };
            foreach (var (key, value) in tags)
                span?.SetTag(key, value);
            Turns.Add(1, tags);
            Duration.Record(TimeProvider.System.GetElapsedTime(began).TotalSeconds, tags);
        }
    }

    /// <summary>Connects the present turn with what it answers.</summary>
    /// <param name="trace">As <see cref="Core.CheckIns.CheckIn.Trace"/>.</param>
    public static void Answers(string? trace)
    {
        if (Span.Current is { Recorded: true } turn && ActivityContext.TryParse(trace, null, isRemote: true, out var send))
            turn.AddLink(new ActivityLink(send));
    }

    // What an activity says of itself is anybody's text; the kinds of a metric are few.
    private static string KindOf(string? type, string? name) => (type, name) switch
    {
        (ActivityTypes.Invoke, "adaptiveCard/action" or "fileConsent/invoke") => name,
        (ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate, _) => type,
        _ => "other",
    };
}
