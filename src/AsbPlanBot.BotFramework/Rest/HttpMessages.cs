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
