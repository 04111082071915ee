using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Whatever is missing or down: what happened, what is safe, and what to do next.</summary>
public sealed class DeadEndTests
{
    private readonly BotUnderTest _bot = new();

    [Theory]
    [InlineData("what's amber?", "I cannot look that up just now")]
    [InlineData("pause", "I could not save this for certain")]
    [InlineData("away until 5 January", "I could not save this for certain")]
    [InlineData("settings", "I cannot look that up just now")]
    [InlineData("set up", "I cannot look that up just now")]
    public async Task With_the_store_down_what_was_said_can_be_said_again_by_a_button(string said, string heading)
    {
        _bot.Plans.IsDown = true;
        var shown = await _bot.SayAsync(said, Sample.Priya);

        Assert.Contains(heading, shown, StringComparison.Ordinal);
        Assert.Contains("Nothing is lost", shown, StringComparison.Ordinal);
        var again = JObject.Parse(shown).SelectTokens("$..actions[*]").First(action => action.Value<string>("title") == "Try again");

        _bot.Plans.IsDown = false;
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.Submit(Sample.Priya, (JObject)again["data"]!));
        Assert.DoesNotContain(heading, _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_given_up_before_Teams_gives_up()
    {
        _bot.Plans.IsSlow = true;
        Assert.Contains("I cannot look that up just now", await PatientlyAsync(_bot.SayAsync("what's amber?")), StringComparison.Ordinal);

        var pressed = await PatientlyAsync(_bot.SendAsync(_bot.Fresh("1.2") with { Status = "Green" }));
        Assert.Contains("still in the card", pressed.Value!.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, bool> Presses
    {
        get
        {
            TheoryData<string, bool> presses = [];
            foreach (var verb in new[] { Verbs.Send, Verbs.PutOff, Verbs.Away, Verbs.ImportApply, Verbs.ImportApplyStatuses, Verbs.SettingsSave, Verbs.SetUpStart })
                presses.Add(verb, true);
            foreach (var verb in new[] { Verbs.Open, Verbs.Turn, Verbs.Amend, Verbs.Later })
                presses.Add(verb, false);
            return presses;
        }
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task A_button_that_could_not_be_served_leaves_the_card_with_what_was_typed(string verb, bool saves)
    {
        _bot.Plans.IsDown = true;
        var data = Incoming.Data(Sample.Key, [_bot.Fresh("1.1")]);
        data[DataKeys.Draft] = "draft";
        data[DataKeys.Shown] = "shown";
        if (verb == Verbs.SettingsSave)
            data = SettingsData.Write(Sample.Settings);

        var response = await _bot.PressAsync(verb, data);

        Assert.Equal("application/vnd.microsoft.activity.message", response.Type);
        Assert.Contains("Nothing is lost", response.Value!.ToString(), StringComparison.Ordinal);
        Assert.Equal(saves, response.Value!.ToString()!.Contains("still in the card", StringComparison.Ordinal));
        Assert.Contains("in a minute", response.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_back_is_greeted_with_what_is_open_for_them()
    {
        await _bot.TurnAsync(Incoming.Install(Sample.Sian));
        await _bot.TurnAsync(Incoming.Install(Sample.Sian, "remove"));
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.Install(Sample.Sian));

        Assert.Contains("You answer for 4 open objectives; 4 answers of the check-in under way are still open", _bot.Shown(), StringComparison.Ordinal);
        Assert.Contains(Verbs.Open, _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_greeted_by_what_is_the_case()
    {
        Assert.Contains("You manage this plan", await InstallAsync(Sample.Priya), StringComparison.Ordinal);
        Assert.Contains("You are not in a plan yet", await InstallAsync(Sample.Stranger), StringComparison.Ordinal);
        Assert.Contains("The next check-in is on Thu 3 Dec 10:00", await InstallAsync(Sample.Marcus), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_removes_the_bot_and_adds_it_again_has_its_plan()
    {
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Sample.Team));
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Priya, Sample.Team, "remove"));
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Stranger, Sample.Team));

        Assert.Contains("What was stored of it is all there", _bot.Shown(), StringComparison.Ordinal);
        Assert.Equal(Sample.Team, _bot.Plans["asb"].Settings.TeamId);
        Assert.Equal([Sample.Priya], _bot.Plans["asb"].Settings.Managers);
    }

    [Fact]
    public async Task A_plan_whose_team_let_the_bot_go_is_taken_elsewhere_by_a_manager_only()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = "19:other@thread.tacv2" } };
        await _bot.TurnAsync(Incoming.TeamInstall(Sample.Stranger, Sample.Team));

        Assert.Equal("19:other@thread.tacv2", _bot.Plans["asb"].Settings.TeamId);
        Assert.DoesNotContain(Sample.Plan.Title, _bot.Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_the_store_down_an_installation_is_answered_once_and_says_what_to_do(bool team)
    {
        _bot.Plans.IsDown = true;
        foreach (var install in new[] { NewInstall(), Incoming.Added(NewInstall()) })
            await _bot.TurnAsync(install);

        Assert.Single(_bot.Adapter.Sent);
        Assert.Contains(team ? "add me again" : "write to me again", _bot.Shown(), StringComparison.Ordinal);

        Microsoft.Bot.Schema.Activity NewInstall() => team ? Incoming.TeamInstall(Sample.Priya, null) : Incoming.Install(Sample.Sian);
    }

    [Fact]
    public async Task With_the_store_down_a_file_is_told_to_be_sent_again()
    {
        _bot.Plans.IsDown = true;
        await _bot.TurnAsync(Incoming.File(Sample.Priya));

        Assert.Contains("Send it again in a minute", _bot.Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sample.Priya, "Drop the plan file into our own chat")]
    [InlineData(Sample.Sian, "Priya Nair can bring its file")]
    public async Task An_empty_plan_says_who_can_fill_it(string personId, string what)
    {
        _bot.Plans["asb"] = Sample.InForce with { Plan = Given.Plan() };

        Assert.Contains(what, await _bot.SayAsync("what's amber?", personId), StringComparison.Ordinal);
        Assert.Contains("Save", await _bot.SayAsync("settings", Sample.Priya), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_assigned_the_set_up_says_who_is_missing()
    {
        _bot.People.Directory = PlanDirectory.Empty;
        _bot.Plans["asb"] = SetUpGallery.Resting;
        var shown = await _bot.SayAsync("set up", Sample.Priya);

        Assert.Contains("the plan needs people first", shown, StringComparison.Ordinal);
        Assert.Contains("assign ASB Team Leader to", shown, StringComparison.Ordinal);
    }

    // Half a minute of the bot's clock: far more than Teams waits.
    private async Task<T> PatientlyAsync<T>(Task<T> work)
    {
        for (var second = 0; second < 30 && !work.IsCompleted; second++)
        {
            _bot.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return await work.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private async Task<string> InstallAsync(string personId)
    {
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.Install(personId));
        return _bot.Shown();
    }
}
