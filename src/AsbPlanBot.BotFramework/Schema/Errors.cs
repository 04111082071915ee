using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The connector refused a call about a conversation. <see cref="Response"/> has the status, the headers
/// (Retry-After among them) and the body as text; <see cref="Body"/> the error in it, where it has the usual shape.
/// </summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException(string message)
        : this(message, null)
    {
    }

    public ErrorResponseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper? Response { get; set; }
    public ErrorResponse? Body { get; set; }
}

/// <summary>The body of a refusal.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ErrorResponse
{
    public Error? Error { get; set; }
}

/// <summary>Why a call was refused, or an invoke.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class Error
{
    public string? Code { get; set; }
    public string? Message { get; set; }
    public InnerHttpError? InnerHttpError { get; set; }
}

/// <summary>What a service behind the connector said.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class InnerHttpError
{
    public int? StatusCode { get; set; }
    public object? Body { get; set; }
}
