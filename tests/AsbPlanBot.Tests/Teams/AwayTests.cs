using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>An officer who cannot answer now: put off, away, covered, back; and the manager who pauses the plan.</summary>
public sealed class AwayTests
{
    private readonly BotUnderTest _bot = new();

    [Fact]
    public async Task A_card_can_be_put_off_and_says_until_when_on_every_device()
    {
        var choices = await PressAsync(Verbs.Later, CheckInData.Write(Sample.Key));
        Assert.Contains("Ask me Fri 27 Nov 10:00", choices, StringComparison.Ordinal);
        Assert.Contains("Ask me Mon 30 Nov 10:00", choices, StringComparison.Ordinal);

        var answer = await PressAsync(Verbs.PutOff, With(CheckInData.Write(Sample.Key), DataKeys.PutOffTo, "NextWorkingDay"));

        Assert.Contains("I ask you again Fri 27 Nov 10:00", answer, StringComparison.Ordinal);
        var checkIn = _bot.Ledger.Of(Sample.Sian);
        Assert.Equal((CheckInState.Snoozed, Given.At("2026-11-27 10:00")), (checkIn.State, checkIn.Until));
        Assert.Equal("card-1", Assert.Single(_bot.Adapter.Updated).Id);
    }

    [Fact]
    public async Task What_was_typed_before_is_there_again_on_the_way_back()
    {
        var typed = _bot.Fresh("1.2") with { Status = "Amber", Note = "Form is at the printers" };
        var choices = JObject.Parse(await PressAsync(Verbs.Later, Incoming.Data(Sample.Key, [typed])));
        var back = choices.SelectTokens("$..actions[*]").Single(action => action.Value<string>("verb") == Verbs.Turn);

        Assert.Contains("Form is at the printers", await PressAsync(Verbs.Turn, (JObject)back["data"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_puts_off_the_check_in_of_somebody_else()
    {
        var answer = await PressAsync(Verbs.PutOff, With(CheckInData.Write(Sample.Key), DataKeys.PutOffTo, "NextWorkingDay"), Sample.Marcus);

        Assert.Contains("Only the person", answer, StringComparison.Ordinal);
        Assert.Equal(CheckInState.Sent, _bot.Ledger.Of(Sample.Sian).State);
    }

    [Fact]
    public async Task What_is_put_off_in_words_is_put_off_as_by_the_card()
    {
        Assert.Contains("I ask you again Mon 30 Nov 10:00", await _bot.SayAsync("ask me next week"), StringComparison.Ordinal);
        Assert.Equal(CheckInState.Snoozed, _bot.Ledger.Of(Sample.Sian).State);
    }

    [Fact]
    public async Task Not_now_offers_the_choices() =>
        Assert.Contains("When should I ask you?", await _bot.SayAsync("not now"), StringComparison.Ordinal);

    [Fact]
    public async Task Who_has_nothing_open_has_nothing_to_put_off() =>
        Assert.Contains("No check-in of yours is open", await _bot.SayAsync("ask me tomorrow", Sample.Marcus), StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_away_is_left_alone_and_who_covers_is_asked_at_once()
    {
        var said = await _bot.SayAsync("I'm away until 5 January, Marcus covers for me");

        Assert.Contains("away from 26 Nov 2026 until Tue 5 Jan 2027", said, StringComparison.Ordinal);
        Assert.Contains("Meanwhile I ask Marcus Adeyemi", said, StringComparison.Ordinal);
        Assert.Equal(
            new Absence(Sample.Sian, Given.Day("2026-11-26"), Given.Day("2027-01-05"), Sample.Marcus), Assert.Single(_bot.People.Directory.Absences));
        Assert.Equal((CheckInState.Away, Sample.Marcus), (_bot.Ledger.Of(Sample.Sian).State, _bot.Ledger.Of(Sample.Sian).StandInId));
        Assert.Equal(CheckInState.Planned, _bot.Ledger.Of(Sample.Marcus).State);
        Assert.Equal(Sample.CheckIn.Asked, _bot.Ledger.Of(Sample.Marcus).Asked);
        Assert.Equal(Sample.Marcus, Assert.Single(_bot.Queue.Items).Subject);
    }

    [Fact]
    public async Task The_form_on_the_card_does_the_same_and_asks_for_the_day_that_is_missing()
    {
        var form = JObject.Parse(await PressAsync(Verbs.Later, CheckInData.Write(Sample.Key)));
        var button = form.SelectTokens("$..actions[*]").Single(action => action.Value<string>("verb") == Verbs.Away);
        var data = With((JObject)button["data"]!, DataKeys.StandIn, Sample.Marcus);

        Assert.Contains("Choose the day of the return", await PressAsync(Verbs.Away, data), StringComparison.Ordinal);
        Assert.Empty(_bot.People.Directory.Absences);

        Assert.Contains("is no day to come back on", await PressAsync(Verbs.Away, With(data, DataKeys.Until, "2026-11-01")), StringComparison.Ordinal);
        Assert.Contains("You are away", await PressAsync(Verbs.Away, With(data, DataKeys.Until, "2027-01-05")), StringComparison.Ordinal);
        Assert.Equal(Sample.Marcus, Assert.Single(_bot.People.Directory.Absences).StandInId);
    }

    [Fact]
    public async Task A_forged_form_says_nothing_of_somebody_else()
    {
        var data = new JObject { [DataKeys.Plan] = "asb", [DataKeys.Person] = Sample.Sian, [DataKeys.Until] = "2027-01-05" };

        Assert.Contains("Only the person", await PressAsync(Verbs.Away, data, Sample.Marcus), StringComparison.Ordinal);
        Assert.Contains("Siân Pritchard is away", await PressAsync(Verbs.Away, data, Sample.Priya), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_is_asked_what_nobody_answered_for_them()
    {
        await _bot.SayAsync("away until 5 January, Marcus covers");
        var covering = _bot.Ledger.Of(Sample.Marcus);
        await _bot.Ledger.TryUpdateAsync(
            CheckInMoves.After(covering, new CheckInEvent.Replied(["1.1"]), Sample.Now), TestContext.Current.CancellationToken);
        _bot.Queue.Items.Clear();

        Assert.Contains("Welcome back", await _bot.SayAsync("I'm back"), StringComparison.Ordinal);

        var checkIn = _bot.Ledger.Of(Sample.Sian);
        Assert.Equal(CheckInState.Planned, checkIn.State);
        Assert.Equal(["1.1"], checkIn.Answered);
        Assert.Empty(_bot.People.Directory.Absences);
        Assert.Equal(Sample.Sian, Assert.Single(_bot.Queue.Items).Subject);
        Assert.Contains("did not know that you were away", await _bot.SayAsync("I'm back"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stand_in_answers_on_behalf_of_the_party()
    {
        var parties = Sample.People.Parties.Select(party => party.Name == "ASB Team"
            ? party with { Holdings = [.. party.Holdings.Where(holding => holding.Lead)] }
            : party);
        _bot.People.Directory = new PlanDirectory([.. parties]);
        await _bot.SayAsync("away until 5 January, Marcus covers");

        await _bot.SendAsync(Sample.Key with { PersonId = Sample.Marcus }, [_bot.Fresh("1.1") with { Status = "Green" }], Sample.Marcus);

        var entry = Assert.Single(_bot.Plans.History);
        Assert.Equal((Sample.Marcus, "ASB Team", "1.1"), (entry.By, entry.OnBehalfOf, entry.ObjectiveRef));
    }

    [Theory]
    [InlineData("away until 5 January, Lou covers for me", "do not know anybody called “Lou”")]
    [InlineData("Marcus Adeyemi is away until 5 January", "or a manager of the plan")]
    [InlineData("away until 5 January 2030", "too far away")]
    public async Task What_cannot_be_noted_is_refused_in_a_sentence_and_changes_nothing(string said, string why)
    {
        Assert.Contains(why, await _bot.SayAsync(said), StringComparison.Ordinal);
        Assert.Empty(_bot.People.Directory.Absences);
        Assert.Equal(CheckInState.Sent, _bot.Ledger.Of(Sample.Sian).State);
    }

    [Fact]
    public async Task Without_a_day_the_form_is_shown_with_who_covers_filled_in()
    {
        var said = await _bot.SayAsync("Marcus Adeyemi covers for me");

        Assert.Contains("Input.Date", said, StringComparison.Ordinal);
        Assert.Contains($"\"value\":\"{Sample.Marcus}\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absence_that_begins_later_leaves_the_check_in_under_way_alone()
    {
        await _bot.SayAsync("away from 20 December until 5 January");

        Assert.Equal(Given.Day("2026-12-20"), Assert.Single(_bot.People.Directory.Absences).From);
        Assert.Equal(CheckInState.Sent, _bot.Ledger.Of(Sample.Sian).State);
    }

    [Fact]
    public async Task A_manager_pauses_the_plan_and_lets_it_go_on()
    {
        Assert.Contains("The plan is paused", await _bot.SayAsync("pause", Sample.Priya), StringComparison.Ordinal);
        Assert.Equal(Sample.Now, _bot.Plans["asb"].Settings.PausedFrom);
        Assert.Contains("The plan goes on", await _bot.SayAsync("resume", Sample.Priya), StringComparison.Ordinal);
        Assert.Null(_bot.Plans["asb"].Settings.PausedFrom);

        Assert.Contains("Only a manager", await _bot.SayAsync("pause"), StringComparison.Ordinal);
        Assert.Null(_bot.Plans["asb"].Settings.PausedFrom);
    }

    private static JObject With(JObject data, string key, string value) => new(data) { [key] = value };

    private async Task<string> PressAsync(string verb, JObject data, string personId = Sample.Sian) =>
        (await _bot.PressAsync(verb, data, personId)).Value!.ToString()!;
}
