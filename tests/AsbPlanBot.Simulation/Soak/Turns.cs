namespace AsbPlanBot.Simulation.Soak;

/// <summary>What somebody does in a turn.</summary>
internal enum TurnKind
{
    Question,
    Help,
    Nonsense,

    /// <summary>Says in words how an objective stands.</summary>
    Words,

    /// <summary>Presses Save on how that was read.</summary>
    Save,

    /// <summary>Presses a button of a check-in: sends it in, shows the rest of it, or amends it.</summary>
    Card,

    /// <summary>Drops a plan file into the chat.</summary>
    File,

    /// <summary>Asks for the plan as a file, and lets it be stored.</summary>
    Export,
}

/// <summary>A turn that is over.</summary>
/// <param name="Took">From when it was due until it was answered.</param>
/// <param name="Fault">What went wrong; null for nothing.</param>
internal sealed record Turn(TurnKind Kind, TimeSpan Took, string? Fault);

/// <summary>Latencies of some turns, in milliseconds.</summary>
internal sealed record Latency(double Median, double NinetyNinth)
{
    public static Latency Of(IEnumerable<Turn> turns)
    {
        double[] sorted = [.. turns.Select(turn => turn.Took.TotalMilliseconds).Order()];
        return sorted.Length == 0 ? new Latency(0, 0) : new Latency(sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100]);
    }
}
