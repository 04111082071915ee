using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Teams;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Teams.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams.Fakes;

/// <summary>The bot, registered as the service registers it, over stores in memory and a Teams that is not there.</summary>
internal sealed class BotUnderTest
{
    private readonly ServiceProvider _services;

    public BotUnderTest()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IPlanStore>(Plans)
            .AddSingleton<IPeopleStore>(People)
            .AddSingleton<ILedgerStore>(Ledger)
            .AddSingleton<IConversationStore>(Conversations)
            .AddSingleton<IWorkQueue>(Queue)
            .AddSingleton<ITeamRoster>(Roster)
            .AddSingleton<IPlanDrafts>(new DraftsInMemory())
            .AddSingleton<IPlanDocuments>(Documents)
            .AddSingleton<BotAdapter>(Adapter)
            .AddTeamsBot()
            .Configure<TeamsOptions>(options =>
            {
                options.MicrosoftAppId = Sample.App;
                options.MicrosoftAppTenantId = Sample.Tenant;
            })
            .ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => Web))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public PlansInMemory Plans { get; } = new(Sample.InForce);

    public PeopleInMemory People { get; } = new(Sample.People);

    public LedgerInMemory Ledger { get; } = new(Sample.CheckIn);

    public ConversationsInMemory Conversations { get; } = new();

    public QueueInMemory Queue { get; } = new();

    public DocumentsOfATest Documents { get; } = new();

    public FileWeb Web { get; } = new();

    public FakeAdapter Adapter { get; } = new();

    public FakeRoster Roster { get; } = new();

    public CardHandlers Handlers => _services.GetRequiredService<CardHandlers>();

    public SaidHandler Said => _services.GetRequiredService<SaidHandler>();

    public RequestHandler Requests => _services.GetRequiredService<RequestHandler>();

    public SettingsPages Settings => _services.GetRequiredService<SettingsPages>();

    public CheckInSender CheckIns => _services.GetRequiredService<CheckInSender>();

    public NoticeSender Notices => _services.GetRequiredService<NoticeSender>();

    public SummarySender Summaries => _services.GetRequiredService<SummarySender>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async Task TurnAsync(Activity activity)
    {
        using var turn = new TurnContext(Adapter, activity);
        await _services.GetRequiredService<IBot>().OnTurnAsync(turn, Cancelled);
    }

    /// <summary>Says something in the personal chat; what came back.</summary>
    public async Task<string> SayAsync(string text, string personId = Sample.Sian)
    {
        Adapter.Sent.Clear();
        await TurnAsync(Incoming.Message(personId, text));
        return Shown();
    }

    /// <summary>Wants something done in the personal chat, whichever words it was said in; what came back.</summary>
    public async Task<string> WantAsync(Request request, string personId, PlaceKind place = PlaceKind.Personal, params IReadOnlyList<Person> mentioned)
    {
        var saying = new Saying("", new Asker(personId, null), new Place(place)) { Mentioned = mentioned };
        var cards = await Requests.AnswerAsync(request, [(Plans["asb"], People.Directory)], saying, Cancelled);
        return string.Join("\n", cards.Select(card => RenderedCard.Of(card).Json));
    }

    /// <summary>Presses an Action.Execute.</summary>
    public async Task<AdaptiveCardInvokeResponse> PressAsync(string verb, JObject data, string personId = Sample.Sian)
    {
        Adapter.Sent.Clear();
        await TurnAsync(Incoming.Execute(personId, verb, data));
        return (AdaptiveCardInvokeResponse)((InvokeResponse)Adapter.Sent.Last(sent => sent.Type == ActivityTypesEx.InvokeResponse).Value!).Body!;
    }

    /// <summary>Presses a button as a client does, with what the inputs hold and what is typed over it; the card that came back.</summary>
    public async Task<JObject> PressAsync(
        JObject card, string title, string personId = Sample.Sian, params (string Ref, string Status, string Note)[] typed)
    {
        var button = card.Descendants().OfType<JObject>()
            .Single(element => element.Value<string>("type") == "Action.Execute" && element.Value<string>("title") == title);
        var data = (JObject)button["data"]!.DeepClone();
        foreach (var (id, value) in Inputs(card))
        {
            if (!string.IsNullOrEmpty(value))
                data[id] = value;
        }

        foreach (var (reference, status, note) in typed)
        {
            data[DataKeys.Status(reference)] = status;
            data[DataKeys.Note(reference)] = note;
        }

        return PlainCard.Of((await PressAsync(button.Value<string>("verb")!, data, personId)).Value);
    }

    /// <summary>What the inputs of a card hold, by their ids.</summary>
    public static Dictionary<string, string?> Inputs(JObject card) => card.Descendants().OfType<JObject>()
        .Where(element => element.Value<string>("type")?.StartsWith("Input.", StringComparison.Ordinal) is true)
        .ToDictionary(input => input.Value<string>("id")!, input => input["value"]?.ToString(), StringComparer.Ordinal);

    /// <summary>Sends a check-in with what was typed.</summary>
    public Task<AdaptiveCardInvokeResponse> SendAsync(params TypedAnswer[] typed) => SendAsync(Sample.Key, typed);

    public Task<AdaptiveCardInvokeResponse> SendAsync(CheckInKey key, IReadOnlyList<TypedAnswer> typed, string personId = Sample.Sian) =>
        PressAsync(Verbs.Send, Incoming.Data(key, typed), personId);

    /// <summary>What a card made now holds for an objective, before anything is typed.</summary>
    public TypedAnswer Fresh(string reference) => TypedReading.Prefill(Plans.Objective(reference));

    /// <summary>All that was sent, as text.</summary>
    public string Shown() => string.Join(
        "\n",
        Adapter.Sent.Where(sent => sent.Type == ActivityTypes.Message)
            .Select(sent => sent.Text + string.Concat((sent.Attachments ?? []).Select(attachment => attachment.Content))));
}
