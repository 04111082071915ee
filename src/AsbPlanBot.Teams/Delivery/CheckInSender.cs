using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Sends an officer the card of a check-in. Sending is at least once, because Teams has no key by which it would know a
/// message again: a process that is killed between the send and the note of it leads to a second card. That does no harm.
/// Either card answers the check-in, its replies have keys, and the other one turns into the receipt.
/// </summary>
public sealed partial class CheckInSender
{
    private readonly IPlanStore _plans;
    private readonly IPeopleStore _people;
    private readonly ConversationBook _book;
    private readonly TeamsChannel _teams;
    private readonly TimeProvider _time;
    private readonly ILogger<CheckInSender> _logger;

    internal CheckInSender(
        IPlanStore plans,
        IPeopleStore people,
        ConversationBook book,
        TeamsChannel teams,
        TimeProvider time,
        ILogger<CheckInSender> logger)
    {
        (_plans, _people, _book, _teams, _time, _logger) = (plans, people, book, teams, time, logger);
    }

    /// <summary>Sends it. The ledger is not touched: that is for who claimed the check-in.</summary>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<SendOutcome> SendAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        if (await RenderAsync(checkIn, cancellationToken) is not { } message)
            return new SendOutcome.Nothing();

        var known = await _book.FindAsync(ConversationKind.Personal, checkIn.PersonId, cancellationToken);
        if (known?.Reference is not { } reference)
            return await BeginAsync(checkIn, message, cancellationToken);

        try
        {
            var sent = await _teams.SendAsync(reference, message, cancellationToken);
            if (known.Unreachable is not null)
                await _book.MarkAsync(known, null, cancellationToken);
            return sent;
        }
        catch (Exception exception) when (SendFailures.IsGone(exception))
        {
            Log.Gone(_logger, checkIn.PersonId);
            await _book.ForgetAsync(ConversationKind.Personal, checkIn.PersonId, cancellationToken);
            return await BeginAsync(checkIn, message, cancellationToken);
        }
        catch (Exception exception) when (SendFailures.IsOurs(exception) && !cancellationToken.IsCancellationRequested)
        {
            var outcome = SendFailures.Classify(exception, _time.GetUtcNow());
            if (outcome is SendOutcome.Unreachable { Reason: var reason })
                await _book.MarkAsync(known, reason, cancellationToken);
            return outcome;
        }
    }

    private async Task<SendOutcome> BeginAsync(CheckIn checkIn, Activity message, CancellationToken cancellationToken)
    {
        try
        {
            return await _teams.BeginChatAsync(
                checkIn.PersonId,
                message,
                reference => _book.SaveAsync(ConversationKind.Personal, checkIn.PersonId, reference, cancellationToken),
                cancellationToken);
        }
        catch (Exception exception) when (SendFailures.IsOurs(exception) && !cancellationToken.IsCancellationRequested)
        {
            return SendFailures.Classify(exception, _time.GetUtcNow());
        }
    }

    private async Task<Activity?> RenderAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        if (await _plans.LoadAsync(checkIn.PlanId, cancellationToken) is not { } plan)
            return null;

        var people = await _people.LoadAsync(checkIn.PlanId, cancellationToken);
        var matter = new CheckInMatter(plan, people, checkIn, _time.GetUtcNow());
        return CheckInForm.View(matter, checkIn.PersonId, new FormContent()) is { } view
            ? Messages.Of(CheckInCard.Render(view))
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The conversation of {PersonId} is gone; a new one is begun.")]
        public static partial void Gone(ILogger logger, string personId);
    }
}
