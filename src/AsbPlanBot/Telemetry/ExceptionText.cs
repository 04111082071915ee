namespace AsbPlanBot.Telemetry;

/// <summary>What is told of an exception. Its message is not: it may quote what somebody typed.</summary>
internal static class ExceptionText
{
    /// <summary>The types and the stack traces of it and of all that it wraps.</summary>
    public static string Of(Exception exception) => string.Join(
        Environment.NewLine,
        ChainOf(exception).Select(one => one.StackTrace is { } trace
            ? $"{one.GetType().FullName}{Environment.NewLine}{trace}"
            : one.GetType().FullName));

    private static IEnumerable<Exception> ChainOf(Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
