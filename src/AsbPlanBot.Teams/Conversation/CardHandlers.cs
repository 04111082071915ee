using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Where somebody speaks to the bot.</summary>
/// <param name="TeamId">The team, in a channel; else null.</param>
/// <param name="ChannelId">The channel without its thread; else null.</param>
internal sealed record Place(PlaceKind Kind, string? TeamId = null, string? ChannelId = null);

/// <summary>What kind of conversation it is.</summary>
internal enum PlaceKind
{
    Personal,
    Channel,
    Group,
}

/// <summary>A button that was pressed.</summary>
/// <param name="Data">What the button carries, with the card's inputs.</param>
internal sealed record CardPress(string Verb, JObject Data, Asker Asker, Place Place)
{
    /// <inheritdoc cref="Saying.Turn"/>
    public ITurnContext? Turn { get; init; }
}

/// <summary>Answers a press of a button.</summary>
internal delegate Task<CardReply> CardHandler(CardPress press, CancellationToken cancellationToken);

/// <summary>Knows who answers which verb.</summary>
internal sealed class CardHandlers(
    CheckInPages pages,
    CheckInAnswering answering,
    LaterPages later,
    DueDateHandler dueDates,
    HoldingHandler holdings,
    NotMineHandler notMine,
    ImportHandler imports,
    SettingsPages settings,
    SetUpPages setUp,
    QuestionHandler questions,
    AnswerPages answers)
{
    private static readonly CardReply.Say NotOurs = new(
        "I could not read what this card sent. Nothing was saved. Ask “my actions” for a fresh one.");

    /// <summary>The handler of a verb; null if there is none.</summary>
    public CardHandler? Find(string verb) => verb switch
    {
        Verbs.Send => OfCheckIn(answering.SendAsync),
        Verbs.Turn => OfCheckIn(pages.TurnAsync),
        Verbs.Open => OfCheckIn(pages.OpenAsync),
        Verbs.Amend => OfCheckIn(pages.AmendAsync),
        Verbs.Discard => OfCheckIn((data, asker, _) => Task.FromResult(CheckInPages.Discard(data, asker))),
        Verbs.Later => OfCheckIn(later.ChooseAsync),
        Verbs.PutOff => PutOffAsync,
        Verbs.Away => AwayAsync,
        Verbs.MoveDue => async (press, cancel) => DueDateCard.Read(press.Data) is { } data ? await dueDates.MoveAsync(data, press, cancel) : NotOurs,
        Verbs.Hold => async (press, cancel) => HoldingCard.Read(press.Data) is { } data ? await holdings.ApplyAsync(data, press.Asker, cancel) : NotOurs,
        Verbs.NotMine => NotMineAsync,
        Verbs.ImportApply => OfImport((data, press, cancel) => imports.ApplyAsync(data, takeStatuses: false, press, cancel)),
        Verbs.ImportApplyStatuses => OfImport((data, press, cancel) => imports.ApplyAsync(data, takeStatuses: true, press, cancel)),
        Verbs.ImportDiscard => OfImport((data, press, cancel) => imports.DiscardAsync(data, press.Asker, cancel)),
        Verbs.SettingsSave => SettingsSaveAsync,
        Verbs.SetUpStart => SetUpStartAsync,
        Verbs.Ask => AskAsync,
        Verbs.Look => answers.LookAsync,
        _ => null,
    };

    private static CardHandler OfCheckIn(Func<CheckInData, Asker, CancellationToken, Task<CardReply>> handle) =>
        async (press, cancellationToken) => CheckInData.Read(press.Data) is { } data
            ? await handle(data, press.Asker, cancellationToken)
            : NotOurs;

    private static CardHandler OfImport(Func<ImportData, CardPress, CancellationToken, Task<CardReply>> handle) =>
        async (press, cancellationToken) => ImportCard.Read(press.Data) is { } data
            ? await handle(data, press, cancellationToken)
            : NotOurs;

    private async Task<CardReply> PutOffAsync(CardPress press, CancellationToken cancellationToken) =>
        CheckInData.Read(press.Data) is { } data
            ? await later.PutOffAsync(data, press.Data.Text(DataKeys.PutOffTo), press.Asker, cancellationToken)
            : NotOurs;

    private async Task<CardReply> AwayAsync(CardPress press, CancellationToken cancellationToken) =>
        AbsenceCard.Read(press.Data) is { } data ? await later.LeaveAsync(data, press.Asker, cancellationToken) : NotOurs;

    private async Task<CardReply> NotMineAsync(CardPress press, CancellationToken cancellationToken) =>
        CheckInData.Read(press.Data) is { } data && press.Data.Text(DataKeys.Reference) is { } reference
            ? await notMine.NotMineAsync(data.Key, reference, press.Asker, cancellationToken)
            : NotOurs;

    private async Task<CardReply> SettingsSaveAsync(CardPress press, CancellationToken cancellationToken) =>
        SettingsData.Read(press.Data) is { } data ? await settings.SaveAsync(data, press, cancellationToken) : NotOurs;

    private async Task<CardReply> SetUpStartAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Data.Text(DataKeys.Plan) is { } planId ? await setUp.StartAsync(planId, press, cancellationToken) : NotOurs;

    private async Task<CardReply> AskAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Data.Text(DataKeys.Question) is { } question
            ? new CardReply.Post(await questions.AnswerAsync(new Saying(question, press.Asker, press.Place) { Turn = press.Turn }, cancellationToken))
            : NotOurs;
}
