using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Asks a question again that a button carries: another page in the place of the card, or an objective below it.</summary>
internal sealed class AnswerPages(PlanScope scopes, AnswerLoader loader)
{
    private static readonly CardReply.Say NotOurs = new(
        "I could not read what this card sent. Ask me again in words, for example “my actions”.");

    private static readonly CardReply.Say NotHere = new(
        "I cannot speak about that plan here any more. Ask “my actions” for what is yours.");

    public async Task<CardReply> LookAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (QuestionData.Read(press.Data) is not ({ } planId, { } question))
            return NotOurs;

        // What may be seen is decided anew at each press, from who presses and where.
        var (known, _) = await scopes.OfAsync(new Saying("", press.Asker, press.Place) { Turn = press.Turn }, cancellationToken);
        var found = known.Where(plan => plan.Plan.PlanId == planId).ToList();
        if (found is not [var (plan, people)])
            return NotHere;

        var view = await loader.LoadAsync(question, plan, people, press.Asker, cancellationToken);
        if (known.Count == 1)
            view = view with { PlanTitle = null };
        return CheckInData.PageOf(press.Data) is { } page
            ? CardReply.Of(AnswerCard.Render(view with { Page = page }))
            : new CardReply.Post([Messages.Of(AnswerCard.Render(view))]);
    }
}
