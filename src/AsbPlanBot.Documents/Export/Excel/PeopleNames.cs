using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Privacy;

namespace AsbPlanBot.Documents.Export.Excel;

/// <summary>The names of people by their ids.</summary>
internal sealed class PeopleNames(PlanDirectory people)
{
    private readonly Dictionary<string, string> _names = people.Everybody
        .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(person => person.Id, person => person.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Who has left the people file has no name here, and an id says nothing to a reader.</summary>
    public string Of(string id) => _names.GetValueOrDefault(id) ?? Pseudonym.Of(id)?.Name ?? "(no longer in the people file)";
}
