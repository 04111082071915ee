using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Privacy;

/// <summary>What a person is known by in what is stored.</summary>
/// <param name="Id">AAD object id, lower case.</param>
/// <param name="Names">Display names that the people lists have, or had, for them.</param>
/// <param name="Upns">User principal names, likewise.</param>
public sealed record Identity(string Id, IReadOnlyList<string> Names, IReadOnlyList<string> Upns)
{
    /// <summary>What these people lists know of a person.</summary>
    /// <param name="idOrUpn">An AAD object id, or a user principal name that one of the lists has.</param>
    /// <returns>Null for a user principal name that none of them has.</returns>
    public static Identity? Find(string idOrUpn, IEnumerable<PlanDirectory> directories)
    {
        var everybody = directories.SelectMany(directory => directory.Parties).SelectMany(party => party.Holdings).Select(holding => holding.Person).ToList();
        var id = Guid.TryParse(idOrUpn, out var guid)
            ? guid.ToString("D")
            : everybody.Find(person => Same(person.Upn, idOrUpn))?.Id;
        if (id is null)
            return null;

        var found = everybody.FindAll(person => Same(person.Id, id));
        return new Identity(
            id,
            [.. found.Select(person => person.Name).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. found.Select(person => person.Upn).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>The same with what else they are known by.</summary>
    public Identity With(IEnumerable<string> names, IEnumerable<string> upns) => this with
    {
        Names = [.. Names.Union(names, StringComparer.OrdinalIgnoreCase)],
        Upns = [.. Upns.Union(upns, StringComparer.OrdinalIgnoreCase)],
    };

    /// <summary>Whether that is their AAD object id.</summary>
    public bool Is(string? id) => Same(id, Id);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
