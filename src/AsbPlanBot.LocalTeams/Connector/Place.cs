using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>Where a call goes: the chat of a person, or a channel and perhaps a thread in it.</summary>
/// <param name="Conversation">The id of the chat or channel, without a thread.</param>
/// <param name="Root">The thread's first message.</param>
/// <param name="Person">Whose chat it is; null for a channel.</param>
internal sealed record Place(string Conversation, string? Root, Person? Person)
{
    /// <summary>Finds the place, or says why the bot cannot speak or look there.</summary>
    public static (Place? Found, ConnectorError? Error) Find(World world, string conversationId, bool writing)
    {
        var (id, root) = TeamsIds.Split(conversationId);
        if (Roster.Channels.Any(channel => channel.Id == id))
        {
            if (!world.InstalledInTeam)
                return (null, ConnectorError.NotInRoster);
            if (world.Team.Deleted || world.Team.DeletedChannels.Contains(id))
                return (null, ConnectorError.NoConversation);
            if (writing && world.Team.Archived)
                return (null, ConnectorError.NotWritable);
            return root is null || world.Find(id, root) is not null
                ? (new Place(id, root, null), null)
                : (null, ConnectorError.NoConversation);
        }

        if (world.Roster.Find(id) is not { } person || person.ChatId != id || !world.Of(person).ChatBegun)
            return (null, ConnectorError.NoConversation);
        return world.Of(person) switch
        {
            { Installed: false } => (null, ConnectorError.NotInRoster),
            { Blocked: true } when writing => (null, ConnectorError.NotWritable),
            _ => (new Place(id, null, person), null),
        };
    }
}
