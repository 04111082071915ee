using System.Globalization;
using System.Text.Json;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>An answer with which Teams refuses a call, with Teams' status, code and body.</summary>
internal sealed record ConnectorError(int Status, string Code, string Message) : IResult
{
    public static ConnectorError Throttled { get; } = new(429, "Throttled", "Too many requests. Retry after the time given.");

    public static ConnectorError NotInRoster { get; } =
        new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static ConnectorError NotWritable { get; } = new(403, "MessageWritesBlocked", "Thread is not writable.") { Nested = true };

    public static ConnectorError DisabledByAdmin { get; } =
        new(403, "BotDisabledByAdmin", "The tenant administrator disabled this bot.");

    public static ConnectorError NoConversation { get; } = new(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorError NoActivity { get; } = new(404, "ActivityNotFoundInConversation", "Activity was not found.");

    public static ConnectorError NoMember { get; } = new(404, "MemberNotFoundInConversation", "Member not found in the conversation.");

    public static ConnectorError Precondition { get; } = new(412, "PreconditionFailed", "Precondition failed, please try again.");

    public static ConnectorError TooBig { get; } = new(413, "MessageSizeTooBig", "Message size too large.");

    public static ConnectorError Service { get; } = new(500, "ServiceError", "Failed to process the request.");

    public static ConnectorError BadGateway { get; } = new(502, "BadGateway", "A dependency failed.");

    public static ConnectorError Unavailable { get; } = new(503, "ServiceUnavailable", "Service unavailable.");

    public static ConnectorError GatewayTimeout { get; } = new(504, "GatewayTimeout", "A dependency did not answer in time.");

    /// <summary>Sent as Retry-After, in whole seconds rounded up.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The other shape that Teams writes: errorCode 209 with the details as JSON in a string.</summary>
    public bool Nested { get; init; }

    public static ConnectorError BadArgument(string message) => new(400, "BadArgument", message);

    public static ConnectorError ThrottledFor(TimeSpan wait) => Throttled with { RetryAfter = wait };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter =
                Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return Nested
            ? httpContext.Response.WriteAsJsonAsync(new
            {
                errorCode = 209,
                message = JsonSerializer.Serialize(new { subCode = Code, details = Message, errorCode = (string?)null, errorSubCode = (string?)null }),
            })
            : httpContext.Response.WriteAsJsonAsync(new { error = new { code = Code, message = Message } });
    }
}
