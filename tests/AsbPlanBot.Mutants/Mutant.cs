namespace AsbPlanBot.Mutants;

/// <summary>What became of a change that Stryker made, by its report's words.</summary>
internal enum Fate
{
    Killed,
    Timeout,
    Survived,
    NoCoverage,
}

/// <summary>A change that Stryker made to Core and tried.</summary>
/// <param name="File">Below src/AsbPlanBot.Core.</param>
/// <param name="IsStatic">It is in what is worked out once for the process.</param>
internal sealed record Mutant(string File, int Row, string Mutator, string Before, string After, Fate Fate, bool IsStatic)
{
    private const int Longest = 100;

    public string Folder => File.Split('/')[0];

    public bool Stays => Fate is Fate.Survived or Fate.NoCoverage;

    /// <summary>It for a person.</summary>
    public string Line =>
        $"{File}:{Row} {Mutator}{(IsStatic ? ", static" : "")}{(Fate == Fate.NoCoverage ? ", no test comes there" : "")}: {Short(Before)} → {Short(After)}";

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }
}
