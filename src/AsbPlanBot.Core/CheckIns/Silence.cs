namespace AsbPlanBot.Core.CheckIns;

/// <summary>Counts for how many check-ins in a row somebody has been silent.</summary>
public static class Silence
{
    /// <summary>
    /// For each who has been silent, by AAD object id in any case of its letters: how many check-ins without a word there were
    /// since the last one that was answered, were it in part. What was never asked, did not arrive, fell into an absence or was
    /// put off counts neither as silence nor as an answer.
    /// </summary>
    /// <param name="cycles">Newest first.</param>
    public static IReadOnlyDictionary<string, int> Runs(IReadOnlyList<CycleLedger> cycles)
    {
        var runs = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var ended = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var checkIn in cycles.SelectMany(cycle => cycle.CheckIns))
        {
            if (HasSpoken(checkIn))
                ended.Add(checkIn.PersonId);
            else if (Is(checkIn) && !ended.Contains(checkIn.PersonId))
                runs[checkIn.PersonId] = runs.GetValueOrDefault(checkIn.PersonId) + 1;
        }

        return runs;
    }

    /// <summary>"3 check-ins in a row", "8 or more check-ins in a row".</summary>
    /// <param name="run">How many; at least two, or one and more.</param>
    /// <param name="orMore">Whether nobody looked further back.</param>
    public static string InWords(int run, bool orMore) => $"{run}{(orMore ? " or more" : "")} check-ins in a row";

    /// <summary>Whether a check-in that was asked has had no answer at all.</summary>
    public static bool Is(CheckIn checkIn) => IsOpen(checkIn) && !HasSpoken(checkIn);

    /// <summary>Whether somebody has answered, were it in part.</summary>
    public static bool HasSpoken(CheckIn checkIn) => checkIn.State == CheckInState.Answered || checkIn.Answered.Count > 0;

    /// <summary>Whether a check-in that was asked stands unanswered, or partly so, and is waited for.</summary>
    public static bool IsOpen(CheckIn checkIn) => checkIn.State
        is CheckInState.Sent or CheckInState.Reminded or CheckInState.Escalated or CheckInState.Missed
        || (checkIn.State is CheckInState.Planned or CheckInState.Sending && checkIn.SentAt is not null);
}
