using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace AsbPlanBot.Telemetry;

/// <summary>
/// The usual lines on the console, with what <see cref="ExceptionText"/> tells of exceptions. Outside the Development
/// environment they are JSON, one an event, so that no id that somebody else chose can look like an event of its own.
/// </summary>
internal sealed class ConsoleWithoutMessages(IServiceProvider services, string usual) : ConsoleFormatter(Named)
{
    private const string Named = "without-messages";

    // Not at once: it is one of a list in which this one stands too.
    private readonly Lazy<ConsoleFormatter> _usual = new(() =>
        services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == usual));

    public static void AddTo(ILoggingBuilder logging, bool isDevelopment)
    {
        var usual = isDevelopment ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json;
        logging.Services.AddSingleton<ConsoleFormatter>(services => new ConsoleWithoutMessages(services, usual));
        logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "O"));
        logging.AddConsole(options => options.FormatterName = Named);
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (logEntry.Exception is not { } exception)
        {
            _usual.Value.Write(logEntry, scopeProvider, textWriter);
            return;
        }

        var formatter = logEntry.Formatter;
        _usual.Value.Write(
            new LogEntry<TState>(
                logEntry.LogLevel,
                logEntry.Category,
                logEntry.EventId,
                logEntry.State,
                exception: null,
                (state, _) => $"{formatter(state, exception)}{Environment.NewLine}{ExceptionText.Of(exception)}"),
            scopeProvider,
            textWriter);
    }
}
