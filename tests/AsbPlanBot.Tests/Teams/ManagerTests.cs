using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>What managers have done in a sentence, and what is said to who may not.</summary>
public sealed class ManagerTests
{
    private static readonly Request.MoveDue Move = new("1.1", Given.Day("2027-06-30"), "The cameras are late");

    private readonly BotUnderTest _bot = new();

    public static TheoryData<Request> ManagersDeeds =>
    [
        new Request.Chase(null), new Request.AnswerFor("Siân Pritchard"), Move, new Request.Pause(),
        new Request.Assign("SNT", "Marcus Adeyemi", null, null), new Request.Unassign("ASB Team", "Marcus Adeyemi", null),
        new Request.AddManager("Marcus Adeyemi"), new Request.RemoveManager("Priya Nair"),
        new Request.Acknowledge("3.1"), new Request.PostSummary(),
    ];

    [Theory]
    [MemberData(nameof(ManagersDeeds), DisableDiscoveryEnumeration = true)]
    public async Task Who_does_not_manage_the_plan_changes_nothing_and_hears_who_may(Request deed)
    {
        _bot.Time.Advance(TimeSpan.FromHours(5));
        foreach (var person in new[] { Sample.Sian, Sample.Stranger })
        {
            var said = await _bot.WantAsync(deed, person);
            Assert.Contains("Only ", said, StringComparison.Ordinal);
            Assert.Contains("a manager of the plan can ", said, StringComparison.Ordinal);
            Assert.Contains("Priya Nair", said, StringComparison.Ordinal);
        }

        Assert.Equal(Sample.InForce, _bot.Plans["asb"]);
        Assert.Same(Sample.People, _bot.People.Directory);
        Assert.Equal(Sample.CheckIn, _bot.Ledger.Of(Sample.Sian));
        Assert.Empty(_bot.Queue.Items);
        Assert.Empty(_bot.Ledger.Notices);
        Assert.Empty(_bot.Plans.History);
    }

    [Fact]
    public async Task A_chase_asks_once_more_who_has_not_answered_and_says_whom()
    {
        _bot.Time.Advance(TimeSpan.FromHours(5));

        var said = await _bot.WantAsync(new Request.Chase(null), Sample.Priya);

        Assert.Contains("I ask 1 person once more", said, StringComparison.Ordinal);
        Assert.Contains("Siân Pritchard", said, StringComparison.Ordinal);
        var checkIn = _bot.Ledger.Of(Sample.Sian);
        Assert.Equal((CheckInState.Planned, SendPurpose.Remind), (checkIn.State, checkIn.Purpose));
        Assert.Equal(new WorkItem(WorkKind.CheckIn, "asb", Sample.ThisCycle, Sample.Sian), Assert.Single(_bot.Queue.Items));
    }

    [Theory]
    [InlineData(0, CheckInState.Sent, "was written to only Thu 26 Nov 10:00")]
    [InlineData(5, CheckInState.Unreachable, "cannot be reached")]
    [InlineData(5, CheckInState.Planned, "on its way already")]
    public async Task Who_is_left_alone_is_named_with_the_reason(int hours, CheckInState state, string why)
    {
        _bot.Time.Advance(TimeSpan.FromHours(hours));
        await _bot.Ledger.TryUpdateAsync(Sample.CheckIn with { State = state }, TestContext.Current.CancellationToken);

        var said = await _bot.WantAsync(new Request.Chase("Siân"), Sample.Priya);

        Assert.Contains("Nobody is asked again just now", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Empty(_bot.Queue.Items);
    }

    [Fact]
    public async Task Who_is_away_is_not_chased()
    {
        _bot.Time.Advance(TimeSpan.FromHours(5));
        _bot.People.Directory = Sample.People with { Absences = [new Absence(Sample.Sian, Given.Day("2026-11-20"), Given.Day("2026-12-24"), null)] };

        Assert.Contains("away until 24 Dec 2026", await _bot.WantAsync(new Request.Chase("ASB Team"), Sample.Priya), StringComparison.Ordinal);
        Assert.Empty(_bot.Queue.Items);
    }

    [Fact]
    public async Task Who_has_answered_is_not_chased()
    {
        _bot.Time.Advance(TimeSpan.FromHours(5));
        await _bot.Ledger.TryUpdateAsync(
            Sample.CheckIn with { Answered = Sample.CheckIn.Asked, State = CheckInState.Answered }, TestContext.Current.CancellationToken);

        Assert.Contains("Everybody who was asked has answered", await _bot.WantAsync(new Request.Chase(null), Sample.Priya), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_answers_for_somebody_and_it_is_recorded_on_their_behalf()
    {
        var card = await _bot.WantAsync(new Request.AnswerFor("Siân Pritchard"), Sample.Priya);
        Assert.Contains("This is the check-in of Siân Pritchard", card, StringComparison.Ordinal);

        await _bot.SendAsync(Sample.Key, [_bot.Fresh("2.1") with { Status = "Green" }], Sample.Priya);

        var entry = Assert.Single(_bot.Plans.History);
        Assert.Equal((Sample.Priya, "ASB Team"), (entry.By, entry.OnBehalfOf));
    }

    [Fact]
    public async Task The_check_in_of_somebody_else_is_not_opened_for_all_to_see() =>
        Assert.Contains(
            "in our own chat only", await _bot.WantAsync(new Request.AnswerFor("Siân"), Sample.Priya, PlaceKind.Channel), StringComparison.Ordinal);

    [Fact]
    public async Task A_due_date_moves_with_its_history()
    {
        Assert.Contains("1.1 is due 30 Jun 2027 instead of 31 Mar 2027", await _bot.WantAsync(Move, Sample.Priya), StringComparison.Ordinal);

        Assert.Equal((Given.Day("2027-06-30"), Given.Day("2027-03-31")), (_bot.Plans.Objective("1.1").Due, _bot.Plans.Objective("1.1").FirstDue));
        Assert.Equal("The cameras are late", Assert.Single(_bot.Plans.History).DueMove!.Reason);
    }

    [Fact]
    public async Task A_reason_that_is_missing_is_asked_for_on_a_card()
    {
        var card = JObject.Parse(await _bot.WantAsync(Move with { Reason = null }, Sample.Priya));
        Assert.Empty(_bot.Plans.History);
        var data = (JObject)card.SelectTokens("$..actions[*]").Single(action => action.Value<string>("verb") == Verbs.MoveDue)["data"]!;

        Assert.Contains("Give a reason", Text(await _bot.PressAsync(Verbs.MoveDue, data, Sample.Priya)), StringComparison.Ordinal);
        data[DataKeys.Reason] = "The cameras are late";
        Assert.Contains("Only a manager of the plan", Text(await _bot.PressAsync(Verbs.MoveDue, data, Sample.Sian)), StringComparison.Ordinal);
        Assert.Empty(_bot.Plans.History);

        Assert.Contains("1.1 is due 30 Jun 2027", Text(await _bot.PressAsync(Verbs.MoveDue, data, Sample.Priya)), StringComparison.Ordinal);
        Assert.Equal(1, _bot.Plans.Objective("1.1").DueMoves);
    }

    [Fact]
    public async Task A_reply_that_comes_between_is_kept_when_a_date_moves()
    {
        _bot.Plans.BeforeSave = () => _bot.Plans.Change("1.1", objective => objective with { Percent = 70 });

        await _bot.WantAsync(Move, Sample.Priya);

        Assert.Equal((70, 1), (_bot.Plans.Objective("1.1").Percent, _bot.Plans.Objective("1.1").DueMoves));
    }

    [Fact]
    public async Task Who_holds_a_role_changes_only_when_the_manager_applies_it()
    {
        var data = await HoldingAsync(new Request.Assign("team leader", "Siân Pritchard", null, null));
        Assert.Same(Sample.People, _bot.People.Directory);

        Assert.Contains("Siân Pritchard holds ASB Team Leader", Text(await _bot.PressAsync(Verbs.Hold, data, Sample.Priya)), StringComparison.Ordinal);

        Assert.Equal(Sample.Sian, Assert.Single(Accountability.PersonsToAsk(_bot.People.Directory, "ASB Team Leader", Given.Day("2026-11-26"))).Id);
    }

    [Fact]
    public async Task Nobody_else_applies_it()
    {
        var data = await HoldingAsync(new Request.Assign("SNT", "Siân Pritchard", null, null));

        Assert.Contains("Only a manager of the plan", Text(await _bot.PressAsync(Verbs.Hold, data, Sample.Sian)), StringComparison.Ordinal);
        Assert.Same(Sample.People, _bot.People.Directory);
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_shown_anew_and_not_applied()
    {
        var data = await HoldingAsync(new Request.Assign("SNT", "Siân Pritchard", null, null));
        var other = new Party("SNT", PartyKind.Team, [Given.Held("Jo", lead: true)]);
        await _bot.People.SavePartyAsync("asb", Sample.People.Find("SNT"), other, TestContext.Current.CancellationToken);

        Assert.Contains("has changed since", Text(await _bot.PressAsync(Verbs.Hold, data, Sample.Priya)), StringComparison.Ordinal);
        Assert.Same(other, _bot.People.Directory.Find("SNT"));
    }

    [Fact]
    public async Task Of_two_managers_at_once_the_slower_changes_nothing()
    {
        var data = await HoldingAsync(new Request.Assign("SNT", "Siân Pritchard", null, null));
        var other = new Party("SNT", PartyKind.Team, [Given.Held("Jo", lead: true)]);
        _bot.People.BeforeSave = () => _bot.People.Directory = new PlanDirectory([.. Sample.People.Parties.Where(party => party.Name != "SNT"), other]);

        Assert.Contains("at the same moment", Text(await _bot.PressAsync(Verbs.Hold, data, Sample.Priya)), StringComparison.Ordinal);
        Assert.Same(other, _bot.People.Directory.Find("SNT"));
    }

    [Theory]
    [InlineData("3.1", "The plan names nobody as accountable for 3.1")]
    [InlineData("1.1", "Say which of them is meant")]
    [InlineData("ASB", "could be ASB Team and ASB Team Leader")]
    [InlineData("Police", "no role or team called")]
    public async Task A_party_that_is_not_clear_is_asked_for(string party, string why) =>
        Assert.Contains(why, await _bot.WantAsync(new Request.Assign(party, "Siân", null, null), Sample.Priya), StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_mentioned_need_hold_nothing_yet()
    {
        var jo = new Person("aaaaaaaa-0000-4000-8000-000000000005", "Jo Bell", "jo@example.org");
        Assert.Contains("I do not know anybody", await _bot.WantAsync(new Request.AddManager("Jo Bell"), Sample.Priya), StringComparison.Ordinal);

        await _bot.WantAsync(new Request.AddManager("Jo Bell"), Sample.Priya, PlaceKind.Channel, jo);

        Assert.Equal([Sample.Priya, jo.Id], _bot.Plans["asb"].Settings.Managers);
        Assert.Equal((NoticeKind.ManagerAdded, jo.Id), Assert.Single(_bot.Ledger.Notices.Select(notice => (notice.Kind, notice.ManagerId))));
        Assert.Equal(WorkKind.Notice, Assert.Single(_bot.Queue.Items).Kind);
    }

    [Fact]
    public async Task The_last_manager_stays()
    {
        Assert.Contains("is the only manager", await _bot.WantAsync(new Request.RemoveManager("Priya Nair"), Sample.Priya), StringComparison.Ordinal);
        await _bot.WantAsync(new Request.AddManager("Marcus"), Sample.Priya);
        Assert.Contains("does not manage this plan any more", await _bot.WantAsync(new Request.RemoveManager("Priya Nair"), Sample.Marcus), StringComparison.Ordinal);

        Assert.Equal([Sample.Marcus], _bot.Plans["asb"].Settings.Managers);
    }

    [Fact]
    public async Task Two_managers_added_at_once_are_both_added()
    {
        _bot.Plans.BeforeSave = () => _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { Managers = [Sample.Priya, "other"], Version = "7" } };

        await _bot.WantAsync(new Request.AddManager("Marcus"), Sample.Priya);

        Assert.Equal([Sample.Priya, "other", Sample.Marcus], _bot.Plans["asb"].Settings.Managers);
    }

    [Fact]
    public async Task What_is_not_somebodys_is_not_asked_any_more_and_the_managers_hear_of_it()
    {
        var data = CheckInData.Write(Sample.Key);
        data[DataKeys.Reference] = "2.2";
        await _bot.PressAsync(Verbs.NotMine, data);
        await _bot.PressAsync(Verbs.NotMine, data);

        Assert.Contains("I do not ask you about 2.2", _bot.Shown(), StringComparison.Ordinal);
        Assert.Equal(["1.1", "1.2", "2.1"], _bot.Ledger.Of(Sample.Sian).Asked);
        var notice = Assert.Single(_bot.Ledger.Notices);
        Assert.Equal((Sample.Priya, NoticeKind.NotTheirs), (notice.ManagerId, notice.Kind));
        Assert.Contains(
            "Siân Pritchard says that 2.2",
            Notices.Compose(notice, Sample.InForce, Sample.People, new CycleLedger("asb", Sample.ThisCycle, true, []), null, Sample.Now)!.Title,
            StringComparison.Ordinal);
        Assert.Equal(Sample.InForce, _bot.Plans["asb"]);
    }

    [Fact]
    public async Task A_manager_acknowledges_what_is_complete_once()
    {
        Assert.Contains("1.1 is Amber", await _bot.WantAsync(new Request.Acknowledge("1.1"), Sample.Priya), StringComparison.Ordinal);
        Assert.Empty(_bot.Plans.History);

        Assert.Contains("You have acknowledged 3.1", await _bot.WantAsync(new Request.Acknowledge("3.1"), Sample.Priya), StringComparison.Ordinal);
        Assert.Contains("acknowledged already", await _bot.WantAsync(new Request.Acknowledge("3.1"), Sample.Priya), StringComparison.Ordinal);

        Assert.Equal((Sample.Priya, true), (_bot.Plans.Objective("3.1").AcknowledgedBy, Assert.Single(_bot.Plans.History).Acknowledged));
    }

    [Fact]
    public async Task Nobody_disowns_what_is_not_theirs()
    {
        Assert.Contains("3.1 is not yours as it is", await _bot.WantAsync(new Request.NotMine("3.1"), Sample.Sian), StringComparison.Ordinal);
        Assert.Empty(_bot.Ledger.Notices);
    }

    [Fact]
    public async Task Whom_Teams_does_not_look_up_is_a_sentence_and_no_fault()
    {
        var message = Incoming.Mention(Sample.Priya, "who hasn't replied?");
        message.Entities!.Add(new Microsoft.Bot.Schema.Entity
        {
            Type = "mention",
            Properties = new JObject { ["mentioned"] = new JObject { ["id"] = "29:jo", ["name"] = "Jo Bell" }, ["text"] = "<at>Jo Bell</at>" },
        });

        await _bot.TurnAsync(message);

        Assert.DoesNotContain("I cannot look that up", _bot.Shown(), StringComparison.Ordinal);
    }

    private static string Text(Microsoft.Bot.Schema.AdaptiveCardInvokeResponse answer) => answer.Value!.ToString()!;

    private async Task<JObject> HoldingAsync(Request wish)
    {
        var card = JObject.Parse(await _bot.WantAsync(wish, Sample.Priya));
        return (JObject)card.SelectTokens("$..actions[*]").Single(action => action.Value<string>("verb") == Verbs.Hold)["data"]!;
    }
}
