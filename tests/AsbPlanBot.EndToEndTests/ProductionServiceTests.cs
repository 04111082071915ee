using System.Net;
using System.Text;
using System.Text.Json;

namespace AsbPlanBot.EndToEndTests;

/// <summary>The service as an organisation runs it: with an app id, outside the Development environment.</summary>
public sealed class ProductionServiceTests : IAsyncLifetime
{
    private readonly ServiceProgram _service = ServiceProgram.Start(
        LocalTeamsProgram.FreePort(),
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("MicrosoftAppId", "c1a7e6b4-03f5-4f0e-9a2d-6d5b8e7f1c20"),
        ("MicrosoftAppTenantId", "7d3c2a10-52b1-4c7e-8a61-2f6f0a5b41d7"),
        ("MicrosoftAppType", "UserAssignedMSI"),
        ("Storage__ConnectionString", "UseDevelopmentStorage=true"));

    private readonly HttpClient _http = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _http.BaseAddress = _service.Address;
        await _service.UntilUpAsync(_http, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_itself_over_TLS_only_and_has_nothing_for_developers()
    {
        foreach (var path in new[] { "health/live", "health/ready", "about", "nothing-is-here" })
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), Cancelled);

            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.StartsWith("max-age=31536000", Header(answer, "Strict-Transport-Security"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.NotEqual("", Header(answer, "Cache-Control"));
            Assert.Equal("", Header(answer, "Server"));
        }

        foreach (var path in new[] { "dev/clock", "swagger", "local/state" })
        {
            using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Each_event_is_a_line_of_JSON_in_the_log_whatever_an_activity_says()
    {
        const string Activity = """
            {"type":"message","id":"1\nfail: AsbPlanBot[0]\n      forged","text":"forged","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/teams/",
             "from":{"id":"29:forged"},"recipient":{"id":"28:forged"},"conversation":{"id":"a:forged\nforged"}}
            """;
        using var body = new StringContent(Activity, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri("api/messages", UriKind.Relative), body, Cancelled);
        await _service.StopAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var lines = _service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.DoesNotContain("forged", _service.Output, StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
}
