namespace AsbPlanBot.Benchmarks;

/// <summary>The figures would be of no use: something that was measured did not do what it should.</summary>
public sealed class BenchmarkException : Exception
{
    public BenchmarkException()
    {
    }

    public BenchmarkException(string message)
        : base(message)
    {
    }

    public BenchmarkException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
