namespace Microsoft.Rest;

/// <summary>A call that was answered, but not with what was asked for.</summary>
public class RestException : Exception
{
    public RestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>The connector refused a call about a team; <see cref="Response"/> has status, headers and body.</summary>
public class HttpOperationException : RestException
{
    public HttpOperationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper? Response { get; set; }
    public object? Body { get; set; }
}
