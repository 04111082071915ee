using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;

namespace AsbPlanBot.Simulation.Soak;

/// <summary>What all of them have in common.</summary>
/// <param name="Refs">The objectives of the plan.</param>
/// <param name="File">A plan file that differs from the plan in force.</param>
internal sealed record SoakWorld(LocalTeamsServer Teams, Dice Dice, SoakReplies Replies, IReadOnlyList<string> Refs, ReadOnlyMemory<byte> File);

/// <summary>Somebody who does one thing after another with the bot, as the dice fall.</summary>
/// <param name="refs">What they answer for.</param>
internal sealed class SoakPerson(SoakWorld world, Person person, IReadOnlyList<string> refs)
{
    private static readonly string[] Statuses = ["Red", "Amber", "Green"];
    private static readonly string[] Nonsense = ["the weather is fine", "asdf qwer", "¿qué?", "lunch?"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private volatile Message? _checkIn;
    private volatile Message? _newest;
    private (Message Message, CheckInCard Card, string Word)? _shown;
    private (Message Message, string Reference, string Word)? _said;

    public string ChatId => person.ChatId;

    /// <summary>Takes note of what the bot wrote into the chat.</summary>
    public void Hear(Message message)
    {
        if (CheckInCard.In(message) is { Send: not null, IsOfWords: false })
            _checkIn = message;
        else
            _newest = message;
    }

    /// <summary>Does one thing.</summary>
    /// <returns>What was done, and what went wrong with it; null for nothing.</returns>
    public async Task<(TurnKind Kind, string? Fault)> ActAsync(CancellationToken cancellationToken)
    {
        var kind = Choose();
        try
        {
            return (kind, await ActAsync(kind, cancellationToken));
        }
        catch (Exception e) when (e is BotException or RefusedException)
        {
            return (kind, e.Message);
        }
    }

    private TurnKind Choose()
    {
        var dice = world.Dice;
        if (_said is not null && dice.Percent(80))
            return TurnKind.Save;
        var thrown = dice.Next(1000);
        if (person == Person.Manager)
            return thrown < 60 ? TurnKind.File : thrown < 100 ? TurnKind.Export : TurnKind.Question;
        return thrown switch
        {
            < 30 => TurnKind.Words,
            < 100 when _checkIn is not null => TurnKind.Card,
            < 105 => TurnKind.File,
            < 150 => TurnKind.Help,
            < 200 => TurnKind.Nonsense,
            _ => TurnKind.Question,
        };
    }

    private Task<string?> ActAsync(TurnKind kind, CancellationToken cancellationToken) => kind switch
    {
        TurnKind.Help => AskAsync("help", cancellationToken),
        TurnKind.Nonsense => AskAsync(world.Dice.Of(Nonsense), cancellationToken),
        TurnKind.Words => SayAsync(cancellationToken),
        TurnKind.Save => SaveAsync(cancellationToken),
        TurnKind.Card => PressAsync(cancellationToken),
        TurnKind.File => WriteAsync(
            () => world.Teams.Actions.SendFileAsync(person, "plan.csv", world.File, "", cancellationToken), cancellationToken),
        TurnKind.Export => ExportAsync(cancellationToken),
        _ => AskAsync(Question(), cancellationToken),
    };

    private string Question() => world.Dice.Next(12) switch
    {
        0 or 1 => "what's amber?",
        2 => "overdue",
        3 => "history of " + world.Dice.Of(world.Refs),
        4 or 5 => "my actions",
        6 => "summary",
        7 => "red in commitment " + world.Dice.Of(world.Refs).Split('.')[0],
        8 => "show " + world.Dice.Of(world.Refs),
        9 => "who hasn't replied?",
        10 => "what changed since yesterday?",
        _ => "who owns " + world.Dice.Of(world.Refs) + "?",
    };

    private Task<string?> AskAsync(string text, CancellationToken cancellationToken) =>
        WriteAsync(() => world.Teams.Actions.SayAsync(person, text, cancellationToken), cancellationToken);

    /// <summary>Writes, and waits for the answer; the bot sends it before its turn is over, unless that takes long.</summary>
    private async Task<string?> WriteAsync(Func<Task<Message>> write, CancellationToken cancellationToken)
    {
        _newest = null;
        await write();
        var since = TimeProvider.System.GetTimestamp();
        while (_newest is null && TimeProvider.System.GetElapsedTime(since) < Patience)
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        return _newest switch
        {
            null => "no answer came",
            { Attachments: { } cards } when cards.GetRawText().Contains("out of my reach", StringComparison.Ordinal) => "the bot said that it could not",
            _ => null,
        };
    }

    private async Task<string?> SayAsync(CancellationToken cancellationToken)
    {
        var (reference, word) = (world.Dice.Of(refs), world.Replies.NextWord());
        var fault = await AskAsync($"{reference} {world.Dice.Of(Statuses)} waiting for {word}", cancellationToken);
        if (_newest is { } answer && CheckInCard.In(answer) is { IsOfWords: true })
            _said = (answer, reference, word);
        else
            world.Replies.CountOther();
        return fault;
    }

    private async Task<string?> SaveAsync(CancellationToken cancellationToken)
    {
        var (message, reference, word) = _said!.Value;
        _said = null;
        var (card, fault) = await ClickAsync(message, CheckInCard.In(message)!.Send!.Value, cancellationToken);
        Note(card, [reference], word);
        return fault;
    }

    private async Task<string?> PressAsync(CancellationToken cancellationToken)
    {
        var newest = _checkIn!;
        if (_shown is not { } shown || shown.Message.Id != newest.Id)
            shown = (newest, CheckInCard.In(newest)!, world.Replies.NextWord());
        _shown = null;

        if (shown.Card.Send is null)
        {
            var button = shown.Card.Rest ?? shown.Card.Amend;
            var (form, trouble) = await ClickAsync(newest, button!.Value, cancellationToken);
            _shown = form is { Send: not null } ? (newest, form, world.Replies.NextWord()) : null;
            return trouble;
        }

        List<string> answered = [.. shown.Card.Refs.Where(_ => world.Dice.Percent(50)).Take(2)];
        var filled = shown.Card.Filled(answered, world.Dice.Of(Statuses), $"From a card, {shown.Word}");
        var (card, fault) = await ClickAsync(newest, filled, cancellationToken);
        Note(card, answered, shown.Word);

        // The form again holds what was typed: it is sent in once more, under the same word.
        _shown = card is { IsReceipt: true } or { Send: not null } ? (newest, card, card.IsReceipt ? "" : shown.Word) : null;
        return fault;
    }

    private async Task<string?> ExportAsync(CancellationToken cancellationToken)
    {
        var fault = await AskAsync(world.Dice.Of(["export word", "export excel", "export csv"]), cancellationToken);
        if (fault is null)
            await world.Teams.Actions.AllowFileAsync(person, _newest!.Id, cancellationToken);
        return fault;
    }

    private async Task<(CheckInCard? Card, string? Fault)> ClickAsync(Message message, JsonElement button, CancellationToken cancellationToken)
    {
        var result = await world.Teams.Actions.ExecuteAsync(person, message.Id, button, cancellationToken);
        return result.Kind switch
        {
            "card" => (new CheckInCard(result.Card!.Value), null),
            "message" => (null, null),
            _ => (null, result.Text ?? "the bot gave no answer"),
        };
    }

    private void Note(CheckInCard? card, List<string> answered, string word)
    {
        if (card is { IsReceipt: true })
            answered.ForEach(reference => world.Replies.Acknowledge(new SavedReply(person.AadObjectId, reference, word)));
        else if (card is { Send: not null } && answered.Count > 0)
            world.Replies.CountConflict();
        else if (answered.Count > 0)
            world.Replies.CountOther();
    }
}
