namespace AsbPlanBot.Fuzzing.Running;

/// <summary>A part of the product with the inputs that are tried on it.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="OpenAsync">Makes one to be used by one worker alone.</param>
internal sealed record FuzzKind(string Name, Func<CancellationToken, Task<IFuzzer>> OpenAsync);

/// <summary>Tries one input after another.</summary>
internal interface IFuzzer : IAsyncDisposable
{
    /// <summary>Tries the input of that seed and index; null if all is as it should be.</summary>
    /// <param name="isKnown">Whether something has failed in the same way, so that there is no need to shrink it.</param>
    Task<Failure?> TryAsync(int seed, long index, Func<string, bool> isKnown, CancellationToken cancellationToken);
}

/// <summary>An input on which something is not as it should be.</summary>
/// <param name="Fault">What was seen, in a line: what has the same is taken for the same.</param>
/// <param name="Input">The shrunk input, ready to be kept in a test.</param>
internal sealed record Failure(string Kind, int Seed, long Index, string Fault, string Input)
{
    public override string ToString() => $"{Kind}, --seed {Seed} --only {Index}: {Fault}\n  {Input}";
}
