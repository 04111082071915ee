using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Loads what a question needs beside the plan and its people, and has it answered.</summary>
internal sealed class AnswerLoader(IPlanStore plans, ILedgerStore ledger, IConversationStore conversations, TimeProvider time)
{
    // Summaries that could not be posted are passed over, as the weekly one does; not for ever.
    private const int MostUnposted = 10;

    public async Task<AnswerView> LoadAsync(
        Question question, PlanInForce plan, PlanDirectory people, Asker asker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cycle = ReminderPlanner.CurrentCycle(plan.Settings, now);
        var newest = question is Question.WhoHasNotReplied or Question.WhoCannotBeReached or Question.Summary && cycle is not null
            ? await ledger.LoadAsync(plan.PlanId, cycle, cancellationToken)
            : null;
        var mine = question is Question.Objectives { Filter.Whose: Whose.Askers } or Question.Show && cycle is not null
            ? await ledger.FindAsync(plan.PlanId, cycle, asker.Id, cancellationToken)
            : null;
        var context = new AnswerContext(plan, people, newest, asker.Id, now)
        {
            Conversations = question is Question.WhoCannotBeReached
                ? await conversations.ListAsync(ConversationKind.Personal, cancellationToken)
                : [],
            History = await HistoryAsync(question, plan, cancellationToken),
            PreviousSummary = question is Question.Summary or Question.Changed { Since: null }
                ? await NewestSummaryAsync(plan.PlanId, now, cancellationToken)
                : null,
        };
        var answer = Answers.To(question, context);
        return new AnswerView
        {
            Answer = answer,
            Question = question,
            PlanId = plan.PlanId,
            PlanTitle = plan.Plan.Title,
            CheckIn = mine is not null && CanBeAnswered(mine, answer)
                ? new CheckInKey(mine.PlanId, mine.Cycle, mine.PersonId, mine.Revision, All: false)
                : null,
        };
    }

    private static bool CanBeAnswered(CheckIn checkIn, Answer answer) => answer is Answer.OneObjective { Line.Ref: var shown }
        ? checkIn.Unanswered.Contains(shown, StringComparer.OrdinalIgnoreCase)
        : answer is Answer.Objectives && checkIn.Unanswered.Any();

    private async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(
        Question question, PlanInForce plan, CancellationToken cancellationToken)
    {
        var reference = question switch
        {
            Question.Show { ObjectiveRef: var typed } => References.Find(plan.Plan, typed)?.Ref,
            Question.History { ObjectiveRef: var typed } => References.Find(plan.Plan, typed)?.Ref,
            _ => null,
        };
        if (reference is null && question is not Question.Changed)
            return [];

        List<HistoryEntry> entries = [];
        await foreach (var entry in plans.HistoryAsync(plan.PlanId, reference, cancellationToken))
            entries.Add(entry);
        return entries;
    }

    private async Task<SummaryPost?> NewestSummaryAsync(string planId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Names of occurrences are of whole minutes; the one of this minute counts.
        var before = Cycle.NameOf(now.AddMinutes(1));
        for (var passed = 0; passed < MostUnposted; passed++)
        {
            var found = await ledger.FindSummaryBeforeAsync(planId, before, cancellationToken);
            if (found is null or { State: CheckInState.Sent })
                return found;
            before = found.Cycle;
        }

        return null;
    }
}
