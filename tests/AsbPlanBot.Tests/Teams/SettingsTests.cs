using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>How the plan runs: looked at by anybody in it, changed by its managers.</summary>
public sealed class SettingsTests
{
    private const string Other = "19:plan@thread.tacv2";
    private readonly BotUnderTest _bot = new();

    public SettingsTests() => _bot.Roster.Channels.AddRange(SetUpGallery.Channels);

    private PlanSettings Stored => _bot.Plans["asb"].Settings;

    [Fact]
    public async Task A_manager_changes_several_at_once()
    {
        var card = await _bot.SayAsync("settings", Sample.Priya);
        Assert.Contains("The next check-in is on Thu 3 Dec 10:00", card, StringComparison.Ordinal);

        var saved = await SaveAsync(card, (Id(PlanSetting.CheckIns) + ".day", "WED"), (Id(PlanSetting.ReminderAfterDays), "3"), (Id(PlanSetting.Channel), Other));

        Assert.Contains("Check-ins: every Wednesday at 10:00. It was: every Thursday at 10:00.", saved, StringComparison.Ordinal);
        Assert.Contains("The next check-in is on Wed 2 Dec 10:00", saved, StringComparison.Ordinal);
        Assert.Equal(("0 10 * * WED", 3, Other), (Stored.CheckInSchedule, Stored.ReminderAfterDays, Stored.ChannelId));
        Assert.Single(_bot.Adapter.Updated);
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_and_nothing_typed_is_lost_or_saved()
    {
        var card = await _bot.SayAsync("settings", Sample.Priya);
        var again = await SaveAsync(card, (Id(PlanSetting.StaleAfterDays), "4000"), (Id(PlanSetting.ReminderAfterDays), "5"), (Id(PlanSetting.Summaries) + ".day", "TUE"));

        Assert.Contains("from 1 to 365", again, StringComparison.Ordinal);
        Assert.Equal(("4000", "5", "TUE"), (ValueIn(again, Id(PlanSetting.StaleAfterDays)), ValueIn(again, Id(PlanSetting.ReminderAfterDays)), ValueIn(again, Id(PlanSetting.Summaries) + ".day")));
        Assert.Equal(Sample.Settings, Stored);

        await SaveAsync(again, (Id(PlanSetting.StaleAfterDays), "60"));
        Assert.Equal((60, 5, "0 9 * * TUE"), (Stored.StaleAfterDays, Stored.ReminderAfterDays, Stored.SummarySchedule));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_kept_and_what_both_changed_is_asked_about()
    {
        var card = await _bot.SayAsync("settings", Sample.Priya);
        Change(settings => settings with { TolerancePercent = 10, ReminderAfterDays = 4 });

        var again = await SaveAsync(card, (Id(PlanSetting.ReminderAfterDays), "5"), (Id(PlanSetting.StaleAfterDays), "60"));
        Assert.Contains("now it is: after 4 working days", again, StringComparison.Ordinal);
        Assert.Equal("5", ValueIn(again, Id(PlanSetting.ReminderAfterDays)));
        Assert.Equal((4, 45), (Stored.ReminderAfterDays, Stored.StaleAfterDays));

        await SaveAsync(again);
        Assert.Equal((5, 60, 10), (Stored.ReminderAfterDays, Stored.StaleAfterDays, Stored.TolerancePercent));
    }

    [Fact]
    public async Task A_conflict_in_the_moment_of_saving_is_no_different()
    {
        var card = await _bot.SayAsync("settings", Sample.Priya);
        _bot.Plans.BeforeSave = () => Change(settings => settings with { StaleAfterDays = 30 });
        var again = await SaveAsync(card, (Id(PlanSetting.StaleAfterDays), "60"));

        Assert.Contains("now it is: after 30 days", again, StringComparison.Ordinal);
        Assert.Equal(30, Stored.StaleAfterDays);
    }

    [Fact]
    public async Task A_schedule_that_the_choices_cannot_say_stays_as_it_is()
    {
        Change(settings => settings with { CheckInSchedule = "0 10 1,15 * *" });
        var card = await _bot.SayAsync("settings", Sample.Priya);
        Assert.Equal(SettingsData.AsItIs, ValueIn(card, Id(PlanSetting.CheckIns) + ".day"));

        await SaveAsync(card, (Id(PlanSetting.StaleAfterDays), "60"));
        Assert.Equal(("0 10 1,15 * *", 60), (Stored.CheckInSchedule, Stored.StaleAfterDays));

        await SaveAsync(await _bot.SayAsync("settings", Sample.Priya), (Id(PlanSetting.CheckIns) + ".day", "FRI"), (Id(PlanSetting.CheckIns) + ".time", "09:30"));
        Assert.Equal("30 9 * * FRI", Stored.CheckInSchedule);
    }

    [Fact]
    public async Task A_day_without_a_time_is_asked_for_the_time_and_keeps_the_day()
    {
        Change(settings => settings with { CheckInSchedule = "0 10 1,15 * *" });
        var again = await SaveAsync(await _bot.SayAsync("settings", Sample.Priya), (Id(PlanSetting.CheckIns) + ".day", "WED#1"));

        Assert.Contains("Choose a day and a time", again, StringComparison.Ordinal);
        Assert.Equal("WED#1", ValueIn(again, Id(PlanSetting.CheckIns) + ".day"));
    }

    [Fact]
    public async Task A_channel_of_another_team_is_refused_though_the_card_is_forged()
    {
        var card = await _bot.SayAsync("settings", Sample.Priya);
        var again = await SaveAsync(card, (Id(PlanSetting.Channel), "19:elsewhere@thread.tacv2"));

        Assert.Contains("not a channel of the plan's team", again, StringComparison.Ordinal);
        Assert.Equal(Sample.Team, Stored.ChannelId);
    }

    [Fact]
    public async Task Without_the_list_of_channels_everything_else_can_be_changed()
    {
        _bot.Roster.Channels.Clear();
        var card = await _bot.SayAsync("settings", Sample.Priya);
        Assert.Contains("I cannot look up the team's channels just now", card, StringComparison.Ordinal);

        await SaveAsync(card, (Id(PlanSetting.StaleAfterDays), "60"));
        Assert.Equal((60, Sample.Team), (Stored.StaleAfterDays, Stored.ChannelId));
    }

    [Fact]
    public async Task Others_see_it_with_who_may_change_it_and_cannot()
    {
        var shown = await _bot.SayAsync("settings");
        Assert.Contains("Only a manager can change it: Priya Nair", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.", shown, StringComparison.Ordinal);

        var card = await _bot.SayAsync("settings", Sample.Priya);
        var refused = await SaveAsync(card, Sample.Sian, (Id(PlanSetting.StaleAfterDays), "60"));
        Assert.Contains("Priya Nair", refused, StringComparison.Ordinal);
        Assert.Equal(45, Stored.StaleAfterDays);
    }

    [Fact]
    public async Task In_the_channel_it_is_only_shown()
    {
        await _bot.TurnAsync(Incoming.Mention(Sample.Priya, "settings"));

        Assert.Contains("Priya Nair can write “settings” to me in our own chat", _bot.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain("Input.", _bot.Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remind after 3 days", PlanSetting.ReminderAfterDays, "3", "Reminder: after 3 working days. It was: after 2 working days.")]
    [InlineData("check-ins every Friday", PlanSetting.CheckIns, "0 10 * * FRI", "It was: every Thursday at 10:00.")]
    [InlineData("digest weekly", PlanSetting.Digest, "Always", "Digest for managers: every week. It was: never.")]
    [InlineData("remind after 2 days", PlanSetting.ReminderAfterDays, "2", "That is how it was before")]
    [InlineData("remind after 99 days", PlanSetting.ReminderAfterDays, "99", "Nothing is changed. Write a whole number")]
    public async Task One_setting_is_changed_by_a_sentence_and_told_with_what_it_was(string said, PlanSetting setting, string value, string told)
    {
        var (card, isDone) = await _bot.Settings.SetAsync(
            new Request.Set(setting, value), _bot.Plans["asb"], Sample.People, Says(said, Sample.Priya), TestContext.Current.CancellationToken);

        Assert.True(isDone);
        Assert.Contains(told, PlainCard.Of(card).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_of_an_officer_changes_nothing_and_says_who_may()
    {
        var (card, isDone) = await _bot.Settings.SetAsync(
            new Request.Set(PlanSetting.StaleAfterDays, "9"), _bot.Plans["asb"], Sample.People, Says("stale after 9 days", Sample.Sian), TestContext.Current.CancellationToken);

        Assert.False(isDone);
        Assert.Contains("Priya Nair", PlainCard.Of(card).ToString(), StringComparison.Ordinal);
        Assert.Equal(45, Stored.StaleAfterDays);
    }

    private static AsbPlanBot.Teams.Conversation.Saying Says(string text, string personId) =>
        new(text, new(personId, null), new(AsbPlanBot.Teams.Conversation.PlaceKind.Personal));

    private static string Id(PlanSetting setting) => SettingsData.IdOf(setting);

    private static IEnumerable<JObject> InputsOf(string card) => JObject.Parse(card).Descendants().OfType<JObject>()
        .Where(element => element.Value<string>("type")?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private static string? ValueIn(string card, string id) => InputsOf(card).Single(input => input.Value<string>("id") == id).Value<string>("value");

    private void Change(Func<PlanSettings, PlanSettings> change) =>
        _bot.Plans["asb"] = _bot.Plans["asb"] with { Settings = change(Stored) with { Version = Guid.NewGuid().ToString() } };

    private Task<string> SaveAsync(string card, params (string Id, string Value)[] typed) => SaveAsync(card, Sample.Priya, typed);

    // As a client does: the button's data, and what every input holds.
    private async Task<string> SaveAsync(string card, string personId, params (string Id, string Value)[] typed)
    {
        var button = JObject.Parse(card).SelectTokens("$..actions[*]").Single(action => action.Value<string>("verb") == Verbs.SettingsSave);
        var data = (JObject)button["data"]!.DeepClone();
        foreach (var input in InputsOf(card))
            data[input.Value<string>("id")!] = input.Value<string>("value") ?? "";
        foreach (var (id, value) in typed)
            data[id] = value;
        return (await _bot.PressAsync(Verbs.SettingsSave, data, personId)).Value!.ToString()!;
    }
}
