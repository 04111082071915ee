using OpenTelemetry;
using OpenTelemetry.Logs;

namespace AsbPlanBot.Telemetry;

/// <summary>Exports of an exception what <see cref="ExceptionText"/> tells of it.</summary>
internal sealed class WithoutMessages : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is { } exception)
        {
            data.Exception = null;
            data.Attributes =
            [
                .. data.Attributes ?? [],
                new("exception.type", exception.GetType().FullName),
                new("exception.stacktrace", ExceptionText.Of(exception)),
            ];
        }
    }
}
