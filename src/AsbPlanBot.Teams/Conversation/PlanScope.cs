using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>The plans that somebody may hear about where they are.</summary>
/// <param name="Known">In the order of their ids.</param>
/// <param name="Refusal">What is said instead where there is none; else null.</param>
internal sealed record Scope(IReadOnlyList<(PlanInForce Plan, PlanDirectory People)> Known, AdaptiveCards.AdaptiveCard? Refusal);

/// <summary>
/// Decides who hears about which plan, and where. In a channel: the plans of its team, whoever of the team asks; a guest only
/// where they are in the plan. In somebody's own chat: the plans that they are in. In a group chat: those of them in which
/// everybody there is, or is of the plan's team and no guest; what is said there is seen by all.
/// </summary>
internal sealed class PlanScope(IPlanStore plans, IPeopleStore people, Founding founding, SetUpPages setUp, ManagerNames names, ITeamRoster roster, TimeProvider time)
{
    public async Task<Scope> OfAsync(Saying saying, CancellationToken cancellationToken)
    {
        var settings = await plans.ListAsync(cancellationToken);
        return saying.Place.Kind switch
        {
            PlaceKind.Channel => await OfTeamAsync(settings, saying, cancellationToken),
            PlaceKind.Group => await OfGroupAsync(settings, saying, cancellationToken),
            _ => await OfPersonAsync(settings, saying, cancellationToken) is { Count: > 0 } known
                ? new Scope(known, null)
                : Refused(await WithoutPlanAsync(settings, saying, cancellationToken)),
        };
    }

    private static Scope Refused(AdaptiveCards.AdaptiveCard card) => new([], card);

    private async Task<Scope> OfTeamAsync(IReadOnlyList<PlanSettings> settings, Saying saying, CancellationToken cancellationToken)
    {
        var ofTeam = settings.Where(plan => plan.TeamId is not null && plan.TeamId == saying.Place.TeamId).ToList();
        var ofChannel = ofTeam.FindAll(plan => plan.ChannelId == saying.Place.ChannelId);
        var known = await LoadAsync(ofChannel.Count > 0 ? ofChannel : ofTeam, _ => true, cancellationToken);
        if (known.Count == 0)
        {
            return Refused(ErrorCard.With(
                "This team has no plan",
                [Parts.Ask("set up"), Parts.Ask("help")],
                "The plans that I look after belong to other teams. “Set up” says who can make one for this team; about a plan of yours write to me in our own chat."));
        }

        if (known.All(plan => IsIn(plan, saying.Asker.Id)) || await roster.FindAsync(saying.Turn, saying.Asker.Id, cancellationToken) is not { IsGuest: true })
            return new Scope(known, null);

        var theirs = known.FindAll(plan => IsIn(plan, saying.Asker.Id));
        return theirs.Count > 0 ? new Scope(theirs, null) : Refused(GuestCard());
    }

    private async Task<Scope> OfGroupAsync(IReadOnlyList<PlanSettings> settings, Saying saying, CancellationToken cancellationToken)
    {
        var theirs = await OfPersonAsync(settings, saying, cancellationToken);
        if (theirs.Count == 0)
            return Refused(await WithoutPlanAsync(settings, saying, cancellationToken));

        if (await roster.MembersAsync(saying.Turn, null, cancellationToken) is not { Count: > 0 } here)
            return Refused(ErrorCard.With("Let us speak in our own chat", [], "I cannot see who is in this chat just now, and a plan is for the people who are in it. Ask me again in a minute, or in our own chat."));

        List<(PlanInForce, PlanDirectory)> heard = [];
        foreach (var plan in theirs)
        {
            var others = here.Where(member => member.Id is null || !IsIn(plan, member.Id)).ToList();
            if (others.Count == 0 || await AreOfTeamAsync(others, plan.Plan.Settings.TeamId, saying, cancellationToken))
                heard.Add(plan);
        }

        return heard.Count > 0
            ? new Scope(heard, null)
            : Refused(ErrorCard.With("Let us speak in our own chat", [], "Not everybody here is in the plan or in its team, so I say nothing about it here. In our own chat, and in the team's channel, I answer."));
    }

    private async Task<bool> AreOfTeamAsync(IReadOnlyList<Member> members, string? teamId, Saying saying, CancellationToken cancellationToken)
    {
        if (teamId is null || members.Any(member => member.Id is null || member.IsGuest))
            return false;

        var ofTeam = await roster.MembersAsync(saying.Turn, teamId, cancellationToken) ?? [];
        var ids = ofTeam.Where(member => !member.IsGuest).Select(member => member.Id).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return members.All(member => ids.Contains(member.Id!));
    }

    private async Task<IReadOnlyList<(PlanInForce Plan, PlanDirectory People)>> OfPersonAsync(
        IReadOnlyList<PlanSettings> settings, Saying saying, CancellationToken cancellationToken) =>
        await LoadAsync(settings, plan => IsIn(plan, saying.Asker.Id), cancellationToken);

    private async Task<List<(PlanInForce Plan, PlanDirectory People)>> LoadAsync(
        IEnumerable<PlanSettings> settings, Func<(PlanInForce Plan, PlanDirectory People), bool> isWanted, CancellationToken cancellationToken)
    {
        List<(PlanInForce, PlanDirectory)> known = [];
        foreach (var plan in settings)
        {
            var directory = await people.LoadAsync(plan.PlanId, cancellationToken);

            // Who is in it is known before the plan is loaded.
            var frame = new PlanInForce(plan, new Plan { Title = "", Commitments = [] });
            if (isWanted((frame, directory)) && await plans.LoadAsync(plan.PlanId, cancellationToken) is { } inForce)
                known.Add((inForce, directory));
        }

        return known;
    }

    private bool IsIn((PlanInForce Plan, PlanDirectory People) known, string personId) =>
        Permissions.Of(Deed.Look, known.Plan.Settings, known.People, personId, new PlanClock(known.Plan.Settings, time.GetUtcNow()).Today);

    private async Task<AdaptiveCards.AdaptiveCard> WithoutPlanAsync(
        IReadOnlyList<PlanSettings> settings, Saying saying, CancellationToken cancellationToken)
    {
        if (saying.Place.Kind == PlaceKind.Personal && (await founding.WaitingForAsync(saying.Asker.Id, cancellationToken)).Count > 0)
            return setUp.Fresh(isInstaller: true, installer: null);
        if (settings.Count == 0)
        {
            return ErrorCard.With(
                "There is no plan yet",
                [Parts.Ask("set up")],
                "Whoever adds me to a team can set its plan up with me here, or an administrator imports it from its file. “Set up” says what is to be done.");
        }

        if (await roster.FindAsync(saying.Turn, saying.Asker.Id, cancellationToken) is { IsGuest: true })
            return GuestCard();

        List<string> managers = [];
        foreach (var plan in settings)
            managers.AddRange(await names.OfAsync(plan, await people.LoadAsync(plan.PlanId, cancellationToken), cancellationToken));

        var whom = managers.Count > 0 ? Words.List([.. managers.Distinct().Take(3)]) : "whoever manages the plan";
        return ErrorCard.With(
            "You are not in a plan yet",
            [Parts.Ask("help")],
            $"I can speak about a plan with the people who answer for it. If you should be one of them, ask {whom} to add you.");
    }

    private static AdaptiveCards.AdaptiveCard GuestCard() => ErrorCard.With(
        "You are a guest here",
        [],
        "I speak about a plan with the council's own people, and with guests who answer for a part of it. If you should be one of them, ask whoever invited you; then write to me again.");
}
