using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says about an activity beside it.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel that whoever installed the app chose for its posts.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    public static string? TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    private static TeamsChannelData? Data(IActivity activity) => activity.GetChannelData<TeamsChannelData>();
}
