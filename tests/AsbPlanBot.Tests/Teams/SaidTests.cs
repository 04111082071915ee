using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Replies in words: shown as they were read, saved by a button, once.</summary>
public sealed class SaidTests
{
    private static readonly SaidReply Amber = new()
    {
        ObjectiveRef = "2.1",
        Status = RagStatus.Amber,
        Note = "waiting for body cameras, cameras due in March",
    };

    private readonly BotUnderTest _bot = new();

    [Fact]
    public async Task What_was_said_is_shown_and_saved_by_the_button()
    {
        var card = Offer(Sample.Sian, Amber, new SaidReply { ObjectiveRef = "1.1", Completed = ["b"], Percent = 60 });

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("■\u00A0Green → ", card.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 of 3 actions done · 60 %", card.ToString(), StringComparison.Ordinal);
        var receipt = await PressAsync(card, "Save");

        Assert.Equal(["1.1", "2.1"], _bot.Plans.History.Select(entry => entry.ObjectiveRef));
        Assert.All(_bot.Plans.History, entry => Assert.Equal((ReplySource.Words, Sample.ThisCycle, Sample.Sian, null), (entry.Source, entry.Cycle, entry.By, entry.OnBehalfOf)));
        var amber = _bot.Plans.Objective("2.1");
        Assert.Equal((RagStatus.Amber, Amber.Note), (amber.Status, amber.Note));
        Assert.Equal(["a", "b"], _bot.Plans.Objective("1.1").Actions.Where(action => action.Complete).Select(action => action.Letter));
        Assert.Contains("1.2, 2.2.", receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_plain_reply_nor_its_button_nor_a_card_needs_the_whole_plan()
    {
        await _bot.SayAsync("2.1 amber waiting for body cameras");
        var card = PlainCard.Of(_bot.Adapter.Sent[^1].Attachments![0].Content);
        await PressAsync(card, "Save");
        await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Red", Note = "Legal is late" });

        Assert.Equal(["2.1", "1.1"], _bot.Plans.History.Select(entry => entry.ObjectiveRef));
        Assert.Equal(0, _bot.Plans.Loads);
        await _bot.SayAsync("9.9 amber waiting for body cameras");
        Assert.Equal(1, _bot.Plans.Loads);
    }

    [Fact]
    public async Task Nobody_is_asked_again_for_what_they_have_said()
    {
        await PressAsync(Offer(Sample.Sian, Amber), "Save");

        Assert.Equal(["2.1"], _bot.Ledger.Of(Sample.Sian).Answered);
        var rest = await PressAsync(await PressAsync(Offer(Sample.Sian, Said("2.2", RagStatus.Red, "No van")), "Save"), "Answer the rest");
        Assert.DoesNotContain(DataKeys.Status("2.1"), rest.ToString(), StringComparison.Ordinal);
        Assert.Contains(DataKeys.Status("1.2"), rest.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_a_check_in_that_is_answered_by_it_becomes_the_receipt()
    {
        await PressAsync(
            Offer(Sample.Sian, Amber, Said("1.1", RagStatus.Green, "Legal has answered"), Said("1.2", RagStatus.Green), Said("2.2", RagStatus.Red, "No van")), "Save");

        Assert.Equal(CheckInState.Answered, _bot.Ledger.Of(Sample.Sian).State);
        Assert.Contains(_bot.Adapter.Updated, update => update.Id == Sample.CheckIn.ActivityId);
    }

    [Fact]
    public async Task A_second_click_saves_nothing_more_and_thanks_again()
    {
        var card = Offer(Sample.Sian, Amber);
        await PressAsync(card, "Save");
        var again = await PressAsync(card, "Save");

        Assert.Single(_bot.Plans.History);
        Assert.Contains("Thank you", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_rules_refuse_is_put_right_in_place()
    {
        var card = Offer(Sample.Sian, Said("2.2", RagStatus.Amber), Said("2.1", RagStatus.Green));

        Assert.Contains("Amber needs a note", card.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(DataKeys.Status("2.1"), card.ToString(), StringComparison.Ordinal);
        await PressAsync(card, "Save", ("2.2", "Amber", "The van is back"));

        Assert.Equal([("2.1", RagStatus.Green), ("2.2", RagStatus.Amber)], _bot.Plans.History.Select(entry => (entry.ObjectiveRef, entry.NewStatus)));
        Assert.Equal("The van is back", _bot.Plans.Objective("2.2").Note);
    }

    [Fact]
    public async Task All_of_it_can_be_changed_before_it_is_saved()
    {
        var form = await PressAsync(Offer(Sample.Sian, Amber), "Change");
        await PressAsync(form, "Save", ("2.1", "Red", "No cameras at all"));

        Assert.Equal((RagStatus.Red, "No cameras at all"), (_bot.Plans.Objective("2.1").Status, _bot.Plans.Objective("2.1").Note));
    }

    [Fact]
    public async Task It_can_be_amended_from_the_receipt()
    {
        var form = await PressAsync(await PressAsync(Offer(Sample.Sian, Amber), "Save"), "Amend");
        await PressAsync(form, "Save", ("2.1", "Amber", "Cameras due in April"));

        Assert.Equal(["waiting for body cameras, cameras due in March", "Cameras due in April"], _bot.Plans.History.Select(entry => entry.Note));
    }

    [Fact]
    public async Task What_changed_meanwhile_is_shown_beside_what_was_said()
    {
        var card = Offer(Sample.Sian, Amber);
        await _bot.PressAsync(Offer(Sample.Marcus, Said("2.1", RagStatus.Red, "Nobody to mediate")), "Save", Sample.Marcus);
        var shown = await PressAsync(card, "Save");

        Assert.Single(_bot.Plans.History);
        Assert.Contains("Nobody to mediate", shown.ToString(), StringComparison.Ordinal);
        Assert.Contains(Amber.Note!, shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_answers_on_behalf_and_the_officer_is_not_asked_again()
    {
        await _bot.PressAsync(Offer(Sample.Priya, Amber), "Save", Sample.Priya);

        Assert.Equal("ASB Team", Assert.Single(_bot.Plans.History).OnBehalfOf);
        Assert.Equal(["2.1"], _bot.Ledger.Of(Sample.Sian).Answered);
    }

    [Fact]
    public async Task Nobody_saves_what_somebody_else_wrote()
    {
        var answer = await _bot.PressAsync(Verbs.Send, DataOf(Offer(Sample.Sian, Amber), "Save"), Sample.Marcus);

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("Only whoever wrote this", answer.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_put_away()
    {
        await PressAsync(Offer(Sample.Sian, Amber), "Discard");

        Assert.Empty(_bot.Plans.History);
        Assert.Empty(_bot.Ledger.Of(Sample.Sian).Answered);
    }

    [Fact]
    public void Without_a_reference_it_is_asked_which_objective_is_meant()
    {
        var card = Offer(Sample.Sian, Amber with { ObjectiveRef = null });

        Assert.Contains("Which objective do you mean?", card.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["1.1 as said", "1.2 as said", "2.1 as said", "2.2 as said"],
            card.SelectTokens("$..data.question").Select(question => question.ToString()));
    }

    [Fact]
    public void Without_a_reference_the_only_objective_of_theirs_is_meant()
    {
        _bot.People.Directory = Given.Directory(Given.Party("SNT", Given.Held(Sample.Stranger)));

        Assert.Contains("2.2", Offer(Sample.Stranger, Amber with { ObjectiveRef = null }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_names_no_objective_beside_what_does_is_left_out_and_said()
    {
        _bot.People.Directory = Given.Directory(Given.Party("SNT", Given.Held(Sample.Stranger)));
        var card = Offer(Sample.Stranger, Said("2.2", RagStatus.Red, "No van"), Amber with { ObjectiveRef = null });

        Assert.Contains("One part says of no objective", card.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Amber.Note!, card.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_500, "\"Change\"", false)]
    [InlineData(1_500, "note:2.2", true)]
    public void What_is_long_still_fits_a_card(int length, string shows, bool several)
    {
        string[] all = ["1.1", "1.2", "2.1", "2.2"];
        var card = Offer(Sample.Sian, [.. all.Take(several ? 4 : 1).Select(reference => Said(reference, RagStatus.Red, new string('é', length)))]);

        Assert.InRange(CardSize.Of(card), 1, CardSize.Limit);
        Assert.Contains(shows, card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_card_can_carry_is_said()
    {
        _bot.Plans["asb"] = Sample.Large(30, "Make the streets lighter");
        var card = Offer(Sample.Sian, [.. _bot.Plans["asb"].Plan.Objectives.Select(objective => Said(objective.Ref, RagStatus.Red, new string('x', 1_000)))]);

        Assert.Contains("That is too much for one card", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_answer_is_told_who_may()
    {
        var card = Offer(Sample.Marcus, Said("3.1", RagStatus.Red, "No"));

        Assert.Contains("3.1 is not yours to answer for. Who may: nobody so far, and for any objective the plan's managers (Priya Nair).", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_is_not_there_gets_the_nearest()
    {
        var card = Offer(Sample.Sian, Amber with { ObjectiveRef = "9.9" });

        Assert.Contains("There is no objective 9.9", card.ToString(), StringComparison.Ordinal);
        Assert.Contains("show ", card.SelectTokens("$..data.question").First().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_is_not_there_is_said_and_not_saved()
    {
        var card = Offer(Sample.Sian, new SaidReply { ObjectiveRef = "1.1", Completed = ["z"] });

        Assert.Contains("There is no action 1.1z.", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_so_already_is_said()
    {
        var card = Offer(Sample.Sian, new SaidReply { ObjectiveRef = "1.1", Completed = ["a"] });

        Assert.Contains("1.1 stands just so already.", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_open_again_takes_Blue_away()
    {
        var card = Offer(Sample.Priya, new SaidReply { ObjectiveRef = "3.1", Reopened = ["a"] });
        Assert.Contains("does not stay Blue", card.ToString(), StringComparison.Ordinal);
        await _bot.PressAsync(card, "Save", Sample.Priya, ("3.1", "Green", "One agency is missing"));

        Assert.Equal((RagStatus.Green, false), (_bot.Plans.Objective("3.1").Status, _bot.Plans.Objective("3.1").Actions[0].Complete));
    }

    [Fact]
    public async Task When_storage_is_away_nothing_is_lost()
    {
        var card = Offer(Sample.Sian, Amber);
        _bot.Plans.BeforeSave = () => _bot.Plans.IsDown = true;
        var again = await PressAsync(card, "Save");
        _bot.Plans.IsDown = false;
        Assert.Contains("Nothing is lost", again.ToString(), StringComparison.Ordinal);
        await PressAsync(again, "Save");

        Assert.Single(_bot.Plans.History);
    }

    private static SaidReply Said(string reference, RagStatus status, string? note = null) =>
        new() { ObjectiveRef = reference, Status = status, Note = note };

    private JObject Offer(string personId, params IReadOnlyList<SaidReply> replies) =>
        PlainCard.Of(_bot.Said.Offer(replies, new Saying("as said", new Asker(personId, null), new Place(PlaceKind.Personal)), _bot.Plans["asb"], _bot.People.Directory));

    private static JObject DataOf(JObject card, string title) =>
        (JObject)card.SelectTokens("$..actions[?(@.type == 'Action.Execute')]").First(action => action.Value<string>("title") == title)["data"]!;

    private Task<JObject> PressAsync(JObject card, string title, params (string Ref, string Status, string Note)[] typed) =>
        _bot.PressAsync(card, title, Sample.Sian, typed);
}
