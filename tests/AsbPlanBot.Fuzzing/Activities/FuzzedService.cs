using System.Net.Http.Headers;
using AsbPlanBot.Endpoints;
using AsbPlanBot.Health;
using AsbPlanBot.Hosting;
using AsbPlanBot.Settings;
using AsbPlanBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>What the service answered.</summary>
internal sealed record ServiceAnswer(int Status, byte[] Body);

/// <summary>
/// The service in this process as it runs in development: its endpoints over HTTP on loopback, its bot, its log. Storage is in
/// memory, and Teams takes whatever it is sent.
/// </summary>
internal sealed class FuzzedService : IAsyncDisposable
{
    private readonly FaultLog _log = new();
    private readonly HttpClient _client;
    private readonly WebApplication _app;

    private FuzzedService()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
            ["MicrosoftAppTenantId"] = Sample.Tenant,
            ["Teams:ServiceUrl"] = "http://localhost/_connector",
            ["Delivery:RatePerSecond"] = "1000",
        });
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        World.Register(builder.Services);
        builder.Services
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Sample.Now))
            .AddSingleton<IValidateOptions<BotIdentity>>(new BotIdentityValidator(isDevelopment: true))
            .AddBot(builder.Configuration)
            .AddServiceHealth()
            .ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => new PatientTeams()));
        _app = builder.Build();
        _app.UseSecurityHeaders(overTls: false);
        _app.MapBot();
        _client = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
    }

    public World World { get; } = new();

    public static async Task<FuzzedService> StartAsync(CancellationToken cancellationToken)
    {
        var service = new FuzzedService();
        await service._app.StartAsync(cancellationToken);
        service._client.BaseAddress = new Uri(service._app.Urls.First());
        return service;
    }

    /// <summary>Posts a body as Teams does.</summary>
    public async Task<ServiceAnswer> PostAsync(byte[] body, string contentType, CancellationToken cancellationToken)
    {
        try
        {
            return await PostOnceAsync(body, contentType, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // A connection that was kept may be closed at the moment when it is used again.
            return await PostOnceAsync(body, contentType, cancellationToken);
        }
    }

    private async Task<ServiceAnswer> PostOnceAsync(byte[] body, string contentType, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(body);
        if (MediaTypeHeaderValue.TryParse(contentType, out var type))
            content.Headers.ContentType = type;
        using var response = await _client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, cancellationToken);
        return new ServiceAnswer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
    }

    /// <summary>What was logged since it was asked last that should not have been; null if nothing.</summary>
    public string? Logged() => _log.Take();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _log.Dispose();
    }
}
