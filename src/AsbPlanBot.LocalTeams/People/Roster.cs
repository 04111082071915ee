namespace AsbPlanBot.LocalTeams.People;

/// <summary>A channel of the team.</summary>
public sealed record Channel(string Id, string Name);

/// <summary>The tenant: its users, its one team with the channels, and the bot.</summary>
public sealed class Roster
{
    private readonly Dictionary<string, Person> _byAnyId = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="people">The users; the manager is added to them unless already there.</param>
    /// <param name="botName">What the bot is called.</param>
    public Roster(IEnumerable<Person> people, string botName)
    {
        BotName = botName;
        People = [Person.Manager, .. people.Where(person => person.AadObjectId != Person.Manager.AadObjectId)];
        foreach (var person in People)
        {
            _byAnyId[person.AadObjectId] = person;
            _byAnyId[person.Id] = person;
            _byAnyId[person.ChatId] = person;
            _byAnyId.TryAdd(person.Upn, person);
        }
    }

    /// <summary>The tenant's id.</summary>
    public static string TenantId => "7d3c2a10-52b1-4c7e-8a61-2f6f0a5b41d7";

    /// <summary>The id of the bot's app registration.</summary>
    public static string AppId => "c1a7e6b4-03f5-4f0e-9a2d-6d5b8e7f1c20";

    public static string BotId { get; } = TeamsIds.Bot(AppId);

    public static string TeamName => "Community Safety";

    /// <summary>The Entra group behind the team.</summary>
    public static string TeamGroupId => "e58d1b0c-6c1b-4f6f-8a3e-90b7c1d2e3f4";

    public static Channel General { get; } = new(TeamsIds.Channel("General"), "General");

    /// <summary>The channel that the installer chooses for the bot's posts.</summary>
    public static Channel PlanChannel { get; } = new(TeamsIds.Channel("ASB action plan"), "ASB action plan");

    public static IReadOnlyList<Channel> Channels { get; } = [General, PlanChannel];

    /// <summary>The team's id, which is that of its General channel.</summary>
    public static string TeamId => General.Id;

    public string BotName { get; }

    /// <summary>The manager first, then the holders of parties in the order of the people file.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The user with this AAD object id, "29:" id, user principal name or personal chat; null when there is none.</summary>
    public Person? Find(string id) => _byAnyId.GetValueOrDefault(id);

    /// <summary>The channel with this id or name; null when there is none.</summary>
    public static Channel? FindChannel(string idOrName) => Channels.FirstOrDefault(channel =>
        channel.Id == idOrName || string.Equals(channel.Name, idOrName, StringComparison.OrdinalIgnoreCase));
}
