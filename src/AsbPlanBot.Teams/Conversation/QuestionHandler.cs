using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Answers questions and has done what is asked for: in a channel about the plan of that team, in a personal chat about the asker's own plans.</summary>
internal sealed class QuestionHandler(
    PlanScope scopes,
    AnswerLoader loader,
    SetUpPages setUp,
    ManagerNames names,
    RequestHandler requests,
    SaidHandler said,
    PlainReplies plain,
    ExportHandler exports,
    TimeProvider time)
{
    /// <summary>One message for each plan that has something to say; at least one.</summary>
    public async Task<IReadOnlyList<Activity>> AnswerAsync(
        Saying saying, CancellationToken cancellationToken)
    {
        var text = saying.Text;
        var now = time.GetUtcNow();
        if (await plain.OfferAsync(saying, cancellationToken) is { } offered)
            return [Messages.Of(offered)];

        var (known, refusal) = await scopes.OfAsync(saying, cancellationToken);
        if (refusal is not null)
            return WantsSetUp(SentenceReader.Read(text, Vocabulary.Empty, DateOnly.FromDateTime(now.UtcDateTime))) ? await SetUpAsync(saying, cancellationToken) : [Messages.Of(refusal)];

        List<Reading> readings =
        [
            .. known.Select(at => new Reading(at.Plan, at.People, SentenceReader.Read(
                text, new Vocabulary(at.Plan.Plan, at.People), new PlanClock(at.Plan.Settings, now).Today))),
        ];

        // It is about all plans of the asker at once, and about one that is to come.
        if (readings.Exists(reading => WantsSetUp(reading.Sentence)))
            return await SetUpAsync(saying, cancellationToken);

        // A name or a reference may be known to one of the plans only: that one answers.
        var understood = readings.FindAll(reading => reading.Sentence is not Sentence.Asks { Question: Question.Unreadable });
        List<Activity> answers = [];
        foreach (var alike in (understood.Count > 0 ? understood : readings).GroupBy(reading => reading.Sentence.GetType()))
        {
            answers.AddRange(alike.First().Sentence switch
            {
                Sentence.Wants => await DoAsync(alike, saying, cancellationToken),
                Sentence.Says => alike.Select(reading => Messages.Of(
                    said.Offer(((Sentence.Says)reading.Sentence).Replies, saying, reading.Plan, reading.People))),
                _ => await TellAsync([.. alike], known.Count, saying, cancellationToken),
            });
        }

        return answers;
    }

    private static bool WantsSetUp(Sentence sentence) => sentence is Sentence.Wants { Request: Request.SetUp };

    private async Task<IReadOnlyList<Activity>> SetUpAsync(Saying saying, CancellationToken cancellationToken) =>
        [.. (await setUp.AnswerAsync(saying, cancellationToken)).Select(Messages.Of)];

    /// <summary>Whether a message asks for something to be changed, so that it is not known whether it was where the storage failed.</summary>
    public static bool WantsChange(string text, DateTimeOffset now) =>
        SentenceReader.Read(text, Vocabulary.Empty, DateOnly.FromDateTime(now.UtcDateTime)) is Sentence.Wants { Request: not (Request.Export or Request.ShowSettings or Request.SetUp) };

    private async Task<IEnumerable<Activity>> DoAsync(IEnumerable<Reading> wishes, Saying saying, CancellationToken cancellationToken)
    {
        List<Activity> answers = [];
        foreach (var alike in wishes.GroupBy(reading => ((Sentence.Wants)reading.Sentence).Request))
        {
            IReadOnlyList<(PlanInForce, PlanDirectory)> concerned = [.. alike.Select(reading => (reading.Plan, reading.People))];
            answers.AddRange(alike.Key is Request.Export export
                ? await exports.OfferAsync(export, concerned, saying, cancellationToken)
                : (await requests.AnswerAsync(alike.Key, concerned, saying, cancellationToken)).Select(Messages.Of));
        }

        return answers;
    }

    private async Task<IEnumerable<Activity>> TellAsync(
        IReadOnlyList<Reading> readings, int plansKnown, Saying saying, CancellationToken cancellationToken)
    {
        var asker = saying.Asker;
        if (saying.Place.Kind != PlaceKind.Personal && QuestionOf(readings[0]) is Question.Digest digest)
            return [Messages.Of(AnswerCard.Render(new AnswerView { Answer = DigestAnswers.Elsewhere, Question = digest, PlanId = readings[0].Plan.PlanId }))];

        var filled = readings.Where(reading => reading.Plan.Plan.Objectives.Any() || QuestionOf(reading) is Question.Help).ToList();
        if (filled.Count == 0)
            return [Messages.Of(await EmptyAsync(readings[0], asker, cancellationToken))];

        List<AnswerView> views = [];
        foreach (var reading in filled)
            views.Add(await loader.LoadAsync(QuestionOf(reading), reading.Plan, reading.People, asker, cancellationToken));

        return Telling(QuestionOf(filled[0]), views)
            .Select(view => Messages.Of(AnswerCard.Render(plansKnown > 1 ? view : view with { PlanTitle = null })));
    }

    private static Question QuestionOf(Reading reading) => ((Sentence.Asks)reading.Sentence).Question;

    // What is the same for every plan is said once, and what one plan has, the others need not miss.
    private static IEnumerable<AnswerView> Telling(Question question, List<AnswerView> views) => question switch
    {
        Question.Help or Question.Unreadable => views.Take(1),
        Question.Show or Question.History or Question.WhoOwns or Question.WhoHolds when views.Exists(view => view.Answer is not Answer.Sentence) =>
            views.Where(view => view.Answer is not Answer.Sentence),
        _ => views,
    };

    private async Task<AdaptiveCards.AdaptiveCard> EmptyAsync(Reading known, Asker asker, CancellationToken cancellationToken) => ErrorCard.EmptyPlan(
        known.Plan.Plan.Title,
        Permissions.Of(Deed.Import, known.Plan.Settings, asker.Id),
        ManagerNames.InWords(await names.OfAsync(known.Plan.Settings, known.People, cancellationToken)));

    /// <summary>How the vocabulary of one plan reads what was said.</summary>
    private sealed record Reading(PlanInForce Plan, PlanDirectory People, Sentence Sentence);
}
