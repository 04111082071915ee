using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Who is speaking.</summary>
/// <param name="Id">AAD object id, as the stores write it.</param>
/// <param name="Name">Display name; null where the activity does not tell.</param>
internal sealed record Asker(string Id, string? Name)
{
    /// <summary>Whoever sent the activity; null if it does not say who that is in the organisation.</summary>
    public static Asker? Of(IActivity activity) =>
        activity.From?.AadObjectId is { Length: > 0 } id ? new Asker(Normal(id), activity.From.Name) : null;

    // Ids are stored in lower case; an activity may write them otherwise.
    private static string Normal(string id) => Guid.TryParse(id, out var guid) ? guid.ToString("D") : id;
}
