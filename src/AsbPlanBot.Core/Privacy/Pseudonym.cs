using System.Globalization;

namespace AsbPlanBot.Core.Privacy;

/// <summary>
/// What stands in a plan for somebody who has been forgotten. A number of that plan and nothing more: who it was cannot be
/// worked out from it, and it is the same in every row of the plan.
/// </summary>
/// <param name="Number">From 1, in the order in which people were forgotten.</param>
public sealed record Pseudonym(int Number)
{
    private const string IdStart = "former-officer-";

    /// <summary>Stands where an AAD object id stood. Has no spaces, as those have none.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{IdStart}{Number}");

    /// <summary>Stands where a name stood: "Former officer 3".</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Former officer {Number}");

    /// <summary>The one of that id; null for the id of somebody who has not been forgotten.</summary>
    public static Pseudonym? Of(string id) =>
        id.StartsWith(IdStart, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(id.AsSpan(IdStart.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Pseudonym(number)
            : null;
}
