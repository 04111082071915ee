using System.Diagnostics.CodeAnalysis;
using Cronos;

namespace AsbPlanBot.Core.Scheduling;

/// <summary>
/// A schedule by the clock on the wall: five-field cron text in an IANA zone. 10:00 stays 10:00 when the clocks change;
/// an hour that is left out happens at its end, an hour that comes twice counts once.
/// </summary>
public sealed class Schedule
{
    private readonly CronExpression _cron;
    private readonly TimeZoneInfo _zone;

    private Schedule(CronExpression cron, TimeZoneInfo zone)
    {
        _cron = cron;
        _zone = zone;
    }

    /// <summary>Reads a schedule that somebody typed.</summary>
    /// <param name="error">A sentence that says what is wrong with it.</param>
    public static bool TryParse(
        string cron,
        string zone,
        [NotNullWhen(true)] out Schedule? schedule,
        [NotNullWhen(false)] out string? error)
    {
        (schedule, error) = (null, null);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) || !found.HasIanaId)
            error = $"“{zone}” is not a time zone: name it like Europe/London.";
        else if (!CronExpression.TryParse(cron, CronFormat.Standard, out var expression))
            error = $"“{cron}” is not a schedule: write minute, hour, day, month and weekday, like 0 10 * * THU.";
        else
            schedule = new Schedule(expression, found);

        return schedule is not null;
    }

    /// <summary>A schedule from settings that were checked when they were made.</summary>
    /// <exception cref="FormatException">It is not a schedule; the message says why.</exception>
    public static Schedule Parse(string cron, string zone) =>
        TryParse(cron, zone, out var schedule, out var error) ? schedule : throw new FormatException(error);

    /// <summary>The first occurrence after that instant; null if there is none any more.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _cron.GetNextOccurrence(after, _zone);

    /// <summary>The newest occurrence at or before that instant; null if there was none.</summary>
    public DateTimeOffset? Last(DateTimeOffset atOrBefore)
    {
        // Cronos looking back names the second before the hour that is left out; looking forward it names the hour's end.
        // Only looking forward decides, so that Next and Last speak of the same instants.
        var back = _cron.GetPreviousOccurrence(atOrBefore, _zone, inclusive: true);
        return back is { } from ? _cron.GetNextOccurrence(from, _zone, inclusive: true) : null;
    }
}
