using System.Globalization;

namespace AsbPlanBot.Core.Scheduling;

/// <summary>The name of a cycle: the instant of its occurrence in UTC, such as 20261126T1000Z. Names sort by time.</summary>
public static class Cycle
{
    private const string Format = "yyyyMMdd'T'HHmm'Z'";

    public static string NameOf(DateTimeOffset occurrence) =>
        occurrence.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The instant that a name stands for; null if it is not a cycle's name.</summary>
    public static DateTimeOffset? InstantOf(string name) =>
        DateTimeOffset.TryParseExact(
            name, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
}
