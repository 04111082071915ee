using AsbPlanBot.Core.People;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Keeps where people and teams can be written to.</summary>
internal sealed class ConversationBook(IConversationStore store)
{
    private static readonly JsonSerializerSettings Writing = new() { NullValueHandling = NullValueHandling.Ignore };

    /// <summary>Notes that a person can be written to here. True if the bot did not know them.</summary>
    public Task<bool> MeetAsync(Asker person, IActivity activity, CancellationToken cancellationToken) =>
        SaveAsync(ConversationKind.Personal, person.Id, activity.GetConversationReference(), cancellationToken);

    /// <summary>Notes that a team can be written to. True if the bot did not know it.</summary>
    /// <param name="channelId">The channel that it is to write to.</param>
    public Task<bool> MeetAsync(string teamId, string channelId, IActivity activity, CancellationToken cancellationToken)
    {
        var reference = activity.GetConversationReference();

        // Who added the bot may make the team's first plan, and is known by id for that; nothing else of them is needed.
        reference.User = reference.User?.AadObjectId is { } installerId ? new ChannelAccount { AadObjectId = installerId } : null;
        reference.Conversation = new ConversationAccount
        {
            Id = channelId,
            IsGroup = true,
            ConversationType = "channel",
            TenantId = activity.Conversation?.TenantId,
        };
        return SaveAsync(ConversationKind.Team, teamId, reference, cancellationToken);
    }

    /// <summary>Notes where a person writes from, unless that is known and works. True if they could not be written to before.</summary>
    public async Task<bool> RefreshAsync(Asker person, IActivity activity, CancellationToken cancellationToken)
    {
        var known = await FindAsync(ConversationKind.Personal, person.Id, cancellationToken);
        if (known is null || known.Unreachable is not null || known.Reference?.Conversation?.Id != activity.Conversation?.Id)
            await MeetAsync(person, activity, cancellationToken);
        return known?.Unreachable is not null || known is null;
    }

    public Task ForgetAsync(ConversationKind kind, string key, CancellationToken cancellationToken) =>
        store.RemoveAsync(kind, key, cancellationToken);

    /// <summary>Notes why somebody cannot be written to, or that they can.</summary>
    public Task<bool> MarkAsync(Known known, string? unreachable, CancellationToken cancellationToken) =>
        store.SaveAsync(known.Stored with { Unreachable = unreachable }, cancellationToken);

    public async Task<Known?> FindAsync(ConversationKind kind, string key, CancellationToken cancellationToken) =>
        await store.FindAsync(kind, key, cancellationToken) is { } stored ? new Known(stored, Read(stored.Reference)) : null;

    public async Task<IReadOnlyList<Known>> ListAsync(ConversationKind kind, CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(kind, cancellationToken)).Select(stored => new Known(stored, Read(stored.Reference)))];

    /// <summary>Notes a conversation that the bot began.</summary>
    public Task<bool> SaveAsync(
        ConversationKind kind, string key, ConversationReference reference, CancellationToken cancellationToken)
    {
        // What is sent later is a message of its own and not an answer to the activity that it was learnt from.
        reference.ActivityId = null;
        return store.SaveAsync(
            new Core.People.Conversation(key, kind, JsonConvert.SerializeObject(reference, Writing), Unreachable: null), cancellationToken);
    }

    private static ConversationReference? Read(string text)
    {
        try
        {
            return JObject.Parse(text).ToObject<ConversationReference>();
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    /// <summary>A stored conversation.</summary>
    /// <param name="Reference">Null if it cannot be read any more.</param>
    internal sealed record Known(Core.People.Conversation Stored, ConversationReference? Reference)
    {
        public string? Unreachable => Stored.Unreachable;
    }
}
