using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Hosting;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Storage;
using AsbPlanBot.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Simulation.Year;

/// <summary>The service in this process, on a clock of the simulation's: it takes activities, and ticks when it is told to.</summary>
internal sealed class YearService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private YearService(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<YearService> StartAsync(
        string connectionString, Uri serviceUrl, TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Teams:ServiceUrl"] = serviceUrl.AbsoluteUri,
            ["MicrosoftAppTenantId"] = Roster.TenantId,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time).AddBot(builder.Configuration);
        var app = builder.Build();
        app.MapPost("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
        await app.Services.GetRequiredService<StorageInitializer>().EnsureAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        return new YearService(app);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Does everything that is due now.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        await Get<Ticker>().RunAsync(cancellationToken);
        await Get<WorkDrain>().RunAsync(cancellationToken);
    }

    /// <summary>Puts a plan in force as the command line does.</summary>
    public async Task ImportAsync(PlanSettings settings, Plan plan, PlanDirectory people, CancellationToken cancellationToken)
    {
        await Get<IPeopleStore>().SaveAsync(settings.PlanId, people, cancellationToken);
        var import = PlanImport.Merge(null, plan, settings, new ImportTerms(settings.ActiveFrom));
        if (await Get<IPlanStore>().SavePlanAsync(import.Merged, import.History, cancellationToken) != SaveOutcome.Saved)
            throw new SetupException("The sample plan could not be stored.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
