using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Takes what somebody said in words of how objectives stand, and shows how it was read. Only a button saves it.</summary>
internal sealed class SaidHandler(TimeProvider time)
{
    private const int Offered = 5;

    /// <summary>A card to be confirmed, a question back, or why it cannot be taken.</summary>
    public AdaptiveCard Offer(IReadOnlyList<SaidReply> replies, Saying saying, PlanInForce plan, PlanDirectory people)
    {
        var (text, asker) = (saying.Text, saying.Asker);
        var now = time.GetUtcNow();
        var said = SaidReplies.In(plan, people, replies, asker.Id, new PlanClock(plan.Settings, now).Today);
        var problems = Problems(said, plan, people).ToList();
        if (said.Known.Count == 0)
            return said.Candidates is { } candidates ? Which(candidates, text, problems) : NotTaken(said, plan, problems);

        var matter = CheckInMatter.OfSaid(
            plan, people, "said-" + saying.Id, asker.Id, revision: 1, [.. said.Known.Select(pair => pair.Objective.Ref)], now);
        List<TypedAnswer> typed = [];
        foreach (var (objective, reply) in said.Known)
        {
            var answer = Typed(objective, reply);
            if (TypedReading.IsTouched(answer, objective))
                typed.Add(answer);
            else
                problems.Add($"{objective.Ref} stands just so already.");
        }

        if (typed.Count == 0)
            return ErrorCard.Render("Nothing to save", [.. problems]);

        var content = SubmissionRules.Decide(matter, new CheckInData(matter.KeyFor(all: false), 0, typed), asker, keyIsSpent: false) switch
        {
            Submission.Again again => again.Content,
            Submission.Ready ready => new FormContent { Typed = ready.Typed },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var shown = matter with { CheckIn = matter.CheckIn with { Asked = [.. typed.Select(answer => answer.Ref)] } };
        return Fitting(shown, asker, content with { Notices = [.. problems, .. content.Notices] });
    }

    // A note that is shown as a field is in the card once; confirmed, it travels in every button.
    private static AdaptiveCard Fitting(CheckInMatter matter, Asker asker, FormContent content) =>
        new[] { content, content with { All = true } }
            .Select(way => SaidCard.Render(CheckInForm.View(matter, asker.Id, way)!))
            .FirstOrDefault(card => CardSize.Of(RenderedCard.Of(card).Json) <= CardSize.Limit)
        ?? ErrorCard.Render("That is too much for one card", "Nothing is saved. Write it once more in two or three messages, or with shorter notes.");

    // The letters travel all together, as the inputs of a card send them.
    private static TypedAnswer Typed(Objective objective, SaidReply reply)
    {
        var present = TypedReading.Prefill(objective);
        var says = reply.Status is not null || reply.NoChange;
        return present with
        {
            Status = reply.Status is { } status ? StatusChoice.Of(status) : reply.NoChange ? StatusChoice.NoChange : null,
            Note = reply.Note ?? (says && !reply.NoChange ? null : present.Note),
            Percent = reply.Percent?.ToString(CultureInfo.InvariantCulture) ?? present.Percent,
            Letters = SaidReplies.CompleteAfter(objective, reply) is { } letters ? string.Join(',', letters) : present.Letters,
        };
    }

    private static IEnumerable<string> Problems(SaidInPlan said, PlanInForce plan, PlanDirectory people)
    {
        foreach (var reference in said.Unknown)
        {
            var near = References.Nearest(plan.Plan, reference);
            yield return $"There is no objective {CardText.Cut(reference, 20)} in this plan.{(near.Count > 0 ? $" The nearest: {Words.List(near)}." : "")}";
        }

        if (said.UnknownLetters.Count > 0)
            yield return $"There is no action {Words.List([.. said.UnknownLetters.Select(letter => CardText.Cut(letter, 20))])}.";

        if (said is { Candidates: not null, Known.Count: > 0 })
            yield return "One part says of no objective that it is about it, and is left out: write it once more and begin with the reference.";

        foreach (var objective in said.NotTheirs)
        {
            var managers = plan.Settings.Managers.Select(people.FindPerson).OfType<Person>().Select(person => person.Name).ToList();
            var who = objective.Parties.Count > 0 ? Words.List(objective.Parties) : "nobody so far";
            yield return $"{objective.Ref} is not yours to answer for. Who may: {who}{(managers.Count > 0 ? $", and for any objective the plan's managers ({Words.List(managers)})" : "")}.";
        }
    }

    private static AdaptiveCard Which(IReadOnlyList<Objective> candidates, string text, IReadOnlyList<string> problems) => candidates.Count == 0
        ? ErrorCard.Render("Which objective?", [.. problems, "Nothing that is open is yours. Begin with the objective that you mean."])
        : Parts.Card(
            "Which objective do you mean?",
            [
                Parts.Title("Which objective do you mean?"),
                .. problems.Select(problem => Parts.Text(CardText.Plain(problem))),
                Parts.Text(candidates.Count > Offered
                    ? "You answer for several. Write it once more and begin with the objective, or choose:"
                    : "You answer for several. Choose, and I show how I read it:"),
                .. Parts.Buttons([.. candidates.Take(Offered).Select(objective => Parts.Ask(
                    $"{objective.Ref} {text}", CardText.Cut($"{objective.Ref} {objective.Title}", 60)))]),
            ]);

    private static AdaptiveCard NotTaken(SaidInPlan said, PlanInForce plan, IReadOnlyList<string> problems)
    {
        var nearest = said.Unknown.SelectMany(reference => References.Nearest(plan.Plan, reference))
            .Concat(said.NotTheirs.Select(objective => objective.Ref))
            .Concat(said.UnknownLetters.Select(letter => References.Nearest(plan.Plan, letter)[0]))
            .Distinct()
            .Take(Offered);
        return Parts.Card(
            "Nothing was saved.",
            [
                Parts.Title("Nothing was saved"),
                .. problems.Select(problem => Parts.Text(CardText.Plain(problem))),
                .. Parts.Buttons([.. nearest.Select(reference => Parts.Ask("show " + reference)), Parts.Ask("my actions")]),
            ]);
    }
}
