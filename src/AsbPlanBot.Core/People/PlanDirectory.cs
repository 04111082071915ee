using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;

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

    /// <summary>Who is, was or will be away; of each person the newest that was said.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>The party of that name; null if the directory does not know it.</summary>
    public Party? Find(string partyName) => _byName.GetValueOrDefault(partyName);

    /// <summary>Everybody who holds anything, on any day; each person once.</summary>
    public IEnumerable<Person> Everybody =>
        Parties.SelectMany(party => party.Holdings).Select(holding => holding.Person).DistinctBy(person => person.Id);

    /// <summary>The person of that AAD object id; null if they hold nothing on any day.</summary>
    public Person? FindPerson(string personId) =>
        Everybody.FirstOrDefault(person => string.Equals(person.Id, personId, StringComparison.OrdinalIgnoreCase));

    /// <summary>How somebody is called of whom the ledger or the history knows, and the people list no longer.</summary>
    public const string Stranger = "Somebody no longer in the people list";

    /// <summary>The name of the person of that AAD object id, or what <see cref="Unlisted"/> says. For many at a time there are <see cref="Names"/>.</summary>
    public string NameOf(string personId) => FindPerson(personId)?.Name ?? Unlisted(personId);

    /// <summary>How somebody is called who is not in the people list: <see cref="Stranger"/>, or the pseudonym of who was forgotten.</summary>
    public static string Unlisted(string personId) => Pseudonym.Of(personId)?.Name ?? Stranger;

    /// <summary>Everybody's name by AAD object id, in any case of its letters.</summary>
    public IReadOnlyDictionary<string, string> Names() => Everybody
        .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(person => person.Id, person => person.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether this, a part of a directory with all of its absences, tells as much on a day as the whole would, of these people
    /// and of the holders of its parties: they are all in it, and none of them covers for anybody or is covered for.
    /// </summary>
    public bool Suffices(IEnumerable<string> personIds, DateOnly day)
    {
        var known = Everybody.Select(person => person.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return personIds.All(known.Contains)
            && !Absences.Any(absence => absence is { StandInId: { } standIn }
                && absence.CoversDay(day)
                && (known.Contains(absence.PersonId) || known.Contains(standIn)));
    }

    /// <summary>The absence of a person on a day; null if they are there.</summary>
    public Absence? AbsenceOf(string personId, DateOnly day) => Absences.FirstOrDefault(absence =>
        absence.CoversDay(day) && string.Equals(absence.PersonId, personId, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Keeps who holds which party, by plan.</summary>
public interface IPeopleStore
{
    /// <summary>The directory of a plan; empty if none was stored.</summary>
    Task<PlanDirectory> LoadAsync(string planId, CancellationToken cancellationToken);

    /// <summary>
    /// A plan's directory with some of its parties at least, the others perhaps left out, and all of its absences. What this costs
    /// does not grow with the plan.
    /// </summary>
    /// <param name="parties">
    /// Asked for the names of the parties where there are too many to be read; one that is not there is passed over.
    /// </param>
    /// <param name="suffices">Whether a part is enough; where it is not, the directory is read whole.</param>
    Task<PlanDirectory> LoadPartAsync(
        string planId, Func<Task<IReadOnlyCollection<string>>> parties, Func<PlanDirectory, bool> suffices, CancellationToken cancellationToken);

    /// <summary>Replaces the parties of a plan and who holds them. Absences are not touched.</summary>
    Task SaveAsync(string planId, PlanDirectory directory, CancellationToken cancellationToken);

    /// <summary>
    /// Changes who holds one party, or adds a party. <see cref="SaveOutcome.Conflict"/> if it is not stored as it was
    /// <paramref name="before"/>: somebody else changed it meanwhile.
    /// </summary>
    /// <param name="before">As it was loaded; null for a party that is not stored yet.</param>
    /// <exception cref="ArgumentException">It has more holders than a row takes.</exception>
    Task<SaveOutcome> SavePartyAsync(string planId, Party? before, Party after, CancellationToken cancellationToken);

    /// <summary>Notes that a person is away. It replaces what was said of them before.</summary>
    Task SaveAbsenceAsync(string planId, Absence absence, CancellationToken cancellationToken);

    /// <summary>Forgets that a person is away; nothing happens if they are not.</summary>
    Task RemoveAbsenceAsync(string planId, string personId, CancellationToken cancellationToken);
}
