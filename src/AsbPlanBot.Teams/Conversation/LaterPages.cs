using System.Globalization;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>What an officer can do with a check-in that they cannot answer now: put it off, or say that they are away.</summary>
internal sealed class LaterPages(CheckInLoader loader, AbsenceDesk desk, IPlanStore plans, IPeopleStore people, TimeProvider time)
{
    private const string NotTheirs = "Only the person whose check-in this is can put it off. Nothing was changed.";

    /// <summary>The choices, in the place of the form; what was typed is kept for the way back.</summary>
    public async Task<CardReply> ChooseAsync(CheckInData data, Asker asker, CancellationToken cancellationToken) =>
        await FindAsync(data.Key, asker, cancellationToken) is var (matter, sentence) && matter is null
            ? new CardReply.Say(sentence)
            : CardReply.Of(LaterCard.Render(View(await WithEverybodyAsync(matter, cancellationToken), data.Typed, data.Page)));

    /// <summary>Puts it off to what was chosen.</summary>
    public async Task<CardReply> PutOffAsync(CheckInData data, string? choice, Asker asker, CancellationToken cancellationToken)
    {
        var (matter, sentence) = await FindAsync(data.Key, asker, cancellationToken);
        if (matter is null)
            return new CardReply.Say(sentence);

        var putOff = Absences.PutOffs(matter.Settings, matter.CheckIn.Cycle, time.GetUtcNow())
            .FirstOrDefault(putOff => putOff.To.ToString() == choice);
        if (putOff is null)
            return CardReply.Of(LaterCard.TooLate(matter.NextCheckIn));

        var after = await desk.PutOffAsync(matter.Settings, asker.Id, putOff.Until, cancellationToken);
        return after is { State: CheckInState.Snoozed }
            ? CardReply.Of(
                LaterCard.PutOff(matter.Clock.Weekday(putOff.Until), data.Typed.Count > 0, KeyOf(after)),
                everywhere: true,
                after is { ConversationId: { } conversation, ActivityId: { } activity } ? new MessageAddress(conversation, activity) : null)
            : new CardReply.Say("There is nothing left of this check-in to be put off.");
    }

    /// <summary>Notes the absence that was filled in, on the form of a check-in or on its own.</summary>
    public async Task<CardReply> LeaveAsync(AwayData data, Asker asker, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(data.PlanId, cancellationToken) is not { } plan)
            return new CardReply.Say("That plan is no longer here. Nothing was noted.");

        var directory = await people.LoadAsync(data.PlanId, cancellationToken);
        var isManager = Permissions.Of(Deed.SayAnothersAbsence, plan.Settings, asker.Id);
        var isOwn = string.Equals(data.PersonId, asker.Id, StringComparison.OrdinalIgnoreCase);
        if (directory.FindPerson(data.PersonId) is not { } person || !(isOwn || isManager))
            return new CardReply.Say(NotTheirs);

        var until = DateOnly.TryParseExact(data.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var standIn = data.StandInId is { } id ? directory.FindPerson(id) : null;
        var decision = AbsenceWishes.Decide(
            directory, new Request.Away(isOwn ? null : person.Name, null, until, standIn?.Name), asker.Id, isManager, new PlanClock(plan.Settings, time.GetUtcNow()).Today);
        var name = isOwn ? null : person.Name;
        if (decision is not AbsenceDecision.Ready ready)
        {
            var fault = decision is AbsenceDecision.Refused refused ? refused.Why : "Choose the day of the return.";
            return CardReply.Of(AbsenceCard.Ask(new AwayForm(data.PlanId, person, name, data.StandInId, fault, directory)));
        }

        await desk.LeaveAsync(plan, directory, ready.Absence, cancellationToken);
        return CardReply.Of(AbsenceCard.Noted(new AbsenceView(plan.Plan.Title, ready.Absence, name, ready.StandIn?.Name)), everywhere: true);
    }

    // Anybody can cover, not only who answers for the same.
    private async Task<CheckInMatter> WithEverybodyAsync(CheckInMatter matter, CancellationToken cancellationToken) =>
        matter with { People = await people.LoadAsync(matter.InForce.PlanId, cancellationToken) };

    public static LaterView View(CheckInMatter matter, IReadOnlyList<TypedAnswer> typed, int page) => new()
    {
        Day = matter.CycleDay,
        Open = matter.Open.Count(),
        Objectives = [.. matter.Open.Select(objective => KeyValuePair.Create(objective.Ref, objective.Title))],
        NextCheckIn = matter.NextCheckIn,
        PutOffs = [.. Absences.PutOffs(matter.Settings, matter.CheckIn.Cycle, matter.Now)
            .Select(putOff => new LaterChoice(putOff.To.ToString(), matter.Clock.Weekday(putOff.Until)))],
        Key = KeyOf(matter.CheckIn),
        Typed = typed,
        Page = page,
        Away = matter.People.FindPerson(matter.CheckIn.PersonId) is { } person
            ? new AwayForm(matter.InForce.PlanId, person, null, null, null, matter.People)
            : null,
    };

    public static CheckInKey KeyOf(CheckIn checkIn) =>
        new(checkIn.PlanId, checkIn.Cycle, checkIn.PersonId, checkIn.Revision, All: false);

    private async Task<(CheckInMatter? Matter, string Sentence)> FindAsync(CheckInKey key, Asker asker, CancellationToken cancellationToken) =>
        await loader.LoadAsync(key, asker, cancellationToken) switch
        {
            LoadedCheckIn.Gone gone => (null, gone.Sentence),
            LoadedCheckIn.Newer newer when IsOf(newer.Matter, asker) => (newer.Matter, ""),
            LoadedCheckIn.Found found when IsOf(found.Matter, asker) => (found.Matter, ""),
            _ => (null, NotTheirs),
        };

    private static bool IsOf(CheckInMatter matter, Asker asker) =>
        string.Equals(matter.CheckIn.PersonId, asker.Id, StringComparison.OrdinalIgnoreCase);
}
