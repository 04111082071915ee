namespace AsbPlanBot.LocalTeams.Conversations;

/// <summary>What can become of the team or of a channel of it, as Teams tells it to a bot.</summary>
public enum TeamChange
{
    ChannelDeleted,
    ChannelRestored,

    /// <summary>Nothing can be written in the team any more.</summary>
    TeamArchived,
    TeamUnarchived,
    TeamDeleted,
    TeamRestored,
}

/// <summary>What is out of reach of the bot at present.</summary>
/// <param name="DeletedChannels">Their ids.</param>
internal sealed record TeamStanding(IReadOnlyList<string> DeletedChannels, bool Archived, bool Deleted)
{
    public static TeamStanding Whole { get; } = new([], Archived: false, Deleted: false);

    /// <param name="channelId">The channel that it happens to; of no meaning for the team.</param>
    public TeamStanding After(TeamChange change, string channelId) => change switch
    {
        TeamChange.ChannelDeleted => this with { DeletedChannels = [.. DeletedChannels.Except([channelId]), channelId] },
        TeamChange.ChannelRestored => this with { DeletedChannels = [.. DeletedChannels.Except([channelId])] },
        TeamChange.TeamArchived or TeamChange.TeamUnarchived => this with { Archived = change == TeamChange.TeamArchived },
        TeamChange.TeamDeleted or TeamChange.TeamRestored => this with { Deleted = change == TeamChange.TeamDeleted },
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };
}
