using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>
/// Sends an officer the card of a check-in. Sending is at least once, because Teams has no key by which it would know a
/// message again: a process that is killed between the send and the note of it leads to a second card. That does no harm.
/// Either card answers the check-in, its replies have keys, and the other one turns into the receipt.
/// </summary>
public sealed class CheckInSender
{
    internal const string Reminder = "A reminder: I have no answer from you to this yet.";

    private readonly PlanSnapshots _plans;
    private readonly PersonalSender _personal;
    private readonly TimeProvider _time;

    internal CheckInSender(PlanSnapshots plans, PersonalSender personal, TimeProvider time) =>
        (_plans, _personal, _time) = (plans, personal, time);

    /// <summary>Sends it. The ledger is not touched: that is for who claimed the check-in.</summary>
    /// <exception cref="Exception">The storage is out of reach.</exception>
    public async Task<SendOutcome> SendAsync(CheckIn checkIn, CancellationToken cancellationToken) =>
        await RenderAsync(checkIn, cancellationToken) is { } message
            ? await _personal.SendAsync(checkIn.PersonId, message, cancellationToken)
            : new SendOutcome.Nothing();

    private async Task<Activity?> RenderAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        if (await _plans.FindAsync(checkIn.PlanId, cancellationToken) is not var (plan, people))
            return null;

        var matter = new CheckInMatter(plan, people, checkIn, _time.GetUtcNow());
        var content = checkIn.Purpose == SendPurpose.Remind ? new FormContent { Notices = [Reminder] } : new FormContent();
        return CheckInForm.View(matter, checkIn.PersonId, content) is { } view
            ? Messages.Of(CheckInCard.Render(view))
            : null;
    }
}
