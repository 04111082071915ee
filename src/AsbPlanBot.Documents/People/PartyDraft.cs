using AsbPlanBot.Core.People;
using AsbPlanBot.Documents.Files;
using AsbPlanBot.Documents.Tables;

namespace AsbPlanBot.Documents.People;

/// <summary>A party with the holders read so far.</summary>
/// <param name="Place">Where it is named first.</param>
internal sealed record PartyDraft(string Name, PartyKind Kind, Place Place)
{
    private readonly List<(Holding Holding, Place Place)> _holdings = [];

    public bool HasNoLead => _holdings.Count > 0 && !_holdings.Exists(item => item.Holding.Lead);

    public void Add(Holding holding, Place place, DiagnosticBag faults)
    {
        foreach (var other in _holdings.Where(item => Overlap(item.Holding, holding)))
        {
            if (holding.Lead && other.Holding.Lead)
                faults.Error("two-leads", place.In("lead"), $"{PlainText.Quote(Name)} has a lead in {other.Place.Words} already, at the same time.");
            else if (other.Holding.Person.Id == holding.Person.Id)
                faults.Warn("holder-twice", place, $"{PlainText.Quote(holding.Person.Name)} holds {PlainText.Quote(Name)} in {other.Place.Words} already, at the same time.");
        }

        _holdings.Add((holding, place));
    }

    public Party Build() => new(Name, Kind, [.. _holdings.Select(item => item.Holding)]);

    private static bool Overlap(Holding one, Holding other) =>
        (one.From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue)
        && (other.From ?? DateOnly.MinValue) <= (one.To ?? DateOnly.MaxValue);
}
