using AsbPlanBot.Core.People;
using Microsoft.Bot.Builder;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Something that somebody said to the bot: typed, or by a button that asks in words.</summary>
/// <param name="Text">As Teams sends it, without the mention of the bot.</param>
internal sealed record Saying(string Text, Asker Asker, Place Place)
{
    /// <summary>A name for it, the same when it arrives once more.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Whom it mentions, beside the bot, where they could be looked up.</summary>
    public IReadOnlyList<Person> Mentioned { get; init; } = [];

    /// <summary>The turn in which it is said, by which Teams can be asked who and what is there; null where there is none.</summary>
    public ITurnContext? Turn { get; init; }
}
