using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Loads what a question needs beside the plan and its people, and has it answered.</summary>
internal sealed class AnswerLoader(
    IPlanStore plans, ILedgerStore ledger, IConversationStore conversations, SummarySources sources, TimeProvider time)
{
    public async Task<AnswerView> LoadAsync(
        Question question, PlanInForce plan, PlanDirectory people, Asker asker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        question = Answers.OfNow(question, new PlanClock(plan.Settings, now).Today);

        // Names of occurrences are of whole minutes; a summary of this minute is one to compare with.
        var next = Cycle.NameOf(now.AddMinutes(1));
        var summary = question is Question.Summary { AsAt: null } or Question.Digest ? await sources.LoadAsync(plan, people, next, now, cancellationToken) : null;
        var cycles = summary?.Cycles ?? await CyclesAsync(question, plan, now, cancellationToken);
        var mine = question is Question.Objectives { Filter.Whose: Whose.Askers, AsAt: null } or Question.Show
            && ReminderPlanner.CurrentCycle(plan.Settings, now) is { } cycle
            ? await ledger.FindAsync(plan.PlanId, cycle, asker.Id, cancellationToken)
            : null;
        var before = summary?.Before ?? await SummariesAsync(question, plan, next, cancellationToken);
        var context = new AnswerContext(plan, people, cycles.Count > 0 ? cycles[0] : null, asker.Id, now)
        {
            EarlierCycles = [.. cycles.Skip(1)],
            Conversations = question is Question.WhoCannotBeReached
                ? await conversations.ListAsync(ConversationKind.Personal, cancellationToken)
                : [],
            History = summary?.SaidInCycle ?? await HistoryAsync(question, plan, before, now, cancellationToken),
            Summaries = before,
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
        Question question, PlanInForce plan, IReadOnlyList<SummaryPost> before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (question is Question.Changed changed)
            return await plans.HistoryAroundAsync(plan.PlanId, Answers.ChangedFrom(changed, plan.Settings, before, now), cancellationToken);

        var reference = question switch
        {
            Question.Show { ObjectiveRef: var typed } => References.Find(plan.Plan, typed)?.Ref,
            Question.History { ObjectiveRef: var typed } => References.Find(plan.Plan, typed)?.Ref,
            _ => null,
        };
        var isOfPast = question is Question.Moved or Question.Objectives { AsAt: not null } or Question.Summary { AsAt: not null };
        return reference is null && !isOfPast ? [] : await plans.HistoryAsync(plan.PlanId, reference, cancellationToken).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<CycleLedger>> CyclesAsync(
        Question question, PlanInForce plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var most = question switch
        {
            Question.WhoHasNotReplied or Question.WhoIsSilent => SummaryContext.CyclesBack,
            Question.WhoCannotBeReached => 1,
            _ => 0,
        };
        return most == 0 ? [] : await sources.CyclesAsync(plan.Settings, now, most, cancellationToken);
    }

    private Task<IReadOnlyList<SummaryPost>> SummariesAsync(
        Question question, PlanInForce plan, string next, CancellationToken cancellationToken)
    {
        var (before, most) = question switch
        {
            Question.Changed { Since: null } => (next, 1),
            Question.Moved => (next, SummaryContext.Summaries - 1),
            Question.Summary { AsAt: { } day } => (Cycle.NameOf(PlanReplay.EndOf(day, plan.Settings)), SummaryContext.Summaries - 1),
            _ => (next, 0),
        };
        return most == 0
            ? Task.FromResult<IReadOnlyList<SummaryPost>>([])
            : ledger.ListSummariesBeforeAsync(plan.PlanId, before, most, cancellationToken);
    }
}
