using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;

namespace AsbPlanBot.Simulation.Crowd;

/// <summary>Somebody who answers for shared objectives by card and in words, again and again.</summary>
/// <param name="checkIn">The message with the card of the check-in.</param>
/// <param name="refs">What they answer for.</param>
internal sealed class CrowdPerson(LocalTeamsServer teams, Person person, Message checkIn, IReadOnlyList<string> refs, Dice dice, Func<string> nextWord)
{
    private const int MostPresses = 3;
    private const int MostAtOnce = 2;
    private const string OutOfReach = "out of my reach";
    private static readonly string[] Statuses = ["Red", "Amber", "Green"];

    private readonly List<Attempt> _attempts = [];
    private CheckInCard _card = CheckInCard.In(checkIn)!;
    private int _unread;

    /// <summary>All that was sent in, and what came of it.</summary>
    public IReadOnlyList<Attempt> Attempts => _attempts;

    /// <summary>Sentences that were answered, and not read as a reply.</summary>
    public int Unread => _unread;

    /// <summary>Answers once, by card or in words, and sends it in again while it is out of date.</summary>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        if (dice.Percent(50))
            await ByCardAsync(cancellationToken);
        else
            await InWordsAsync(cancellationToken);
    }

    private async Task ByCardAsync(CancellationToken cancellationToken)
    {
        if (_card.Send is null && await PressAsync(checkIn, (_card.Rest ?? _card.Amend)!.Value, cancellationToken) is { Card: { } form })
            _card = form;
        for (var press = 0; press < MostPresses && _card.Send is not null; press++)
        {
            var word = nextWord();
            List<string> answered = [.. _card.Refs.OrderBy(_ => dice.Next(1000)).Take(1 + dice.Next(MostAtOnce))];
            var (card, isClear) = await PressAsync(checkIn, _card.Filled(answered, dice.Of(Statuses), $"From a card, {word}"), cancellationToken);
            Note(answered, word, card, isClear);
            _card = card ?? CheckInCard.In(checkIn)!;
        }
    }

    private async Task InWordsAsync(CancellationToken cancellationToken)
    {
        var (reference, word) = (dice.Of(refs), nextWord());
        var before = teams.Messages(person.ChatId).Count;
        try
        {
            await teams.Actions.SayAsync(person, $"{reference} {dice.Of(Statuses)} because {word}", cancellationToken);
        }
        catch (BotException)
        {
            return;
        }

        var answer = teams.Messages(person.ChatId).Skip(before).LastOrDefault(message => message.FromId == Roster.BotId);
        var card = answer is null ? null : CheckInCard.In(answer);
        if (answer is null || card is not { IsOfWords: true, Send: { } save })
        {
            // Nothing is lost where storage was too slow: they are told so, or hear later, and may say it again.
            if (card is not null && !answer!.Attachments!.Value.GetRawText().Contains(OutOfReach, StringComparison.Ordinal))
                _unread++;
            return;
        }

        var (shown, isClear) = await PressAsync(answer, save, cancellationToken);
        Note([reference], word, shown, isClear);
        for (var press = 1; press < MostPresses && shown is { Send: not null } form; press++)
        {
            word = nextWord();
            (shown, isClear) = await PressAsync(answer, form.Filled([reference], dice.Of(Statuses), $"In words, {word}"), cancellationToken);
            Note([reference], word, shown, isClear);
        }
    }

    private void Note(List<string> answered, string word, CheckInCard? card, bool isClear)
    {
        var told = card is { IsReceipt: true } ? Told.Saved : isClear ? Told.NotSaved : Told.Unsure;
        _attempts.AddRange(answered.Select(reference => new Attempt(new SavedReply(person.AadObjectId, reference, word), told)));
    }

    private async Task<(CheckInCard? Card, bool IsClear)> PressAsync(Message message, JsonElement button, CancellationToken cancellationToken)
    {
        try
        {
            var result = await teams.Actions.ExecuteAsync(person, message.Id, button, cancellationToken);
            return result.Card is { } shown
                ? (new CheckInCard(shown), !shown.GetRawText().Contains("could not save this just now", StringComparison.Ordinal))
                : (null, result.Text?.Contains("Nothing of yours is saved", StringComparison.Ordinal) == true);
        }
        catch (BotException)
        {
            return (null, false);
        }
    }
}
