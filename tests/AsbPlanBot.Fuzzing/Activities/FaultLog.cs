using AsbPlanBot.Fuzzing.Running;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>What the service logs that it should not: errors, and exceptions that it only warns of.</summary>
internal sealed class FaultLog : ILoggerProvider
{
    private readonly Lock _lock = new();
    private string? _first;

    /// <summary>The first since it was asked last; null if nothing.</summary>
    public string? Take()
    {
        lock (_lock)
        {
            var first = _first;
            _first = null;
            return first;
        }
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    private void Note(string fault)
    {
        lock (_lock)
            _first ??= fault;
    }

    private sealed class Category(FaultLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error || (logLevel >= LogLevel.Warning && exception is not null))
                log.Note($"{name} logged {logLevel} {eventId.Id} ({(exception is null ? "without an exception" : Faults.Of(exception))}).");
        }
    }
}
