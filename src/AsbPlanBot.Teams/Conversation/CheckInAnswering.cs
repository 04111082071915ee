using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// Saves a check-in that was sent in: decides, saves under a key that the store applies once, notes it in the ledger, and
/// only then says so.
/// </summary>
internal sealed partial class CheckInAnswering(
    CheckInLoader loader, IPlanStore plans, AnswerNotes notes, ILogger<CheckInAnswering> logger)
{
    private const int Attempts = 4;

    public async Task<CardReply> SendAsync(CheckInData data, Asker asker, CancellationToken cancellationToken)
    {
        var keyIsSpent = false;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var loaded = await loader.LoadAsync(data.Key, asker, cancellationToken);
            if (loaded is LoadedCheckIn.Gone gone)
                return new CardReply.Say(gone.Sentence);
            if (loaded is LoadedCheckIn.Newer newer)
            {
                return CheckInPages.Form(
                    newer.Matter, asker, new FormContent { Typed = data.Typed, Notices = [newer.Notice(data.Typed.Count > 0)] });
            }

            var matter = ((LoadedCheckIn.Found)loaded).Matter;
            switch (SubmissionRules.Decide(matter, data, asker, keyIsSpent))
            {
                case Submission.Again again:
                    return CheckInPages.Form(matter, asker, again.Content);

                case Submission.Ready { Accepted.Count: 0 } ready:
                    return await ReceiptAsync(matter, data, asker, ready, cancellationToken);

                case Submission.Ready ready:
                    var (outcome, failed) = await SaveAsync(matter, ready.Accepted, cancellationToken);
                    if (failed)
                        return CheckInPages.Form(matter, asker, NotSaved(data));
                    if (outcome == SaveOutcome.Saved)
                        return await ReceiptAsync(matter, data, asker, ready, cancellationToken);

                    // Somebody else saved, or this very card has been saved: look again at what is stored now.
                    keyIsSpent = outcome == SaveOutcome.AlreadySaved;
                    break;
            }
        }

        return new CardReply.Say("Others are saving at the same moment. Nothing of yours is saved yet: your answers are still in the card, please send them again.");
    }

    private static FormContent NotSaved(CheckInData data) => new()
    {
        All = data.Key.All,
        Page = data.Page,
        Typed = data.Typed,
        Notices = ["I could not save this just now. Nothing is lost: your answers are still here. Please send them again in a minute."],
    };

    private async Task<(SaveOutcome Outcome, bool Failed)> SaveAsync(
        CheckInMatter matter, IReadOnlyList<ReplyDecision.Accepted> accepted, CancellationToken cancellationToken)
    {
        try
        {
            return (await plans.SaveRepliesAsync(matter.InForce.PlanId, accepted, cancellationToken), false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotSaved(logger, matter.InForce.PlanId, matter.CheckIn.Cycle, exception.GetType().Name);
            return (default, true);
        }
    }

    private async Task<CardReply> ReceiptAsync(
        CheckInMatter matter, CheckInData data, Asker asker, Submission.Ready ready, CancellationToken cancellationToken)
    {
        string[] refs = [.. ready.Accepted.Select(accepted => accepted.After.Ref), .. ready.Already];
        var noted = await notes.TakeAsync(matter, data.Key, refs, cancellationToken);
        var card = ReceiptCard.Render(Receipts.View(matter with { CheckIn = noted.Replied }, data.Key, asker, ready, noted.Own));
        return CardReply.Of(card, everywhere: true, noted.Card);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Plan {PlanId}, cycle {Cycle}: replies were not saved ({Fault}); the officer was told so.")]
        public static partial void NotSaved(ILogger logger, string planId, string cycle, string fault);
    }
}
