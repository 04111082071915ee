using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers questions and has done what is asked for: in a channel about the plan of that team, in a personal chat about the asker's own plans.</summary>
internal sealed class QuestionHandler(IPlanStore plans, IPeopleStore people, ILedgerStore ledger, IConversationStore conversations, RequestHandler requests, ExportHandler exports, TimeProvider time)
{
    /// <summary>One message for each plan that has something to say; at least one.</summary>
    public async Task<IReadOnlyList<Activity>> AnswerAsync(
        Saying saying, CancellationToken cancellationToken)
    {
        var (text, asker, place) = saying;
        if (place.Kind == PlaceKind.Group)
        {
            return [Messages.Of(ErrorCard.Render(
                "I answer elsewhere", "I speak about a plan in its team's channel and with the people who are in it. Write to me in our own chat."))];
        }

        var known = await PlansOfAsync(asker, place, cancellationToken);
        if (known.Count == 0)
            return [Messages.Of(await WithoutPlanAsync(await plans.ListAsync(cancellationToken), place, cancellationToken))];

        var now = time.GetUtcNow();
        List<Reading> readings =
        [
            .. known.Select(at => new Reading(at.Plan, at.People, SentenceReader.Read(
                text, new Vocabulary(at.Plan.Plan, at.People), new PlanClock(at.Plan.Settings, now).Today))),
        ];

        // A name or a reference may be known to one of the plans only: that one answers.
        var understood = readings.FindAll(reading => reading.Sentence is not Sentence.Asks { Question: Question.Unreadable });
        List<Activity> answers = [];
        foreach (var alike in (understood.Count > 0 ? understood : readings).GroupBy(reading => reading.Sentence.GetType()))
        {
            answers.AddRange(alike.First().Sentence switch
            {
                Sentence.Wants => await DoAsync(alike, saying, cancellationToken),
                Sentence.Says => await TellAsync(alike, _ => new Question.Unreadable(["my actions", "help"]), known.Count, asker, cancellationToken),
                _ => await TellAsync(alike, reading => ((Sentence.Asks)reading.Sentence).Question, known.Count, asker, cancellationToken),
            });
        }

        return answers;
    }

    private async Task<IReadOnlyList<(PlanInForce Plan, PlanDirectory People)>> PlansOfAsync(
        Asker asker, Place place, CancellationToken cancellationToken)
    {
        var settings = await plans.ListAsync(cancellationToken);
        return place.Kind == PlaceKind.Channel
            ? await OfTeamAsync(settings, place, cancellationToken)
            : await OfPersonAsync(settings, asker, cancellationToken);
    }

    private async Task<IEnumerable<Activity>> DoAsync(IEnumerable<Reading> wishes, Saying saying, CancellationToken cancellationToken)
    {
        List<Activity> answers = [];
        foreach (var alike in wishes.GroupBy(reading => ((Sentence.Wants)reading.Sentence).Request))
        {
            IReadOnlyList<(PlanInForce, PlanDirectory)> concerned = [.. alike.Select(reading => (reading.Plan, reading.People))];
            answers.AddRange(alike.Key is Request.Export export
                ? await exports.OfferAsync(export, concerned, saying.Place, cancellationToken)
                : (await requests.AnswerAsync(alike.Key, concerned, saying, cancellationToken)).Select(Messages.Of));
        }

        return answers;
    }

    private async Task<IEnumerable<Activity>> TellAsync(
        IEnumerable<Reading> readings, Func<Reading, Question> questionOf, int plansKnown, Asker asker, CancellationToken cancellationToken)
    {
        List<(Question Question, AnswerView View)> answered = [];
        foreach (var reading in readings)
        {
            var question = questionOf(reading);
            answered.Add((question, await AnswerAsync(question, reading.Plan, reading.People, asker, cancellationToken)));
        }

        return Telling(answered[0].Question, answered.ConvertAll(one => one.View))
            .Select(view => Messages.Of(AnswerCard.Render(plansKnown > 1 ? view : view with { PlanTitle = null })));
    }

    // What is the same for every plan is said once, and what one plan has, the others need not miss.
    private static IEnumerable<AnswerView> Telling(Question question, List<AnswerView> views) => question switch
    {
        Question.Help or Question.Unreadable => views.Take(1),
        Question.Show when views.Exists(view => view.Answer is Answer.OneObjective) =>
            views.Where(view => view.Answer is Answer.OneObjective),
        _ => views,
    };

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

    /// <summary>How the vocabulary of one plan reads what was said.</summary>
    private sealed record Reading(PlanInForce Plan, PlanDirectory People, Sentence Sentence);
}
