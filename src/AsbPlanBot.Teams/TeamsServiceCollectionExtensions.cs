using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Teams.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Teams;

/// <summary>Registers the bot.</summary>
public static class TeamsServiceCollectionExtensions
{
    /// <summary>
    /// The bot, its adapter and the senders. Needs the stores and the queue of Core, a <see cref="TimeProvider"/>, logging and the
    /// configuration with the bot's credentials. The caller configures <see cref="TeamsOptions"/>.
    /// </summary>
    public static IServiceCollection AddTeamsBot(this IServiceCollection services)
    {
        services.AddOptions<TeamsOptions>();
        services.AddHttpClient();

        // Only the service URL is trusted, not where it might redirect to; and the client's own log names conversations.
        services.ConfigureHttpClientDefaults(client => client
            .RemoveAllLoggers()
            .UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false));
        services.TryAddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()));
        services.TryAddSingleton<PlanAdapter>();
        services.TryAddSingleton<BotAdapter>(provider => provider.GetRequiredService<PlanAdapter>());
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<PlanAdapter>());

        services.TryAddSingleton<ITeamRoster, TeamRoster>();

        return services
            .AddSingleton<IBot, PlanBot>()
            .AddSingleton<Founding>()
            .AddSingleton<ManagerNames>()
            .AddSingleton<PlanScope>()
            .AddSingleton<SettingsPages>()
            .AddSingleton<SetUpPages>()
            .AddSingleton<PeopleFiles>()
            .AddSingleton<Greetings>()
            .AddSingleton<ConversationBook>()
            .AddSingleton<Reconnection>()
            .AddSingleton<Handover>()
            .AddSingleton<AbsenceDesk>()
            .AddSingleton<SettingsDesk>()
            .AddSingleton<NoticeDesk>()
            .AddSingleton<ChaseHandler>()
            .AddSingleton<HoldingHandler>()
            .AddSingleton<DueDateHandler>()
            .AddSingleton<ManagerHandler>()
            .AddSingleton<NotMineHandler>()
            .AddSingleton<AcknowledgeHandler>()
            .AddSingleton<SummaryRenewal>()
            .AddSingleton<SummaryDesk>()
            .AddSingleton<SummaryRevival>()
            .AddSingleton<TeamEvents>()
            .AddSingleton<RequestHandler>()
            .AddSingleton<InstallHandler>()
            .AddSingleton<MentionedPeople>()
            .AddSingleton<MessageHandler>()
            .AddSingleton<QuestionHandler>()
            .AddSingleton<AnswerLoader>()
            .AddSingleton<AnswerPages>()
            .AddSingleton<PlanParts>()
            .AddSingleton<PlainReplies>()
            .AddSingleton<CheckInLoader>()
            .AddSingleton<CheckInPages>()
            .AddSingleton<CheckInAnswering>()
            .AddSingleton<AnswerNotes>()
            .AddSingleton<SaidHandler>()
            .AddSingleton<LaterPages>()
            .AddSingleton<FileTransfer>()
            .AddSingleton<ImportHandler>()
            .AddSingleton<ExportHandler>()
            .AddSingleton<FileHandler>()
            .AddSingleton<CardHandlers>()
            .AddSingleton<CardDispatcher>()
            // Teams counts real seconds, whichever clock the plans live by.
            .AddSingleton(provider => new SendRates(
                provider.GetRequiredService<IOptions<TeamsOptions>>().Value.RatePerSecond, TimeProvider.System))
            .AddSingleton<PlanSnapshots>()
            .AddSingleton<TeamsChannel>()
            .AddSingleton(provider => new TeamlessPlans(
                provider.GetRequiredService<IPlanStore>(),
                provider.GetRequiredService<ConversationBook>(),
                provider.GetRequiredService<ILogger<TeamlessPlans>>()))
            .AddSingleton<PersonalSender>()
            .AddSingleton(provider => new CheckInSender(
                provider.GetRequiredService<PlanSnapshots>(),
                provider.GetRequiredService<PersonalSender>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new NoticeSender(
                provider.GetRequiredService<IPlanStore>(),
                provider.GetRequiredService<IPeopleStore>(),
                provider.GetRequiredService<ILedgerStore>(),
                provider.GetRequiredService<SummarySources>(),
                provider.GetRequiredService<PersonalSender>(),
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<SummarySources>()
            .AddSingleton(provider => new SummarySender(
                provider.GetRequiredService<IPlanStore>(),
                provider.GetRequiredService<IPeopleStore>(),
                provider.GetRequiredService<SummarySources>(),
                provider.GetRequiredService<ConversationBook>(),
                provider.GetRequiredService<TeamsChannel>(),
                provider.GetRequiredService<TimeProvider>()));
    }
}
