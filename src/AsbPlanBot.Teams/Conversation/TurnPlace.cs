using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>What an activity tells of where it comes from.</summary>
internal static class TurnPlace
{
    /// <summary>The organisation; null if the activity names none.</summary>
    public static string? TenantOf(IActivity activity) =>
        activity.Conversation?.TenantId is { Length: > 0 } tenant
            ? tenant
            : activity.TryGetChannelData<TeamsChannelData>(out var data) ? data?.Tenant?.Id : null;

    public static Place Of(IActivity activity) => activity.Conversation?.ConversationType switch
    {
        "channel" => new Place(
            PlaceKind.Channel,
            activity.TeamsGetTeamInfo()?.Id,
            activity.TeamsGetChannelId() ?? activity.Conversation.Id?.Split(';')[0]),
        "groupChat" => new Place(PlaceKind.Group),
        _ => new Place(PlaceKind.Personal),
    };
}
