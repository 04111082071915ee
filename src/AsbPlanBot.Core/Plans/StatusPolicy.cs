using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>What the plan's own colour key says of an objective, and how old a status is.</summary>
public static class StatusPolicy
{
    /// <summary>
    /// What the key says: expected progress runs linearly from start to due and is 100 % from the due day on;
    /// shortfall = (expected − actual) / expected; none is Green, up to and including the tolerance Amber, more Red.
    /// What is Blue is complete and never short.
    /// </summary>
    /// <returns>Null if the due date, the start or the percentage is missing.</returns>
    public static KeyReading? KeySays(Objective objective, int tolerancePercent, DateOnly today)
    {
        if (objective is not { Start: { } start, Due: { } due, Percent: { } percent })
            return null;

        var (elapsed, span) = Progress(start, due, today);
        var expected = (int)Math.Round(100m * elapsed / span, MidpointRounding.AwayFromZero);
        if (!objective.IsOpen)
            return new KeyReading(expected, 0, RagStatus.Blue);

        // Rounded up, so that a whole percentage within the tolerance is Amber and one beyond it Red.
        var shortfall = elapsed == 0
            ? 0
            : Math.Max(0, (int)Math.Ceiling((100m * elapsed - (decimal)percent * span) / elapsed));

        var status = shortfall == 0 ? RagStatus.Green
            : shortfall <= tolerancePercent ? RagStatus.Amber
            : RagStatus.Red;
        return new KeyReading(expected, shortfall, status);
    }

    /// <summary>Days in the plan's zone since somebody last said what the status is; null if nobody ever has.</summary>
    public static int? Staleness(Objective objective, PlanSettings settings, DateTimeOffset now) =>
        objective is { Status: not RagStatus.NotReported, ConfirmedAt: { } confirmed }
            ? new PlanClock(settings, now).DaysSince(confirmed)
            : null;

    /// <summary>Whether an open objective's status was confirmed longer ago than the plan allows.</summary>
    public static bool IsStale(Objective objective, PlanSettings settings, DateTimeOffset now) =>
        objective.IsOpen && Staleness(objective, settings, now) > settings.StaleAfterDays;

    private static (int Elapsed, int Span) Progress(DateOnly start, DateOnly due, DateOnly today)
    {
        if (today >= due)
            return (1, 1);

        var span = due.DayNumber - start.DayNumber;
        return span <= 0 ? (0, 1) : (Math.Max(0, today.DayNumber - start.DayNumber), span);
    }
}

/// <summary>What the plan's colour key says.</summary>
/// <param name="ExpectedPercent">How far the objective should be today, 0 to 100, rounded.</param>
/// <param name="ShortfallPercent">How far it is below that, in percent of what was expected, rounded up; 0 if it is not.</param>
/// <param name="Status">Green, Amber or Red; Blue for what is complete.</param>
public sealed record KeyReading(int ExpectedPercent, int ShortfallPercent, RagStatus Status);
