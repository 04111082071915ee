using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;
using Polly;

namespace Microsoft.Bot.Connector;

/// <summary>Sends requests to the connector: credentials, JSON, retries, and refusals as exceptions.</summary>
internal sealed class ConnectorTransport(Func<HttpClient> clients, ResiliencePipeline<HttpResponseMessage> retries)
{
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly MediaTypeWithQualityHeaderValue AcceptsJson = new("application/json");

    public async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpMethod method,
        Uri uri,
        object? body,
        Dictionary<string, List<string>>? headers,
        ServiceClientCredentials? credentials,
        CancellationToken cancellationToken)
    {
        var attempt = new Attempt(clients(), method, uri, body is null ? default : BotJson.Write(body), headers, credentials);
        var response = await retries.ExecuteAsync(
            static (attempt, cancellationToken) => attempt.SendAsync(cancellationToken), attempt, cancellationToken);
        try
        {
            if (!response.IsSuccessStatusCode)
                throw await RefusalAsync(response, cancellationToken);

            return new HttpOperationResponse<T>
            {
                Request = response.RequestMessage,
                Response = response,
                Body = await ReadAsync<T>(response, cancellationToken),
            };
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return stream.Length == 0 ? default : BotJson.Read<T>(stream);
    }

    private static async Task<ErrorResponseException> RefusalAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        ErrorResponse? error = null;
        try
        {
            error = await ReadAsync<ErrorResponse>(response, cancellationToken);
        }
        catch (JsonException)
        {
            // A gateway's page of HTML, say. The text is in the exception all the same.
        }

        var code = error?.Error?.Code;
        return new ErrorResponseException($"The connector answered {(int)response.StatusCode}{(code is null ? "" : " " + code)}.")
        {
            Response = new HttpResponseMessageWrapper(response, text),
            Body = error,
        };
    }

    private sealed record Attempt(
        HttpClient Client,
        HttpMethod Method,
        Uri Uri,
        ArraySegment<byte> Body,
        Dictionary<string, List<string>>? Headers,
        ServiceClientCredentials? Credentials)
    {
        public async ValueTask<HttpResponseMessage> SendAsync(CancellationToken cancellationToken)
        {
            using var request = new HttpRequestMessage(Method, Uri);
            request.Headers.Accept.Add(AcceptsJson);
            foreach (var (name, values) in Headers ?? [])
                request.Headers.TryAddWithoutValidation(name, values);
            if (Body.Count > 0)
            {
                request.Content = new ByteArrayContent(Body.Array!, Body.Offset, Body.Count);
                request.Content.Headers.ContentType = Json;
            }

            if (Credentials is not null)
                await Credentials.ProcessHttpRequestAsync(request, cancellationToken);

            return await Client.SendAsync(request, cancellationToken);
        }
    }
}
