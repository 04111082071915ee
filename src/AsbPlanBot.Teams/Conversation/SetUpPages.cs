using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Leads whoever added the bot, and the managers, from nothing to a plan that runs.</summary>
internal sealed class SetUpPages(
    IPlanStore plans, IPeopleStore people, Founding founding, ManagerNames names, ITeamRoster roster, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>The set-up of each plan that the asker may set up; where there is none, who may.</summary>
    public async Task<IReadOnlyList<AdaptiveCards.AdaptiveCard>> AnswerAsync(Saying saying, CancellationToken cancellationToken) =>
        saying.Place.Kind switch
        {
            PlaceKind.Personal => await InOwnChatAsync(saying, cancellationToken),
            PlaceKind.Channel when saying.Place.TeamId is { } teamId => await InTeamAsync(teamId, saying.Turn, cancellationToken),
            _ => [ErrorCard.Render("Let us do that in our own chat", "Write “set up” to me there. Whoever added me to a team, and the managers of a plan, can go on with it.")],
        };

    /// <summary>Lets a plan begin. Who may not is told who may.</summary>
    public async Task<CardReply> StartAsync(string planId, CardPress press, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await plans.LoadAsync(planId, cancellationToken) is not { } plan)
                return new CardReply.Say("That plan is no longer here. Nothing was changed.");

            var directory = await people.LoadAsync(planId, cancellationToken);
            if (!Permissions.Of(Deed.ChangeSettings, plan.Settings, press.Asker.Id))
                return new CardReply.Say($"Only a manager of the plan can start it: {ManagerNames.InWords(await names.OfAsync(plan.Settings, directory, cancellationToken))}. Nothing was changed.");

            var now = time.GetUtcNow();
            if (!SetUpProgress.Of(plan, directory, now).MayStart)
                return CardReply.Of(await RenderAsync(plan, directory, mayChange: true, plan.Settings.HasStarted ? "The plan had begun already." : null, press.Turn, cancellationToken));

            var started = plan.Settings.Resume(now);
            if (await plans.SaveSettingsAsync(started, cancellationToken) == SaveOutcome.Saved)
            {
                var card = await RenderAsync(plan with { Settings = started }, directory, mayChange: true, "✓ The plan has begun.", press.Turn, cancellationToken);
                return CardReply.Of(card, everywhere: true);
            }
        }

        throw new InvalidOperationException("The plan's settings kept changing.");
    }

    /// <summary>The set-up of a plan, for one of its managers in their own chat.</summary>
    /// <param name="notice">What has just happened; null where nothing has.</param>
    public async Task<AdaptiveCards.AdaptiveCard> ShowAsync(
        string planId, string? notice, ITurnContext? turn, CancellationToken cancellationToken) =>
        await plans.LoadAsync(planId, cancellationToken) is { } plan
            ? await RenderAsync(plan, await people.LoadAsync(planId, cancellationToken), mayChange: true, notice, turn, cancellationToken)
            : throw new InvalidOperationException($"Plan {planId} has gone.");

    /// <summary>The set-up of a team that has no plan yet.</summary>
    /// <param name="isInstaller">Whether it is shown to who added the bot, in their own chat.</param>
    public AdaptiveCards.AdaptiveCard Fresh(bool isInstaller, string? installer, bool hasOtherPlans = false)
    {
        var settings = new PlanSettings { PlanId = "", ActiveFrom = time.GetUtcNow() };
        return SetUpCard.Render(new SetUpView
        {
            Progress = SetUpProgress.Of(null, PlanDirectory.Empty, time.GetUtcNow(), hasChannel: true),
            Clock = new PlanClock(settings, time.GetUtcNow()),
            CheckIns = InWords(settings, PlanSetting.CheckIns),
            Summaries = InWords(settings, PlanSetting.Summaries),
            MayChange = isInstaller,
            Whose = isInstaller ? null : $"{installer ?? "Whoever"} added me to this team and can set me up: write “set up” to me in our own chat.",
            HasOtherPlans = hasOtherPlans,
        });
    }

    private async Task<IReadOnlyList<AdaptiveCards.AdaptiveCard>> InOwnChatAsync(Saying saying, CancellationToken cancellationToken)
    {
        var all = await plans.ListAsync(cancellationToken);
        List<AdaptiveCards.AdaptiveCard> cards = [];
        foreach (var settings in all.Where(settings => Permissions.Of(Deed.ChangeSettings, settings, saying.Asker.Id)))
            cards.Add(await ShowAsync(settings.PlanId, null, saying.Turn, cancellationToken));
        if ((await founding.WaitingForAsync(saying.Asker.Id, cancellationToken)).Count > 0)
            cards.Add(Fresh(isInstaller: true, installer: null, hasOtherPlans: cards.Count > 0));
        return cards.Count > 0 ? cards : [Refusal((await founding.WaitingAsync(cancellationToken)).Count > 0 || all.Count > 0)];
    }

    private async Task<IReadOnlyList<AdaptiveCards.AdaptiveCard>> InTeamAsync(string teamId, ITurnContext? turn, CancellationToken cancellationToken)
    {
        List<AdaptiveCards.AdaptiveCard> cards = [];
        foreach (var settings in (await plans.ListAsync(cancellationToken)).Where(settings => settings.TeamId == teamId))
        {
            if (await plans.LoadAsync(settings.PlanId, cancellationToken) is { } plan)
                cards.Add(await RenderAsync(plan, await people.LoadAsync(settings.PlanId, cancellationToken), mayChange: false, null, turn, cancellationToken));
        }

        if (cards.Count > 0)
            return cards;

        var installer = (await founding.WaitingAsync(cancellationToken)).FirstOrDefault(team => team.TeamId == teamId)?.InstallerId;
        return [Fresh(isInstaller: false, installer is null ? null : (await roster.FindAsync(turn, installer, cancellationToken))?.Name)];
    }

    private async Task<AdaptiveCards.AdaptiveCard> RenderAsync(
        PlanInForce plan, PlanDirectory directory, bool mayChange, string? notice, ITurnContext? turn, CancellationToken cancellationToken)
    {
        var settings = plan.Settings;
        var channels = settings.TeamId is { } team ? await roster.ChannelsAsync(turn, team, cancellationToken) : [];
        return SetUpCard.Render(new SetUpView
        {
            Progress = SetUpProgress.Of(plan, directory, time.GetUtcNow()),
            PlanId = plan.PlanId,
            Clock = new PlanClock(settings, time.GetUtcNow()),
            Channel = SettingsChange.InWords(settings, PlanSetting.Channel, channels),
            CheckIns = InWords(settings, PlanSetting.CheckIns),
            Summaries = InWords(settings, PlanSetting.Summaries),
            MayChange = mayChange,
            Whose = mayChange ? null : $"{ManagerNames.InWords(await names.OfAsync(settings, directory, cancellationToken))} can go on with it: write “set up” to me in our own chat.",
            Notice = notice,
        });
    }

    private static AdaptiveCards.AdaptiveCard Refusal(bool isInTeam) => ErrorCard.Render(
        "That is for others",
        isInTeam
            ? "A plan is set up by whoever added me to its team, and by its managers. Ask one of them, or add me to a team of your own."
            : "I am in no team yet. Add me to the team that the plan belongs to: whoever does that can set me up, here in our own chat.");

    private static string InWords(PlanSettings settings, PlanSetting setting) =>
        $"{SettingsChange.InWords(settings, setting, [])}, {settings.Zone}";
}
