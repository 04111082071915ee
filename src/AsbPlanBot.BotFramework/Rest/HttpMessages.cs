using System.Net;
using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>A copy of a message's headers and text that outlives the message.</summary>
public abstract class HttpMessageWrapper
{
    private readonly Dictionary<string, IEnumerable<string>> _headers = new(StringComparer.OrdinalIgnoreCase);

    protected HttpMessageWrapper()
    {
    }

    public string? Content { get; protected set; }

    public IDictionary<string, IEnumerable<string>> Headers => _headers;

    protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var (name, values) in headers)
            _headers[name] = [.. values];
    }
}

/// <summary>What was answered.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        CopyHeaders(httpResponse.Headers);
        CopyHeaders(httpResponse.Content.Headers);
        Content = content;
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string? ReasonPhrase { get; protected set; }
}

/// <summary>An answer and what it came in.</summary>
public class HttpOperationResponse : IDisposable
{
    public HttpOperationResponse()
    {
    }

    public HttpRequestMessage? Request { get; set; }

    public HttpResponseMessage? Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;

        Request?.Dispose();
        Response?.Dispose();
    }
}

/// <summary>The same with its body read.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    public HttpOperationResponse()
    {
    }

    public T? Body { get; set; }
}
