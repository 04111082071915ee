using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers questions and has done what is asked for: in a channel about the plan of that team, in a personal chat about the asker's own plans.</summary>
internal sealed class QuestionHandler(
    ILedgerStore ledger,
    IConversationStore conversations,
    PlanScope scopes,
    SetUpPages setUp,
    ManagerNames names,
    RequestHandler requests,
    TimeProvider time)
{
    /// <summary>One card for each plan that has something to say; at least one.</summary>
    public async Task<IReadOnlyList<RenderedCard>> AnswerAsync(
        Saying saying, CancellationToken cancellationToken)
    {
        var (text, asker, _) = saying;
        if (RequestReader.Read(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) is Request.SetUp)
            return [.. (await setUp.AnswerAsync(saying, cancellationToken)).Select(RenderedCard.Of)];

        var (known, refusal) = await scopes.OfAsync(saying, cancellationToken);
        if (refusal is not null)
            return [RenderedCard.Of(refusal)];

        if (RequestReader.Read(text, new PlanClock(known[0].Plan.Settings, time.GetUtcNow()).Today) is { } request)
            return [.. (await requests.AnswerAsync(request, known, saying, cancellationToken)).Select(RenderedCard.Of)];

        var question = QuestionReader.Read(text);
        if (question is not Question.Help)
        {
            if (known.All(IsEmpty))
                return [RenderedCard.Of(await EmptyAsync(known[0], asker, cancellationToken))];

            known = [.. known.Where(plan => !IsEmpty(plan))];
        }

        List<AnswerView> views = [];
        foreach (var (plan, directory) in known)
            views.Add(await AnswerAsync(question, plan, directory, asker, cancellationToken));

        return [.. Telling(question, views).Select(view => RenderedCard.Of(AnswerCard.Render(known.Count > 1 ? view : view with { PlanTitle = null })))];
    }

    /// <summary>The plans that somebody speaks about where they are.</summary>
    public async Task<IReadOnlyList<(PlanInForce Plan, PlanDirectory People)>> PlansOfAsync(Saying saying, CancellationToken cancellationToken) =>
        (await scopes.OfAsync(saying, cancellationToken)).Known;

    /// <summary>Whether a message asks for something to be changed, so that it is not known whether it was where the storage failed.</summary>
    public static bool WantsChange(string text, DateTimeOffset now) =>
        RequestReader.Read(text, DateOnly.FromDateTime(now.UtcDateTime)) is not (null or Request.Export or Request.ShowSettings or Request.SetUp);

    // What is the same for every plan is said once, and what one plan has, the others need not miss.
    private static IEnumerable<AnswerView> Telling(Question question, List<AnswerView> views) => question switch
    {
        Question.Help or Question.Unreadable => views.Take(1),
        Question.Show when views.Exists(view => view.Answer is Answer.OneObjective) =>
            views.Where(view => view.Answer is Answer.OneObjective),
        _ => views,
    };

    private static bool IsEmpty((PlanInForce Plan, PlanDirectory People) known) => !known.Plan.Plan.Objectives.Any();

    private async Task<AdaptiveCards.AdaptiveCard> EmptyAsync(
        (PlanInForce Plan, PlanDirectory People) known, Asker asker, CancellationToken cancellationToken) => ErrorCard.EmptyPlan(
            known.Plan.Plan.Title,
            Accountability.IsManager(known.Plan.Settings, asker.Id),
            ManagerNames.InWords(await names.OfAsync(known.Plan.Settings, known.People, cancellationToken)));

    private async Task<AnswerView> AnswerAsync(
        Question question, PlanInForce plan, PlanDirectory directory, Asker asker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var cycle = ReminderPlanner.CurrentCycle(plan.Settings, now);
        var newest = question is Question.WhoHasNotReplied or Question.WhoCannotBeReached && cycle is not null
            ? await ledger.LoadAsync(plan.PlanId, cycle, cancellationToken)
            : null;
        var mine = question is Question.Objectives { Filter.Whose: Whose.Askers } && cycle is not null
            ? await ledger.FindAsync(plan.PlanId, cycle, asker.Id, cancellationToken)
            : null;
        var met = question is Question.WhoCannotBeReached
            ? await conversations.ListAsync(ConversationKind.Personal, cancellationToken)
            : [];
        return new AnswerView
        {
            Answer = Answers.To(question, new AnswerContext(plan, directory, newest, asker.Id, now) { Conversations = met }),
            PlanTitle = plan.Plan.Title,
            CheckIn = mine is not null && mine.Unanswered.Any()
                ? new CheckInKey(mine.PlanId, mine.Cycle, mine.PersonId, mine.Revision, All: false)
                : null,
        };
    }
}
