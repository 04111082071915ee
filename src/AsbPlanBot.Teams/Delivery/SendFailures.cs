using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>Tells from how Teams refused a send what is to be done.</summary>
internal static class SendFailures
{
    public const string AskedToWait = "Teams asked to wait";

    private const string DisabledByAdmin = "BotDisabledByAdmin";
    private static readonly string[] Blocked = ["ConversationBlockedByUser", "MessageWritesBlocked"];

    /// <summary>Whether a failure comes from the way to Teams, and not from a fault of ours.</summary>
    public static bool IsOurs(Exception exception) =>
        exception is ErrorResponseException or HttpOperationException or HttpRequestException or TimeoutException
            or OperationCanceledException;

    /// <summary>Whether the conversation is gone, so that it has to be begun anew.</summary>
    public static bool IsGone(Exception exception) => ResponseOf(exception)?.StatusCode == HttpStatusCode.NotFound;

    /// <param name="now">For a Retry-After that names a day and an hour.</param>
    public static SendOutcome Classify(Exception exception, DateTimeOffset now)
    {
        if (ResponseOf(exception) is not { } response)
            return new SendOutcome.Retry("Teams could not be reached", null);

        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.Forbidden => new SendOutcome.Unreachable(WhyForbidden(response.Content ?? "")),
            HttpStatusCode.NotFound => new SendOutcome.Unreachable("Teams does not know them or the channel any more"),
            HttpStatusCode.RequestEntityTooLarge => new SendOutcome.Unreachable("the message was too large for Teams"),
            HttpStatusCode.BadRequest => new SendOutcome.Unreachable("Teams did not accept the message"),
            HttpStatusCode.Unauthorized => new SendOutcome.Retry("Teams did not accept the bot's registration", null),
            HttpStatusCode.TooManyRequests => new SendOutcome.Retry(AskedToWait, RetryAfter(response, now)),
            _ => new SendOutcome.Retry(
                string.Create(CultureInfo.InvariantCulture, $"Teams had a fault ({status})"), RetryAfter(response, now)),
        };
    }

    /// <summary>The same of what was to be posted in a channel.</summary>
    public static SendOutcome ClassifyPost(Exception exception, DateTimeOffset now)
    {
        if (Classify(exception, now) is not SendOutcome.Unreachable refused || ResponseOf(exception) is not { } response)
            return Classify(exception, now);

        var body = response.Content ?? "";
        return response.StatusCode switch
        {
            HttpStatusCode.NotFound => new SendOutcome.Unreachable("the channel is gone: it was deleted, or the bot cannot see it any more"),
            HttpStatusCode.Forbidden when Array.Exists(Blocked, code => body.Contains(code, StringComparison.OrdinalIgnoreCase)) =>
                new SendOutcome.Unreachable("the channel takes no messages: its team is archived, or its owners have closed it to me"),
            HttpStatusCode.Forbidden when body.Contains(DisabledByAdmin, StringComparison.OrdinalIgnoreCase) => refused,
            HttpStatusCode.Forbidden => new SendOutcome.Unreachable("I am not in the team any more: somebody removed me from it"),
            _ => refused,
        };
    }

    // The words stand in the body in two shapes, one of them JSON within a string; both name the reason as it is.
    private static string WhyForbidden(string body) => body switch
    {
        _ when Array.Exists(Blocked, code => body.Contains(code, StringComparison.OrdinalIgnoreCase)) => "they have blocked the bot",
        _ when body.Contains(DisabledByAdmin, StringComparison.OrdinalIgnoreCase) => "an administrator has switched the bot off",
        _ => "the app is not installed for them",
    };

    private static HttpResponseMessageWrapper? ResponseOf(Exception exception) => exception switch
    {
        ErrorResponseException refused => refused.Response,
        HttpOperationException refused => refused.Response,
        _ => null,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper response, DateTimeOffset now)
    {
        var text = response.Headers
            .Where(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value)
            .FirstOrDefault();
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400)
            return TimeSpan.FromSeconds(seconds);

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > now
            ? at - now
            : null;
    }
}
