using AsbPlanBot.Core.People;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.People;

/// <summary>Makes a directory of the rows of a people file, and finds what is wrong among them.</summary>
internal sealed class DirectoryBuilder
{
    private readonly DiagnosticBag _faults;
    private readonly OrderedDictionary<string, PartyDraft> _parties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Person> _people = [];
    private readonly HashSet<PeopleRow> _seen = [];

    private DirectoryBuilder(DiagnosticBag faults) => _faults = faults;

    public static PlanDirectory Build(IReadOnlyList<PeopleRow> rows, DiagnosticBag faults)
    {
        var builder = new DirectoryBuilder(faults);
        foreach (var row in rows)
            builder.Take(row);
        return builder.Close();
    }

    private void Take(PeopleRow row)
    {
        if (row.Party.Length == 0)
        {
            _faults.Error("party-missing", row.Place.In("party"), "The row names no party.");
            return;
        }

        if (!_seen.Add(row with { Place = default }))
        {
            _faults.Warn("row-duplicate", row.Place, $"The row for {PlainText.Quote(row.Party)} stands twice and was taken once.");
            return;
        }

        var party = PartyOf(row);
        if (!row.HasNoHolder && HolderFields.Read(row, _faults) is { } holding)
            party.Add(holding with { Person = PersonOf(holding.Person, row.Place) }, row.Place, _faults);
    }

    private PartyDraft PartyOf(PeopleRow row)
    {
        var kind = HolderFields.KindOf(row, _faults);
        if (!_parties.TryGetValue(row.Party, out var party))
            _parties[row.Party] = party = new PartyDraft(row.Party, kind ?? PartyKind.Role, row.Place);
        else if (kind is not null && kind != party.Kind)
            _faults.Warn("kind-differs", row.Place.In("kind"), $"{PlainText.Quote(row.Party)} is of another kind in {party.Place.Words}. That was kept.");
        return party;
    }

    /// <summary>The person of that id under the first name written for them.</summary>
    private Person PersonOf(Person person, Place place)
    {
        if (!_people.TryGetValue(person.Id, out var first))
            return _people[person.Id] = person;
        if (first.Name != person.Name)
            _faults.Warn("person-two-names", place.In("name"), $"{PlainText.Quote(person.Name)} has the object id of {PlainText.Quote(first.Name)}, whose name was kept.");
        return first.Upn is null && person.Upn is not null ? _people[person.Id] = first with { Upn = person.Upn } : first;
    }

    private PlanDirectory Close()
    {
        if (_parties.Count == 0 && !_faults.HasErrors)
            _faults.Error("parties-missing", Place.Line(1), "There is no party below the header.");
        foreach (var party in _parties.Values.Where(party => party.HasNoLead))
            _faults.Warn("lead-missing", party.Place, $"None of those who hold {PlainText.Quote(party.Name)} is its lead.");
        return new PlanDirectory([.. _parties.Values.Select(party => party.Build())]);
    }
}
