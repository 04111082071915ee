using AsbPlanBot.Teams.Cards;
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
internal sealed record CardPress(string Verb, JObject Data, Asker Asker, Place Place);

/// <summary>Answers a press of a button.</summary>
internal delegate Task<CardReply> CardHandler(CardPress press, CancellationToken cancellationToken);

/// <summary>Knows who answers which verb.</summary>
internal sealed class CardHandlers(CheckInPages pages, CheckInAnswering answering, LaterPages later, ImportHandler imports, QuestionHandler questions, AnswerPages answers)
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
        Verbs.ImportApply => OfImport((data, asker, cancel) => imports.ApplyAsync(data, takeStatuses: false, asker, cancel)),
        Verbs.ImportApplyStatuses => OfImport((data, asker, cancel) => imports.ApplyAsync(data, takeStatuses: true, asker, cancel)),
        Verbs.ImportDiscard => OfImport(imports.DiscardAsync),
        Verbs.Ask => AskAsync,
        Verbs.Look => answers.LookAsync,
        _ => null,
    };

    private static CardHandler OfCheckIn(Func<CheckInData, Asker, CancellationToken, Task<CardReply>> handle) =>
        async (press, cancellationToken) => CheckInData.Read(press.Data) is { } data
            ? await handle(data, press.Asker, cancellationToken)
            : NotOurs;

    private static CardHandler OfImport(Func<ImportData, Asker, CancellationToken, Task<CardReply>> handle) =>
        async (press, cancellationToken) => ImportCard.Read(press.Data) is { } data
            ? await handle(data, press.Asker, cancellationToken)
            : NotOurs;

    private async Task<CardReply> PutOffAsync(CardPress press, CancellationToken cancellationToken) =>
        CheckInData.Read(press.Data) is { } data
            ? await later.PutOffAsync(data, press.Data.Value<string>(DataKeys.PutOffTo), press.Asker, cancellationToken)
            : NotOurs;

    private async Task<CardReply> AwayAsync(CardPress press, CancellationToken cancellationToken) =>
        AbsenceCard.Read(press.Data) is { } data ? await later.LeaveAsync(data, press.Asker, cancellationToken) : NotOurs;

    private async Task<CardReply> AskAsync(CardPress press, CancellationToken cancellationToken) =>
        press.Data[DataKeys.Question] is JValue { Value: string question }
            ? new CardReply.Post(await questions.AnswerAsync(new Saying(question, press.Asker, press.Place), cancellationToken))
            : NotOurs;
}
