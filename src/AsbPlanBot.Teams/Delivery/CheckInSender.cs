using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
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

    // The plan and its people may be some seconds old. Where by that reading something asked is not theirs, somebody may just
    // have handed it to them, and it is looked at as it is now.
    private async Task<Activity?> RenderAsync(CheckIn checkIn, CancellationToken cancellationToken)
    {
        var matter = await MatterOf(checkIn, _plans.FindAsync, cancellationToken);
        if (matter is null || matter.Open.Any(objective => !matter.MayAnswer(objective, checkIn.PersonId)))
            matter = await MatterOf(checkIn, _plans.ReadAsync, cancellationToken);
        if (matter is null)
            return null;

        var content = checkIn.Purpose == SendPurpose.Remind ? new FormContent { Notices = [Reminder] } : new FormContent();
        return CheckInForm.View(matter, checkIn.PersonId, content) is { } view
            ? Messages.Of(CheckInCard.Render(view))
            : null;
    }

    private async Task<CheckInMatter?> MatterOf(
        CheckIn checkIn, Func<string, CancellationToken, Task<(PlanInForce Plan, PlanDirectory People)?>> read, CancellationToken cancellationToken) =>
        await read(checkIn.PlanId, cancellationToken) is var (plan, people)
            ? new CheckInMatter(plan, people, checkIn, _time.GetUtcNow())
            : null;
}
