using System.Net.Http.Headers;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Polly;

namespace Microsoft.Bot.Connector;

/// <summary>Sends requests to the connector: credentials, JSON, retries, and refusals as exceptions.</summary>
internal sealed class ConnectorTransport(Func<HttpClient> clients, ResiliencePipeline<HttpResponseMessage> retries)
{
    public const int MaxAnswerBytes = 4 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly MediaTypeWithQualityHeaderValue AcceptsJson = new("application/json");

    /// <returns>The body of the answer; default when it has none.</returns>
    public async Task<T?> SendAsync<T>(
        HttpMethod method, Uri uri, object? body, ServiceClientCredentials? credentials, CancellationToken cancellationToken)
    {
        var sending = new Sending(clients(), method, uri, body is null ? default : BotJson.Write(body), credentials);
        using var response = await retries.ExecuteAsync(
            static (sending, cancellationToken) => sending.TryAsync(cancellationToken), sending, cancellationToken);

        return response.IsSuccessStatusCode
            ? await ReadAsync<T>(response, cancellationToken)
            : throw await RefusalAsync(response, cancellationToken);
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return stream.Length == 0 ? default : BotJson.Read<T>(stream);
    }

    private static async Task<ErrorResponseException> RefusalAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ErrorResponse? error = null;
        try
        {
            error = await ReadAsync<ErrorResponse>(response, cancellationToken);
        }
        catch (JsonException)
        {
            // A gateway's page of HTML, say. Its text is in the exception all the same.
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var code = error?.Error?.Code;
        return new ErrorResponseException($"The connector answered {(int)response.StatusCode}{(code is null ? "" : " " + code)}.")
        {
            Response = new HttpResponseMessageWrapper(response, text),
            Body = error,
        };
    }

    private sealed record Sending(
        HttpClient Client, HttpMethod Method, Uri Uri, ArraySegment<byte> Body, ServiceClientCredentials? Credentials)
    {
        public async ValueTask<HttpResponseMessage> TryAsync(CancellationToken cancellationToken)
        {
            using var request = new HttpRequestMessage(Method, Uri);
            request.Headers.Accept.Add(AcceptsJson);
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
