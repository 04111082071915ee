namespace AsbPlanBot.Core.People;

/// <summary>Where the bot can write to a person or a team, as the Connector told it.</summary>
/// <param name="Key">A person's AAD object id, or a team's Teams id.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Reference">The conversation reference as JSON; opaque to everything but the Teams project.</param>
/// <param name="Unreachable">Why it cannot be written to now (blocked, not installed, gone); null if it can.</param>
public sealed record Conversation(string Key, ConversationKind Kind, string Reference, string? Unreachable);

/// <summary>Whom a conversation is with.</summary>
public enum ConversationKind
{
    Personal,
    Team,
}

/// <summary>Keeps conversations. The newest wins.</summary>
public interface IConversationStore
{
    /// <summary>Null if the bot has not met that person or team.</summary>
    Task<Conversation?> FindAsync(ConversationKind kind, string key, CancellationToken cancellationToken);

    /// <summary>All of one kind.</summary>
    Task<IReadOnlyList<Conversation>> ListAsync(ConversationKind kind, CancellationToken cancellationToken);

    /// <summary>Stores it. True if there was none before, so that a greeting is sent once.</summary>
    Task<bool> SaveAsync(Conversation conversation, CancellationToken cancellationToken);

    /// <summary>Forgets it; nothing happens if there is none.</summary>
    Task RemoveAsync(ConversationKind kind, string key, CancellationToken cancellationToken);
}
