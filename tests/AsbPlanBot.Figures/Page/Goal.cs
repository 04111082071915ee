using System.Globalization;
using AsbPlanBot.Figures.Measuring;

namespace AsbPlanBot.Figures.Page;

/// <summary>A number that the design wants, and what was measured.</summary>
internal sealed record Goal(string What, string Wanted, string Measured, string Verdict)
{
    private const string Bot = "asbplanbot (";

    public static IEnumerable<Goal> All(Measured measured) =>
    [
        AtMost("A turn's latency, one at a time, as a multiple of a bare endpoint's", 1.5, "F2", measured.Figure("turns", "message/1", Bot, "p50")),
        AtMost("Its processor time, one at a time", 1.5, "F2", measured.Figure("turns", "message/1", Bot, "processor")),
        AtMost("A turn's latency, 32 at a time", 1.5, "F2", measured.Figure("turns", "message/32", Bot, "p50")),
        AtMost("Its processor time, 32 at a time", 1.5, "F2", measured.Figure("turns", "message/32", Bot, "processor")),
        AtLeast("10,000 officers: per cent of Teams' rate, under 3 % faults", 95, "F1", measured.Figure("delivery", "delivery", "delivery/10000x1", "percent of the permitted rate")),
        AtMost("Officers lost", 0, "F0", measured.Figure("delivery", "delivery", "delivery/10000x1", "lost")),
        AtMost("Officers with two cards", 0, "F0", measured.Figure("delivery", "delivery", "delivery/10000x1", "doubled")),
        AtLeast("The same with an instance killed half-way: per cent of Teams' rate", 95, "F1", measured.Figure("delivery", "delivery", "delivery/10000x3/kill", "percent of the permitted rate")),
        AtMost("Officers lost", 0, "F0", measured.Figure("delivery", "delivery", "delivery/10000x3/kill", "lost")),
        AtMost("Second cards, of 16 in flight", 16, "F0", measured.Figure("delivery", "delivery", "delivery/10000x3/kill", "doubled")),
        AtMost("A year of weekly cycles, seconds", 120, "F0", measured.Figure("year", "checks", "", "seconds")),
        AtMost("What the year's checks found wrong", 0, "F0", measured.Figure("year", "checks", "", "violated")),
        AtMost("Memory at rest with 1,000 objectives, MB", 150, "F0", measured.Figure("start", "start", "start/1000", "memory at rest MB")),
        AtMost("Memory with eight people asking all the time, MB", 150, "F0", measured.Figure("start", "start", "start/1000", "memory under load MB")),
        AtMost("Start to ready, seconds", 2, "F2", measured.Figure("start", "start", "start/1000", "start to ready s")),
    ];

    private static Goal AtMost(string what, double wanted, string format, double? was) =>
        Of(what, $"at most {wanted.ToString(CultureInfo.InvariantCulture)}", format, was, was <= wanted);

    private static Goal AtLeast(string what, double wanted, string format, double? was) =>
        Of(what, $"at least {wanted.ToString(CultureInfo.InvariantCulture)}", format, was, was >= wanted);

    private static Goal Of(string what, string wanted, string format, double? was, bool reached) => was is { } value
        ? new(what, wanted, value.ToString(format, CultureInfo.InvariantCulture), reached ? "reached" : "**not reached**")
        : new(what, wanted, "not measured", "");
}
