using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Telemetry;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>What the ledger says after replies.</summary>
/// <param name="Replied">What was answered: the check-in, or the reply in words as if it were one.</param>
/// <param name="Own">The answerer's own check-in of the cycle, where they replied in words and have one; else null.</param>
internal sealed record NotedAnswer(CheckIn Replied, CheckIn? Own)
{
    /// <summary>The message whose card is to show the receipt too; null where that card still asks for something.</summary>
    public MessageAddress? Card => (Own is null ? Replied : Own.Unanswered.Any() ? null : Own) is
    { ConversationId: { } conversation, ActivityId: { } activity }
            ? new MessageAddress(conversation, activity)
            : null;
}

/// <summary>
/// Notes in the ledger what has been answered. The replies are stored by then. Where the ledger cannot be told, the officer is
/// thanked all the same: the next send or amendment of the card tells it again.
/// </summary>
internal sealed partial class AnswerNotes(ILedgerStore ledger, ILogger<AnswerNotes> logger)
{
    private const int Attempts = 4;

    /// <param name="key">Of the card that was answered.</param>
    /// <param name="refs">What was answered.</param>
    public async Task<NotedAnswer> TakeAsync(
        CheckInMatter matter, CheckInKey key, IReadOnlyList<string> refs, CancellationToken cancellationToken)
    {
        var replied = new CheckInEvent.Replied(refs);
        if (!matter.IsSaid)
        {
            return new NotedAnswer(
                await NoteAsync(matter.CheckIn, replied, matter.Now, noted => noted.Revision > key.Revision, cancellationToken), null);
        }

        CheckIn? own = null;
        foreach (var personId in AnsweredFor(matter, refs))
        {
            if (await NoteSaidAsync(matter, personId, refs, cancellationToken) is { } noted && IsSame(personId, key.PersonId))
                own = noted;
        }

        return new NotedAnswer(CheckInMoves.After(matter.CheckIn, replied, matter.Now), own);
    }

    // A manager's reply answers for those who are asked: nobody is asked again for what has been said.
    private static IEnumerable<string> AnsweredFor(CheckInMatter matter, IReadOnlyList<string> refs) => refs
        .Select(matter.Plan.Find)
        .Where(objective => objective is not null && !matter.IsHolder(objective, matter.CheckIn.PersonId))
        .SelectMany(objective => objective!.Parties)
        .SelectMany(party => Accountability.PersonsToAsk(matter.People, party, matter.Clock.Today))
        .Select(person => person.Id)
        .Prepend(matter.CheckIn.PersonId)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private async Task<CheckIn?> NoteSaidAsync(
        CheckInMatter matter, string personId, IReadOnlyList<string> refs, CancellationToken cancellationToken)
    {
        try
        {
            if (matter.RepliesTo is not { } cycle
                || await ledger.FindAsync(matter.InForce.PlanId, cycle, personId, cancellationToken) is not { } checkIn)
            {
                return null;
            }

            // A reply about what it does not ask leaves the check-in, and the card that is out for it, as they are.
            string[] asked = [.. checkIn.Asked.Intersect(refs, StringComparer.OrdinalIgnoreCase)];
            return asked.Length == 0
                ? checkIn
                : await NoteAsync(checkIn, new CheckInEvent.Replied(asked), matter.Now, _ => true, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotNoted(logger, matter.InForce.PlanId, matter.RepliesTo ?? "", exception.GetType().Name);
            return null;
        }
    }

    private async Task<CheckIn> NoteAsync(
        CheckIn checkIn, CheckInEvent.Replied replied, DateTimeOffset now, Func<CheckIn, bool> isRaised, CancellationToken cancellationToken)
    {
        TurnTelemetry.Answers(checkIn.Trace);
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                if (isRaised(checkIn) && !replied.Refs.Except(checkIn.Answered, StringComparer.OrdinalIgnoreCase).Any())
                    return checkIn;
                if (await ledger.TryUpdateAsync(CheckInMoves.After(checkIn, replied, now), cancellationToken) is { } stored)
                    return stored;
                if (await ledger.FindAsync(checkIn.PlanId, checkIn.Cycle, checkIn.PersonId, cancellationToken) is not { } newer)
                    break;
                checkIn = newer;
            }

            Log.NotNoted(logger, checkIn.PlanId, checkIn.Cycle, "conflict");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotNoted(logger, checkIn.PlanId, checkIn.Cycle, exception.GetType().Name);
        }

        return CheckInMoves.After(checkIn, replied, now);
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Plan {PlanId}, cycle {Cycle}: replies are saved, but the ledger does not say so ({Fault}).")]
        public static partial void NotNoted(ILogger logger, string planId, string cycle, string fault);
    }
}
