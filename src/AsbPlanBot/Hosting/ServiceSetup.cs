using AsbPlanBot.Clock;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Health;
using AsbPlanBot.PlanFiles;
using AsbPlanBot.Privacy;
using AsbPlanBot.Settings;
using AsbPlanBot.Storage;
using AsbPlanBot.Teams;
using AsbPlanBot.Telemetry;
using AsbPlanBot.Workers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Hosting;

/// <summary>Puts the parts of the service together.</summary>
internal static class ServiceSetup
{
    public static void AddAsbPlanBot(this WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.Services
            .AddSingleton<IValidateOptions<BotIdentity>>(new BotIdentityValidator(builder.Environment.IsDevelopment()))
            .AddClock(builder.Configuration, builder.Environment)
            .AddBot(builder.Configuration)
            .AddSingleton<StorageStartup>()
            .AddHostedService(services => services.GetRequiredService<StorageStartup>())
            .AddQueueWorker()
            .AddSingleton<TickClock>()
            .AddHostedService<TickWorker>()
            .AddServiceHealth();
    }

    /// <summary>The bot, its stores and its tick: everything but what runs by itself, and the clock.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration settings)
    {
        services
            .AddSettings<BotIdentity>(settings, "")
            .AddSettings<DeliveryOptions>(settings, "Delivery")
            .AddSettings<PrivacyOptions>(settings, "Privacy")
            .AddSettings<TeamsSettings>(settings, "Teams")
            .AddOptions<TeamsOptions>().Configure<IOptions<BotIdentity>, IOptions<TeamsSettings>, IOptions<DeliveryOptions>>(Configure);
        return services
            .AddPlanStorage(settings)
            .AddTeamsBot()
            .AddSingleton<NoticePlanning>()
            .AddSingleton<CheckInDispatch>()
            .AddSingleton<PostingDispatch>()
            .AddSingleton<DeliveryHandler>()
            .AddSingleton<IWorkHandler>(provider => provider.GetRequiredService<DeliveryHandler>())
            .AddSingleton<WorkDrain>()
            .AddSingleton<CheckInCounts>()
            .AddSingleton<CycleTick>()
            .AddSingleton<RetentionTick>()
            .AddSingleton<Ticker>();
    }

    /// <summary>Tables by the settings in the section Storage, with the identity of the service where no key is given.</summary>
    public static IServiceCollection AddPlanStorage(this IServiceCollection services, IConfiguration settings) => services
        .AddSettings<StorageOptions>(settings, StorageOptions.Section)
        .AddSettings<CalendarSettings>(settings, "Calendar")
        .AddSingleton(provider => provider.GetRequiredService<IOptions<CalendarSettings>>().Value.Read().Holidays)
        .AddSingleton<TokenCredential>(_ => new DefaultAzureCredential())
        .AddStorage()
        .AddSingleton<PlanExporting>()
        .AddSingleton<IPlanDocuments, PlanDocuments>();

    private static void Configure(
        TeamsOptions options, IOptions<BotIdentity> identity, IOptions<TeamsSettings> teams, IOptions<DeliveryOptions> delivery)
    {
        options.MicrosoftAppId = identity.Value.MicrosoftAppId;
        options.MicrosoftAppTenantId = identity.Value.MicrosoftAppTenantId;
        options.ServiceUrl = teams.Value.ServiceUrl;
        options.FileHosts = teams.Value.FileHosts;
        options.RatePerSecond = delivery.Value.RatePerSecond;
    }

    private static IServiceCollection AddClock(
        this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services.AddSettings<DevelopmentSettings>(settings, "Development");
        return environment.IsDevelopment()
            ? services
                .AddSingleton(provider => new MovableClock(
                    TimeProvider.System, provider.GetRequiredService<IOptions<DevelopmentSettings>>().Value.ClockOffset))
                .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovableClock>())
            : services.AddSingleton(TimeProvider.System);
    }
}
