using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Who is speaking.</summary>
/// <param name="Id">AAD object id, as the stores write it.</param>
/// <param name="Name">Display name; null where the activity does not tell.</param>
internal sealed record Asker(string Id, string? Name)
{
    /// <summary>Whoever sent the activity; null if it does not say who that is in the organisation.</summary>
    public static Asker? Of(IActivity activity) =>
        Normal(activity.From?.AadObjectId) is { } id ? new Asker(id, activity.From!.Name) : null;

    /// <summary>An AAD object id as it is stored, in lower case, however Teams writes it; null if there is none.</summary>
    public static string? Normal(string? id) => Guid.TryParse(id, out var guid) ? guid.ToString("D") : id is { Length: > 0 } ? id : null;
}
