namespace AsbPlanBot.Core.People;

/// <summary>A plan's parties and who holds them. Names of parties are compared without regard to case.</summary>
public sealed record PlanDirectory
{
    private readonly Dictionary<string, Party> _byName = [];

    public PlanDirectory(IReadOnlyList<Party> parties) => Parties = parties;

    public static PlanDirectory Empty { get; } = new([]);

    /// <summary>In the order of the people file; of two with one name the first counts.</summary>
    public IReadOnlyList<Party> Parties
    {
        get;
        init
        {
            field = value;
            _byName = value.DistinctBy(party => party.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(party => party.Name, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>The party of that name; null if the directory does not know it.</summary>
    public Party? Find(string partyName) => _byName.GetValueOrDefault(partyName);

    /// <summary>Everybody who holds anything, on any day; each person once.</summary>
    public IEnumerable<Person> Everybody =>
        Parties.SelectMany(party => party.Holdings).Select(holding => holding.Person).DistinctBy(person => person.Id);
}

/// <summary>Keeps who holds which party, by plan.</summary>
public interface IPeopleStore
{
    /// <summary>The directory of a plan; empty if none was stored.</summary>
    Task<PlanDirectory> LoadAsync(string planId, CancellationToken cancellationToken);

    /// <summary>Replaces the directory of a plan.</summary>
    Task SaveAsync(string planId, PlanDirectory directory, CancellationToken cancellationToken);
}
