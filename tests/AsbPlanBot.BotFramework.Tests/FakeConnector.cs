using System.Net;
using System.Text;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>What stands at the service URL: it notes each request and answers as it is told, with an id when it is not.</summary>
internal sealed class FakeConnector(TimeProvider time) : HttpMessageHandler, IHttpClientFactory
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public List<Request> Requests { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    public FakeConnector Answers(int status, string body = "", string? retryAfter = null)
    {
        _answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (retryAfter is not null)
                response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return response;
        });
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new Request(
            $"{request.Method} {request.RequestUri!.AbsoluteUri}",
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Headers.Authorization?.ToString(),
            time.GetUtcNow()));
        if (_answers.Count == 0)
            Answers(200, """{"id":"1700000000999"}""");
        var response = _answers.Dequeue()();
        response.RequestMessage = request;
        return response;
    }

    internal sealed record Request(string Line, string Body, string? Authorization, DateTimeOffset At);
}
