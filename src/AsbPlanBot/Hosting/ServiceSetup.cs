using AsbPlanBot.Clock;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.PlanFiles;
using AsbPlanBot.Privacy;
using AsbPlanBot.Storage;
using AsbPlanBot.Teams;
using AsbPlanBot.Workers;
using Azure.Core;
using Azure.Identity;

namespace AsbPlanBot.Hosting;

/// <summary>Puts the parts of the service together.</summary>
internal static class ServiceSetup
{
    public static void AddAsbPlanBot(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        builder.Services
            .AddSingleton(new BotIdentity(settings["MicrosoftAppId"] ?? ""))
            .AddClock(settings, builder.Environment)
            .AddBot(settings)
            .AddSingleton<StorageStartup>()
            .AddHostedService(services => services.GetRequiredService<StorageStartup>())
            .AddQueueWorker()
            .AddHostedService<TickWorker>();
    }

    /// <summary>The bot, its stores and its tick: everything but what runs by itself, and the clock.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptionsWithValidateOnStart<DeliveryOptions>().Bind(settings.GetSection("Delivery")).ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<PrivacyOptions>().Bind(settings.GetSection("Privacy")).ValidateDataAnnotations();
        return services
            .AddPlanStorage(settings)
            .AddTeamsBot(options =>
            {
                options.MicrosoftAppId = settings["MicrosoftAppId"] ?? "";
                options.MicrosoftAppTenantId = settings["MicrosoftAppTenantId"] ?? "";
                settings.GetSection("Teams").Bind(options);
                options.RatePerSecond = settings.GetValue($"Delivery:{nameof(DeliveryOptions.RatePerSecond)}", options.RatePerSecond);
            })
            .AddSingleton<NoticePlanning>()
            .AddSingleton<CheckInDispatch>()
            .AddSingleton<PostingDispatch>()
            .AddSingleton<DeliveryHandler>()
            .AddSingleton<IWorkHandler>(provider => provider.GetRequiredService<DeliveryHandler>())
            .AddSingleton<WorkDrain>()
            .AddSingleton<CycleTick>()
            .AddSingleton<RetentionTick>()
            .AddSingleton<Ticker>();
    }

    /// <summary>Tables by the settings in the section Storage, with the identity of the service where no key is given.</summary>
    public static IServiceCollection AddPlanStorage(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions>().Bind(settings.GetSection(StorageOptions.Section));
        return services
            .AddSingleton(CalendarSetup.Read(settings))
            .AddSingleton<TokenCredential>(_ => new DefaultAzureCredential())
            .AddStorage()
            .AddSingleton<PlanExporting>()
            .AddSingleton<IPlanDocuments, PlanDocuments>();
    }

    private static IServiceCollection AddClock(
        this IServiceCollection services, IConfiguration settings, IHostEnvironment environment) =>
        environment.IsDevelopment()
            ? services
                .AddSingleton(_ => new MovableClock(TimeProvider.System, settings.GetValue<TimeSpan>("Development:ClockOffset")))
                .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<MovableClock>())
            : services.AddSingleton(TimeProvider.System);
}
