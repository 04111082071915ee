using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers questions and has done what is asked for: in a channel about the plan of that team, in a personal chat about the asker's own plans.</summary>
internal sealed class QuestionHandler(IPlanStore plans, IPeopleStore people, AnswerLoader loader, RequestHandler requests, TimeProvider time)
{
    /// <summary>One card for each plan that has something to say; at least one.</summary>
    public async Task<IReadOnlyList<RenderedCard>> AnswerAsync(
        Saying saying, CancellationToken cancellationToken)
    {
        var (text, asker, place) = saying;
        if (place.Kind == PlaceKind.Group)
        {
            return [RenderedCard.Of(ErrorCard.Render(
                "I answer elsewhere", "I speak about a plan in its team's channel and with the people who are in it. Write to me in our own chat."))];
        }

        var known = await PlansOfAsync(asker, place, cancellationToken);
        if (known.Count == 0)
            return [RenderedCard.Of(await WithoutPlanAsync(await plans.ListAsync(cancellationToken), place, cancellationToken))];

        if (RequestReader.Read(text, new PlanClock(known[0].Plan.Settings, time.GetUtcNow()).Today) is { } request)
            return [.. (await requests.AnswerAsync(request, known, saying, cancellationToken)).Select(RenderedCard.Of)];

        var question = QuestionReader.Read(text);
        List<AnswerView> views = [];
        foreach (var (plan, directory) in known)
            views.Add(await loader.LoadAsync(question, plan, directory, asker, withNotes: true, cancellationToken));

        return [.. Telling(question, views).Select(view => RenderedCard.Of(AnswerCard.Render(known.Count > 1 ? view : view with { PlanTitle = null })))];
    }

    /// <summary>The plans that somebody speaks about where they are; none in a group chat.</summary>
    public async Task<IReadOnlyList<(PlanInForce Plan, PlanDirectory People)>> PlansOfAsync(
        Asker asker, Place place, CancellationToken cancellationToken)
    {
        var settings = place.Kind == PlaceKind.Group ? [] : await plans.ListAsync(cancellationToken);
        return place.Kind == PlaceKind.Channel
            ? await OfTeamAsync(settings, place, cancellationToken)
            : await OfPersonAsync(settings, asker, cancellationToken);
    }

    // What is the same for every plan is said once, and what one plan has, the others need not miss.
    private static IEnumerable<AnswerView> Telling(Question question, List<AnswerView> views) => question switch
    {
        Question.Help or Question.Unreadable => views.Take(1),
        Question.Show or Question.History or Question.WhoOwns or Question.WhoHolds when views.Exists(view => view.Answer is not Answer.Sentence) =>
            views.Where(view => view.Answer is not Answer.Sentence),
        _ => views,
    };

    private async Task<IReadOnlyList<(PlanInForce Plan, PlanDirectory People)>> OfTeamAsync(
        IReadOnlyList<PlanSettings> settings, Place place, CancellationToken cancellationToken)
    {
        var ofTeam = settings.Where(plan => plan.TeamId is not null && plan.TeamId == place.TeamId).ToList();
        var ofChannel = ofTeam.Where(plan => plan.ChannelId == place.ChannelId).ToList();
        List<(PlanInForce, PlanDirectory)> known = [];
        foreach (var plan in ofChannel.Count > 0 ? ofChannel : ofTeam)
        {
            var directory = await people.LoadAsync(plan.PlanId, cancellationToken);
            if (await plans.LoadAsync(plan.PlanId, cancellationToken) is { } inForce)
                known.Add((inForce, directory));
        }

        return known;
    }

    private async Task<IReadOnlyList<(PlanInForce Plan, PlanDirectory People)>> OfPersonAsync(
        IReadOnlyList<PlanSettings> settings, Asker asker, CancellationToken cancellationToken)
    {
        List<(PlanInForce, PlanDirectory)> known = [];
        foreach (var plan in settings)
        {
            var directory = await people.LoadAsync(plan.PlanId, cancellationToken);
            var today = new PlanClock(plan, time.GetUtcNow()).Today;
            var isIn = plan.Managers.Contains(asker.Id, StringComparer.OrdinalIgnoreCase)
                || Accountability.PartiesOf(directory, asker.Id, today).Count > 0;
            if (isIn && await plans.LoadAsync(plan.PlanId, cancellationToken) is { } inForce)
                known.Add((inForce, directory));
        }

        return known;
    }

    private async Task<AdaptiveCards.AdaptiveCard> WithoutPlanAsync(
        IReadOnlyList<PlanSettings> settings, Place place, CancellationToken cancellationToken)
    {
        if (settings.Count == 0)
            return ErrorCard.Render("There is no plan yet", "An administrator imports the plan from its file. Ask me again then.");
        if (place.Kind == PlaceKind.Channel)
            return ErrorCard.Render("This team has no plan", "The plans that I look after belong to other teams. Write to me in our own chat.");

        List<string> managers = [];
        foreach (var plan in settings)
        {
            var directory = await people.LoadAsync(plan.PlanId, cancellationToken);
            managers.AddRange(directory.Everybody
                .Where(person => plan.Managers.Contains(person.Id, StringComparer.OrdinalIgnoreCase))
                .Select(person => person.Name));
        }

        var whom = managers.Count > 0 ? Words.List([.. managers.Distinct().Take(3)]) : "whoever manages the plan";
        return ErrorCard.Render(
            "You are not in a plan yet", $"I can speak about a plan with the people who answer for it. If you should be one of them, ask {whom} to add you.");
    }
}
