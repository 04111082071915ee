using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Shows how a plan runs, and changes it: by the fields of its card, or by a sentence.</summary>
internal sealed class SettingsPages(IPlanStore plans, IPeopleStore people, ManagerNames names, ITeamRoster roster, TimeProvider time)
{
    private const int Attempts = 4;

    public async Task<AdaptiveCards.AdaptiveCard> ShowAsync(
        PlanInForce plan, PlanDirectory directory, Saying saying, CancellationToken cancellationToken) =>
        SettingsCard.Render(await ViewAsync(plan, directory, saying.Asker, saying.Place, await ChannelsAsync(plan, saying.Turn, cancellationToken), cancellationToken));

    /// <summary>Changes one setting by a sentence.</summary>
    public async Task<(AdaptiveCards.AdaptiveCard Card, bool IsDone)> SetAsync(
        Request.Set wish, PlanInForce plan, PlanDirectory directory, Saying saying, CancellationToken cancellationToken)
    {
        if (!Permissions.Of(Deed.ChangeSettings, plan.Settings, saying.Asker.Id))
            return (ErrorCard.Render("That is for managers", await RefusalAsync(plan, directory, cancellationToken)), false);

        var channels = await ChannelsAsync(plan, saying.Turn, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var now = time.GetUtcNow();
            var change = SettingsChange.Decide(plan.Settings, new Dictionary<PlanSetting, string> { [wish.Setting] = wish.Value }, channels, now);
            var view = await ViewAsync(plan, directory, saying.Asker, saying.Place, channels, cancellationToken);
            if (change.Faults is [var fault, ..])
                return (SettingsCard.Render(view with { Faults = change.Faults, Notice = $"Nothing is changed. {fault.Message}" }), true);
            if (change.Changes.Count == 0)
                return (SettingsCard.Render(view with { Notice = $"{SettingsCard.LabelOf(wish.Setting)}: {view.InWords(wish.Setting)}. That is how it was before." }), true);
            if (await plans.SaveSettingsAsync(change.After, cancellationToken) == SaveOutcome.Saved)
                return (SettingsCard.Render(Changed(view, change, now)), true);

            plan = await plans.LoadAsync(plan.PlanId, cancellationToken) ?? plan;
        }

        throw new InvalidOperationException("The plan's settings kept changing.");
    }

    /// <summary>
    /// Saves what was typed into the card: all of it or nothing. Of what somebody else has changed since the card was shown,
    /// only what was typed over is asked about once more.
    /// </summary>
    public async Task<CardReply> SaveAsync(SettingsData data, CardPress press, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await plans.LoadAsync(data.PlanId, cancellationToken) is not { } plan)
                return new CardReply.Say("That plan is no longer here. Nothing was changed.");

            var directory = await people.LoadAsync(data.PlanId, cancellationToken);
            if (!Permissions.Of(Deed.ChangeSettings, plan.Settings, press.Asker.Id))
                return new CardReply.Say(await RefusalAsync(plan, directory, cancellationToken));

            var now = time.GetUtcNow();
            var channels = await ChannelsAsync(plan, press.Turn, cancellationToken);
            var change = SettingsChange.Decide(plan.Settings, data.Wishes, channels, now);
            IReadOnlyList<SettingFault> faults = [.. change.Faults, .. Overtaken(data, plan.Settings, channels)];
            var view = await ViewAsync(plan, directory, press.Asker, press.Place, channels, cancellationToken);
            if (faults.Count > 0)
            {
                var labels = Words.List([.. faults.Select(fault => SettingsCard.LabelOf(fault.Setting)).Distinct()]);
                return CardReply.Of(SettingsCard.Render(view with { Typed = data.Wishes, Faults = faults, Notice = $"Nothing is saved yet. Look again at: {labels}." }));
            }

            if (change.Changes.Count == 0)
                return CardReply.Of(SettingsCard.Render(view with { Notice = "Nothing was changed." }));
            if (await plans.SaveSettingsAsync(change.After, cancellationToken) == SaveOutcome.Saved)
                return CardReply.Of(SettingsCard.Render(Changed(view, change, now)), everywhere: true);
        }

        throw new InvalidOperationException("The plan's settings kept changing.");
    }

    private static IEnumerable<SettingFault> Overtaken(SettingsData data, PlanSettings present, IReadOnlyList<TeamChannel> channels) => data.Wishes
        .Where(wish => SettingsChange.ValueOf(present, wish.Key) is var stored && stored != data.Seen[wish.Key] && stored != wish.Value)
        .Select(wish => new SettingFault(
            wish.Key, $"Somebody changed this meanwhile; now it is: {SettingsChange.InWords(present, wish.Key, channels)}. Save again to have what you chose."));

    private static SettingsView Changed(SettingsView view, SettingsChange change, DateTimeOffset now) => view with
    {
        Plan = view.Plan with { Settings = change.After },
        Clock = new PlanClock(change.After, now),
        Notice = string.Join('\n', change.Changes.Select(SettingsCard.Describe).Prepend("✓ Saved.")),
    };

    private async Task<SettingsView> ViewAsync(
        PlanInForce plan, PlanDirectory directory, Asker asker, Place place, IReadOnlyList<TeamChannel> channels, CancellationToken cancellationToken)
    {
        var managers = await names.OfAsync(plan.Settings, directory, cancellationToken);
        return new SettingsView
        {
            Plan = plan,
            Clock = new PlanClock(plan.Settings, time.GetUtcNow()),
            Managers = managers,
            Channels = channels,
            ReadOnly = place.Kind != PlaceKind.Personal
                ? $"To change it, {ManagerNames.InWords(managers)} can write “settings” to me in our own chat."
                : Permissions.Of(Deed.ChangeSettings, plan.Settings, asker.Id)
                    ? null
                    : $"Only a manager can change it: {ManagerNames.InWords(managers)}.",
        };
    }

    private Task<IReadOnlyList<TeamChannel>> ChannelsAsync(PlanInForce plan, ITurnContext? turn, CancellationToken cancellationToken) =>
        plan.Settings.TeamId is { } team
            ? roster.ChannelsAsync(turn, team, cancellationToken)
            : Task.FromResult<IReadOnlyList<TeamChannel>>([]);

    private async Task<string> RefusalAsync(PlanInForce plan, PlanDirectory directory, CancellationToken cancellationToken) =>
        $"Only a manager of the plan “{plan.Plan.Title}” can change how it runs: {ManagerNames.InWords(await names.OfAsync(plan.Settings, directory, cancellationToken))}. Nothing was changed.";
}
