using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>
/// What the same turns cost at least: an endpoint that does the same HTTP and JSON and nothing else, with a minimal API
/// and typed classes. It reads and writes the bytes that the bot reads and writes.
/// </summary>
internal static class KestrelPeer
{
    public const string Name = "kestrel";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // As Newtonsoft.Json and Node write it, or the same text would be longer here.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void AddServices(IServiceCollection services)
    {
        services.AddHttpClient();
        services.ConfigureHttpClientDefaults(client => client
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false));
    }

    public static void Map(WebApplication app) => app.MapPost("/api/messages", AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, IHttpClientFactory clients)
    {
        var cancellationToken = context.RequestAborted;
        var activity = await JsonSerializer.DeserializeAsync<KestrelActivity>(context.Request.Body, Options, cancellationToken)
            ?? throw new JsonException("There is no activity.");
        if (activity.Type == "invoke")
        {
            var inputs = activity.Value?.Action?.Data ?? [];
            var card = KestrelCard.Render(CardRow.Ten(number => inputs.GetValueOrDefault(CardRow.InputId(number), "")));
            var body = JsonSerializer.SerializeToUtf8Bytes(
                new KestrelInvokeAnswer(StatusCodes.Status200OK, KestrelCard.ContentType, card), Options);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, cancellationToken);
            return;
        }

        var id = await SendAsync(clients.CreateClient(), activity, cancellationToken);
        if (string.IsNullOrEmpty(id))
            throw new JsonException("The connector gave no id.");
        context.Response.StatusCode = StatusCodes.Status200OK;
    }

    private static async Task<string?> SendAsync(HttpClient client, KestrelActivity activity, CancellationToken cancellationToken)
    {
        var text = activity.Text ?? "";
        var message = KestrelMessage.Answer(activity, KestrelCard.Render(CardRow.Ten(number => $"{text} {number}")));
        var uri = $"{activity.ServiceUrl}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}"
            + $"/activities/{Uri.EscapeDataString(activity.Id!)}";
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, Options));
        content.Headers.ContentType = Json;
        using var response = await client.PostAsync(new Uri(uri), content, cancellationToken);
        response.EnsureSuccessStatusCode();
        var sent = await JsonSerializer.DeserializeAsync<KestrelSent>(
            await response.Content.ReadAsStreamAsync(cancellationToken), Options, cancellationToken);
        return sent?.Id;
    }
}
