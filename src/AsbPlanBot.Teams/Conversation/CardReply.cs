using AdaptiveCards;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>How a press of a card's button is answered.</summary>
internal abstract record CardReply
{
    private const string TooLarge =
        "That is more text than one card can carry. Nothing is lost: send what you have filled in, or shorten a note, then go on.";

    private CardReply()
    {
    }

    /// <summary>Another card in the place of the one that was pressed.</summary>
    /// <param name="Everywhere">Whether the message itself is changed, so that every device shows it.</param>
    /// <param name="Also">Another message that holds the same check-in.</param>
    public sealed record Show(RenderedCard Card, bool Everywhere, MessageAddress? Also = null) : CardReply;

    /// <summary>A sentence; the card stays as it is, with what was typed into it.</summary>
    public sealed record Say(string Text) : CardReply;

    /// <summary>New messages below the card.</summary>
    public sealed record Post(IReadOnlyList<Activity> Messages) : CardReply;

    public static CardReply Of(AdaptiveCard card, bool everywhere = false, MessageAddress? also = null)
    {
        var rendered = RenderedCard.Of(card);
        return CardSize.Of(rendered.Json) > CardSize.Limit ? new Say(TooLarge) : new Show(rendered, everywhere, also);
    }
}

/// <summary>Where a message is.</summary>
internal sealed record MessageAddress(string ConversationId, string ActivityId);
