using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Microsoft.Bot.Connector;

/// <summary>Which refusals Teams wants to be tried again, and how patiently.</summary>
internal static class ConnectorRetries
{
    public const int MaxAttempts = 3;

    /// <summary>Somebody waits for a turn, so a longer wait is the caller's to arrange: it finds Retry-After in the exception.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(400);

    public static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = MaxAttempts,
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstWait,
                MaxDelay = LongestWait,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(MayBeTriedAgain(arguments.Outcome.Result, time)),
                DelayGenerator = arguments => ValueTask.FromResult(Asked(arguments.Outcome.Result, time)),
            })
            .Build();

    private static bool MayBeTriedAgain(HttpResponseMessage? response, TimeProvider time) =>
        response?.StatusCode
            is HttpStatusCode.PreconditionFailed
            or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout
        && !(Asked(response, time) > LongestWait);

    private static TimeSpan? Asked(HttpResponseMessage? response, TimeProvider time) =>
        response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
            { Date: not null } => TimeSpan.Zero,
            _ => null,
        };
}
