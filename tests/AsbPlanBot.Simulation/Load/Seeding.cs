using System.Text.Json;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Officer = AsbPlanBot.LocalTeams.People.Person;

namespace AsbPlanBot.Simulation.Load;

/// <summary>The services' storage, reached past them: puts a plan there whose officers the bot has met, and looks at what is kept.</summary>
internal sealed class Seeding : IAsyncDisposable
{
    private const int AtATime = 16;

    private readonly ServiceProvider _services;

    /// <param name="time">The services' clock; null for the machine's.</param>
    public Seeding(string connectionString, TimeProvider? time = null) => _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(time ?? TimeProvider.System)
        .AddStorage()
        .Configure<StorageOptions>(options => options.ConnectionString = connectionString)
        .BuildServiceProvider();

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="change">What is to be otherwise than usual in the plan's settings.</param>
    public async Task StoreAsync(
        LargePlan large, Uri teams, DateTimeOffset activeFrom, CancellationToken cancellationToken, Func<PlanSettings, PlanSettings>? change = null)
    {
        await Get<StorageInitializer>().EnsureAsync(cancellationToken);
        await Get<IPeopleStore>().SaveAsync(LargePlan.Id, large.Directory, cancellationToken);
        var settings = new PlanSettings
        {
            PlanId = LargePlan.Id,
            ActiveFrom = activeFrom,
            TeamId = Roster.TeamId,
            ChannelId = Roster.PlanChannel.Id,
            Managers = [Officer.Manager.AadObjectId],
        };
        if (await Get<IPlanStore>().SavePlanAsync(new PlanInForce(change?.Invoke(settings) ?? settings, large.Plan), [], cancellationToken) != SaveOutcome.Saved)
            throw new SetupException("The large plan could not be stored.");

        var conversations = large.Officers.Append(Officer.Manager).Select(person => Chat(person, teams)).Append(Team(teams));
        await Parallel.ForEachAsync(
            conversations,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (conversation, token) => await Get<IConversationStore>().SaveAsync(conversation, token));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Conversation Chat(Officer person, Uri teams) => new(
        person.AadObjectId,
        ConversationKind.Personal,
        Reference(person, person.ChatId, "personal", teams),
        Unreachable: null);

    private static Conversation Team(Uri teams) => new(
        Roster.TeamId,
        ConversationKind.Team,
        Reference(Officer.Manager, Roster.PlanChannel.Id, "channel", teams),
        Unreachable: null);

    private static string Reference(Officer person, string conversation, string type, Uri teams) => JsonSerializer.Serialize(new
    {
        user = new { id = person.Id, aadObjectId = person.AadObjectId },
        bot = new { id = Roster.BotId },
        conversation = new { id = conversation, conversationType = type, tenantId = Roster.TenantId },
        channelId = "msteams",
        serviceUrl = teams.AbsoluteUri,
    });
}
