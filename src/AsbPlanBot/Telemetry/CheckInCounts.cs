using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AsbPlanBot.Core.CheckIns;

namespace AsbPlanBot.Telemetry;

/// <summary>How many check-ins of each plan's newest cycle are in which state, as a tick last saw them.</summary>
internal sealed class CheckInCounts : IDisposable
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Measurement<long>>> _plans = new(StringComparer.Ordinal);
    private readonly Meter _meter = new(DeliveryTelemetry.Name);
    private readonly ObservableGauge<long> _gauge;

    public CheckInCounts() => _gauge = _meter.CreateObservableGauge(
        "asbplanbot.checkins", () => _plans.Values.SelectMany(plan => plan), "{check-in}", "Check-ins of a plan's newest cycle, by state.");

    public void Note(string planId, IReadOnlyList<CheckIn> checkIns)
    {
        if (_gauge.Enabled)
        {
            // Every state, so that one that has emptied goes down to nought.
            var counts = checkIns.CountBy(checkIn => checkIn.State).ToDictionary();
            _plans[planId] = [.. Enum.GetValues<CheckInState>().Select(state => new Measurement<long>(
                counts.GetValueOrDefault(state),
                KeyValuePair.Create("asbplanbot.plan", (object?)planId),
                KeyValuePair.Create("asbplanbot.state", (object?)state.ToString())))];
        }
    }

    public void Dispose() => _meter.Dispose();
}
