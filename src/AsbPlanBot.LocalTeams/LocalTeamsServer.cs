using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Clock;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Control;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.Files;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Configuration.Json;

namespace AsbPlanBot.LocalTeams;

/// <summary>Teams on one machine: the Connector API, its users, and the page, on loopback.</summary>
public sealed class LocalTeamsServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SocketsHttpHandler _handler = new() { UseProxy = false };
    private readonly HttpClient _http;
    private readonly ServiceAddress _address = new();
    private readonly StateFile? _file;
    private readonly BotAddress _bot;
    private readonly World _world;
    private readonly BotClock _clock;
    private bool _disposed;

    private LocalTeamsServer(LocalTeamsOptions options)
    {
        // No time limit of its own: each call has one that fits it.
        _http = new HttpClient(_handler) { Timeout = Timeout.InfiniteTimeSpan };
        _bot = new BotAddress { Base = options.Bot };
        Roster = new Roster(options.People, options.BotName);
        var updates = new LiveUpdates();
        _world = new World(Roster, new MovedClock(options.TimeProvider), update =>
        {
            updates.Tell(update);
            _file?.Changed();
            if (update is { ConversationId: { } conversation, Message: { } message })
                options.OnMessage?.Invoke(conversation, message);
        });
        if (options.DataFolder is { } folder)
        {
            var path = Path.Combine(folder, "teams.json");
            _world.Load(StateFile.Load(path));
            _file = new StateFile(path, _world.Save);
        }

        if (options.AlreadyInstalled)
        {
            foreach (var person in Roster.People)
                _world.Change(person, standing => standing with { Installed = true, ChatBegun = true });
            _world.InstalledInTeam = true;
        }

        _clock = new BotClock(_world, _bot, _http);
        var drive = new Drive();
        Actions = new PersonActions(
            _world, new BotClient(_bot, _http), new ActivityFactory(Roster, _world, _address), drive, new FileAttachments(_address));

        _app = Build(options);
        _app.UseHostFiltering();
        Page.Map(_app);
        var gate = new ConnectorGate(Faults, options.RateLimits ? new RateLimits(options.TimeProvider) : null, _clock, Traffic);
        var v3 = _app.MapGroup("v3").AddEndpointFilter(gate);
        new ConversationEndpoints(_world, updates, _address).Map(v3);
        new RosterEndpoints(_world).Map(v3);
        new FileEndpoints(drive).Map(_app);
        new ControlEndpoints(_world, Actions, _clock, Faults, new StateView(_world), updates, _app.Lifetime).Map(_app);
    }

    /// <summary>Where the page is, and the bot's service URL.</summary>
    public Uri Address => new(_address.Url);

    /// <summary>Who is in the tenant.</summary>
    public Roster Roster { get; }

    /// <summary>What people do.</summary>
    public PersonActions Actions { get; }

    /// <summary>What goes wrong with the bot's calls.</summary>
    public Faults Faults { get; } = new();

    /// <summary>How many calls the bot has made, and what became of them.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>How far the bot's clock is ahead of the machine's: the bot must be started with this.</summary>
    public TimeSpan ClockOffset => _world.ClockOffset;

    /// <summary>Whether the first start has come to its end: kept with the rest.</summary>
    public bool FirstStartDone
    {
        get => _world.FirstStartDone;
        set => _world.FirstStartDone = value;
    }

    /// <summary>Whether the app has been added to the team.</summary>
    public bool InstalledInTeam => _world.InstalledInTeam;

    /// <summary>Starts the server.</summary>
    /// <exception cref="SetupException">The port is taken, or what was kept cannot be read.</exception>
    public static async Task<LocalTeamsServer> StartAsync(LocalTeamsOptions options, CancellationToken cancellationToken)
    {
        var server = new LocalTeamsServer(options);
        try
        {
            await server._app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            await server.DisposeAsync();
            throw new SetupException(
                $"Port {options.Port} is taken by another program. Choose another one with --port, for example --port {options.Port + 1}.", e);
        }

        server._address.Url = new Uri(server._app.Urls.First()).AbsoluteUri;
        return server;
    }

    /// <summary>Says where the bot is: its root, to which "api/messages" is added.</summary>
    public void UseBot(Uri bot) => _bot.Base = bot;

    /// <summary>What has been said in a chat or a channel, oldest first.</summary>
    public IReadOnlyList<Message> Messages(string conversationId) => _world.Messages(conversationId);

    /// <summary>Reads the bot's clock.</summary>
    /// <exception cref="BotException">The bot cannot be reached or has no clock that can be moved.</exception>
    public Task<ClockReading> ReadClockAsync(CancellationToken cancellationToken) => _clock.ReadAsync(cancellationToken);

    /// <summary>Moves the bot's clock forward, and waits until the bot has done what was due.</summary>
    /// <exception cref="BotException">The bot refused, or cannot be reached.</exception>
    public Task<ClockReading> MoveClockAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _clock.MoveAsync(now, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_file is not null)
            await _file.DisposeAsync();
        _http.Dispose();
        _handler.Dispose();
    }

    private static WebApplication Build(LocalTeamsOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // A file of settings beside it is another program's: the options say all.
        foreach (var file in builder.Configuration.Sources.OfType<JsonConfigurationSource>().ToList())
            builder.Configuration.Sources.Remove(file);
        builder.WebHost.UseUrls(options.Port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{options.Port}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // A port that is taken is told in one sentence by whoever starts the server.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        // Another site's page, under a name that resolves to this machine, must not act for these people.
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonShape.Options.DefaultIgnoreCondition;
            foreach (var converter in JsonShape.Options.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        return builder.Build();
    }
}
