using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Simulation.Answers;

/// <summary>What came of answering a card.</summary>
/// <param name="Acknowledged">References for which the bot said "saved".</param>
/// <param name="Complete">Whether nothing of the check-in is left open.</param>
/// <param name="Fault">What the officer was told instead; null if all went well.</param>
internal sealed record Answered(IReadOnlyList<string> Acknowledged, bool Complete, string? Fault = null);

/// <summary>Answers check-ins as a person in Teams does: by filling in the card and pressing its button.</summary>
internal sealed class Officer(LocalTeamsServer teams)
{
    private const int MostPresses = 40;

    /// <summary>Answers what the message's card asks, page by page.</summary>
    /// <param name="note">Put to each answer.</param>
    /// <param name="atMost">How many objectives to answer; null for all.</param>
    public async Task<Answered> AnswerAsync(Person person, Message message, string note, int? atMost, CancellationToken cancellationToken)
    {
        List<string> acknowledged = [];
        var card = CheckInCard.In(message);
        for (var press = 0; press < MostPresses && card?.Send is not null; press++)
        {
            var refs = card.Refs.Take(atMost - acknowledged.Count ?? int.MaxValue).ToList();
            var result = await PressAsync(person, message, card.Filled(refs, "Green", note), cancellationToken);
            if (result.Kind != "card")
                return new Answered(acknowledged, Complete: false, result.Text ?? "the bot gave no answer");

            // The form again: somebody else has answered for the same meanwhile. It is looked at, and sent in again.
            card = new CheckInCard(result.Card!.Value);
            if (card.Send is not null)
                continue;

            acknowledged.AddRange(refs);
            if (card.Rest is not { } rest)
                return new Answered(acknowledged, Complete: true);
            if (acknowledged.Count >= atMost)
                return new Answered(acknowledged, Complete: false);
            var opened = await PressAsync(person, message, rest, cancellationToken);
            card = opened.Card is { } next ? new CheckInCard(next) : null;
        }

        return new Answered(acknowledged, Complete: false, "the form came back again and again");
    }

    private async Task<ClickResult> PressAsync(Person person, Message message, JsonElement button, CancellationToken cancellationToken)
    {
        try
        {
            return await teams.Actions.ExecuteAsync(person, message.Id, button, cancellationToken);
        }
        catch (BotException e)
        {
            return new ClickResult("error", Text: e.Message);
        }
    }
}
