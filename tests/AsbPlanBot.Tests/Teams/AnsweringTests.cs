using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>A check-in that is sent in: what is saved, what is refused, what the officer sees.</summary>
public sealed class AnsweringTests
{
    private readonly BotUnderTest _bot = new();

    [Fact]
    public async Task An_answer_is_saved_noted_and_receipted_on_every_device()
    {
        var response = await _bot.SendAsync(
            _bot.Fresh("1.2") with { Status = "Amber", Letters = "a", Note = "Form is at the printers" }, _bot.Fresh("2.1"));

        var saved = _bot.Plans.Objective("1.2");
        Assert.Equal(RagStatus.Amber, saved.Status);
        Assert.Equal("Form is at the printers", saved.Note);
        Assert.Equal(["b"], saved.OpenLetters);
        var entry = Assert.Single(_bot.Plans.History);
        Assert.Equal((Sample.Sian, null, ReplySource.Card, Sample.ThisCycle), (entry.By, entry.OnBehalfOf, entry.Source, entry.Cycle));
        Assert.StartsWith($"asb-{Sample.ThisCycle}-{Sample.Sian}-1", entry.Key, StringComparison.Ordinal);
        Assert.Equal(["1.2"], _bot.Ledger.Of(Sample.Sian).Answered);
        Assert.Contains("Thank you, Siân", CardIn(response), StringComparison.Ordinal);
        Assert.Contains("Still open: 1.1, 2.1, 2.2", CardIn(response), StringComparison.Ordinal);
        var updated = Assert.Single(_bot.Adapter.Updated);
        Assert.Equal("card-1", updated.Id);
        Assert.Equal(response.Value!.ToString(), updated.Attachments![0].Content!.ToString());
    }

    [Fact]
    public async Task What_is_left_alone_is_not_answered()
    {
        await _bot.SendAsync(_bot.Fresh("1.1"), _bot.Fresh("1.2") with { Status = "Green" }, _bot.Fresh("2.1"), _bot.Fresh("2.2"));

        Assert.Equal("1.2", Assert.Single(_bot.Plans.History).ObjectiveRef);
    }

    [Fact]
    public async Task A_tick_alone_is_an_answer_and_keeps_the_status()
    {
        await _bot.SendAsync(_bot.Fresh("1.1") with { Letters = "a,c" });

        Assert.Equal(RagStatus.Amber, _bot.Plans.Objective("1.1").Status);
        Assert.Equal(["b"], _bot.Plans.Objective("1.1").OpenLetters);
    }

    [Fact]
    public async Task No_change_is_an_answer()
    {
        var response = await _bot.SendAsync(_bot.Fresh("1.1") with { Status = StatusChoice.NoChange });

        Assert.True(Assert.Single(_bot.Plans.History).NoChange);
        Assert.Contains("no change", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_is_answered_the_check_in_is()
    {
        await _bot.SendAsync([.. _bot.Ledger.Of(Sample.Sian).Asked.Select(reference => _bot.Fresh(reference) with { Status = "Red", Note = "Stopped" })]);

        Assert.Equal(CheckInState.Answered, _bot.Ledger.Of(Sample.Sian).State);
    }

    [Fact]
    public async Task Blue_is_refused_naming_the_open_letters_and_nothing_is_saved()
    {
        var response = await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Blue" }, _bot.Fresh("1.2") with { Status = "Green" });

        Assert.Empty(_bot.Plans.History);
        Assert.Empty(_bot.Adapter.Updated);
        Assert.Contains("1.1 cannot be Blue yet: actions b and c are still open", CardIn(response), StringComparison.Ordinal);
        Assert.Equal("Green", InputIn(response, DataKeys.Status("1.2")));
    }

    [Theory]
    [InlineData("Red")]
    [InlineData("Amber")]
    public async Task Red_and_amber_without_a_note_are_refused_with_the_input_kept(string status)
    {
        var response = await _bot.SendAsync(_bot.Fresh("1.2") with { Status = status, Letters = "b" });

        Assert.Empty(_bot.Plans.History);
        Assert.Contains($"{status} needs a note", CardIn(response), StringComparison.Ordinal);
        Assert.Equal(status, InputIn(response, DataKeys.Status("1.2")));
        Assert.Equal("b", InputIn(response, DataKeys.Letters("1.2")));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("12.5")]
    [InlineData("99999999999")]
    public async Task A_wrong_percentage_is_refused(string percent)
    {
        var response = await _bot.SendAsync(_bot.Fresh("1.1") with { Status = StatusChoice.NoChange, Percent = percent });

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("number from 0 to 100", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_card_of_ours_sends_is_refused_and_not_saved()
    {
        await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Purple" });
        await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Green", Letters = "z" });
        await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Green", Note = new string('x', 3_000) });
        await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Green", Evidence = "javascript:alert(1)" });
        await _bot.SendAsync(_bot.Fresh("3.1") with { Status = "Green" });
        await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Green", Seen = "rubbish" });

        Assert.Empty(_bot.Plans.History);
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_not_saved()
    {
        var response = await _bot.SendAsync(_bot.Fresh("1.1"), _bot.Fresh("1.2"));

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("Nothing is answered yet", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_saves_once_and_gets_the_same_receipt()
    {
        TypedAnswer[] typed =
        [
            _bot.Fresh("1.1") with { Status = StatusChoice.NoChange },
            _bot.Fresh("1.2") with { Status = "Amber", Note = "At the printers" },
        ];
        var first = await _bot.SendAsync(typed);
        _bot.Time.Advance(TimeSpan.FromSeconds(2));
        var second = await _bot.SendAsync(typed);

        Assert.Equal(2, _bot.Plans.History.Count);
        Assert.Equal(CardIn(first), CardIn(second));
        Assert.Equal(2, _bot.Ledger.Of(Sample.Sian).Revision);
    }

    [Fact]
    public async Task A_double_click_whose_first_half_is_not_noted_yet_saves_once_too()
    {
        TypedAnswer[] typed = [_bot.Fresh("2.1") with { Status = StatusChoice.NoChange }];
        _bot.Plans.Change("2.1", objective => objective with { NoChangesInARow = 2 });
        _bot.Ledger.IsDown = true;
        await _bot.SendAsync(typed);
        _bot.Ledger.IsDown = false;
        var second = await _bot.SendAsync(typed);

        Assert.Single(_bot.Plans.History);
        Assert.Contains("Thank you", CardIn(second), StringComparison.Ordinal);
        Assert.Equal(["2.1"], _bot.Ledger.Of(Sample.Sian).Answered);
    }

    [Fact]
    public async Task A_save_that_another_instance_was_quicker_with_is_receipted_not_repeated()
    {
        var typed = _bot.Fresh("1.2") with { Status = "Green" };
        Task? other = null;
        _bot.Plans.BeforeSave = () => other = _bot.SendAsync(typed);
        var response = await _bot.SendAsync(typed);
        await other!;

        Assert.Single(_bot.Plans.History);
        Assert.Contains("Thank you", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_about_something_else_is_decided_again_and_saved()
    {
        _bot.Plans.BeforeSave = () => _bot.Plans.Change("1.2", objective => objective with { Due = null });

        var response = await _bot.SendAsync(_bot.Fresh("1.2") with { Status = "Green" });

        Assert.Equal(RagStatus.Green, _bot.Plans.Objective("1.2").Status);
        Assert.Contains("Thank you", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_change_meanwhile_is_shown_beside_what_was_typed()
    {
        var typed = _bot.Fresh("1.1") with { Status = "Green", Letters = "a,b", Note = "Lawyers have answered" };
        _bot.Plans.Change("1.1", objective => objective with
        {
            Status = RagStatus.Red,
            Note = "Stopped",
            ConfirmedAt = Sample.Now,
            ConfirmedBy = Sample.Marcus,
        });

        var response = await _bot.SendAsync(typed);

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("out of date", CardIn(response), StringComparison.Ordinal);
        Assert.Contains("by Marcus Adeyemi", CardIn(response), StringComparison.Ordinal);
        Assert.Equal("Lawyers have answered", InputIn(response, DataKeys.Note("1.1")));
        Assert.Equal("a,b", InputIn(response, DataKeys.Letters("1.1")));

        // The form that came back knows the present state, so sending it again goes through.
        await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Green", Letters = "a,b", Note = "Lawyers have answered" });
        Assert.Equal(RagStatus.Green, _bot.Plans.Objective("1.1").Status);
    }

    [Fact]
    public async Task Two_who_give_the_same_answer_have_both_answered()
    {
        var typed = _bot.Fresh("1.1") with { Status = "Green", Letters = "a,b", Note = "Lawyers have answered" };
        _bot.Plans.Change("1.1", objective => objective with
        {
            Status = RagStatus.Green,
            Note = "Lawyers have answered",
            Actions = [.. objective.Actions.Select(action => action with { Complete = action.Letter is "a" or "b" })],
            ConfirmedAt = Sample.Now.AddMinutes(-1),
            ConfirmedBy = Sample.Marcus,
        });

        var response = await _bot.SendAsync(typed);
        await _bot.SendAsync(typed);

        Assert.Contains("Thank you", CardIn(response), StringComparison.Ordinal);
        Assert.Equal(Sample.Sian, Assert.Single(_bot.Plans.History).By);
        Assert.Equal(Sample.Sian, _bot.Plans.Objective("1.1").ConfirmedBy);
    }

    [Fact]
    public async Task What_a_colleague_changes_does_not_keep_the_rest_of_the_card_from_being_answered()
    {
        TypedAnswer[] typed = [_bot.Fresh("1.1"), _bot.Fresh("1.2") with { Status = "Green" }];
        _bot.Plans.Change("1.1", objective => objective with
        {
            Status = RagStatus.Red,
            Note = "Stopped",
            Actions = [.. objective.Actions.Select(action => action with { Complete = action.Letter == "c" })],
        });

        var response = await _bot.SendAsync(typed);

        Assert.Contains("Thank you", CardIn(response), StringComparison.Ordinal);
        Assert.Equal("1.2", Assert.Single(_bot.Plans.History).ObjectiveRef);
        Assert.Equal(["a", "b"], _bot.Plans.Objective("1.1").OpenLetters);
    }

    [Fact]
    public async Task A_field_that_the_client_wrote_differently_or_emptied_is_no_answer()
    {
        _bot.Plans.Change("1.1", objective => objective with { Note = "One\r\nTwo " });

        var response = await _bot.SendAsync(
            _bot.Fresh("1.1") with { Note = "One\nTwo", Percent = null }, _bot.Fresh("2.1") with { Evidence = null });

        Assert.Contains("Nothing is answered yet", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_that_was_taken_away_is_an_answer()
    {
        await _bot.SendAsync(_bot.Fresh("1.1") with { Letters = null });

        Assert.Equal(["a", "b", "c"], _bot.Plans.Objective("1.1").OpenLetters);
    }

    [Fact]
    public async Task An_old_card_with_another_answer_is_not_taken_for_the_old_answer()
    {
        var fresh = _bot.Fresh("1.2");
        await _bot.SendAsync(fresh with { Status = "Green" });
        var response = await _bot.SendAsync(fresh with { Status = "Red", Note = "All wrong" });

        Assert.Single(_bot.Plans.History);
        Assert.Contains("out of date", CardIn(response), StringComparison.Ordinal);
        Assert.Equal("All wrong", InputIn(response, DataKeys.Note("1.2")));
    }

    [Fact]
    public async Task A_card_of_an_earlier_cycle_becomes_the_newer_one_with_what_was_typed()
    {
        var old = Sample.Key with { Cycle = Sample.LastCycle };
        var response = await _bot.SendAsync(old, [_bot.Fresh("1.2") with { Status = "Amber", Note = "Typed late" }]);

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("This card was for the check-in of 19 Nov", CardIn(response), StringComparison.Ordinal);
        Assert.Equal("Typed late", InputIn(response, DataKeys.Note("1.2")));
        Assert.Contains(Sample.ThisCycle, CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objective_that_left_the_plan_gets_a_sentence_and_the_rest_stays_typed()
    {
        TypedAnswer[] typed =
        [
            _bot.Fresh("1.1") with { Status = "Red", Note = "Typed for 1.1" },
            _bot.Fresh("2.2") with { Status = "Red", Note = "Typed for 2.2" },
        ];
        _bot.Plans.Remove("2.2");
        var response = await _bot.SendAsync(typed);

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("2.2 is no longer in the plan", CardIn(response), StringComparison.Ordinal);
        Assert.Contains("Typed for 2.2", CardIn(response), StringComparison.Ordinal);
        Assert.Equal("Typed for 1.1", InputIn(response, DataKeys.Note("1.1")));
    }

    [Fact]
    public async Task Who_no_longer_holds_the_party_is_told_so()
    {
        _bot.People.Directory = new(
            [.. Sample.People.Parties.Select(party => party with { Holdings = [.. party.Holdings.Where(holding => holding.Person.Id != Sample.Sian)] })]);

        var response = await _bot.SendAsync(_bot.Fresh("1.1") with { Status = "Red", Note = "Typed" });

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("You no longer answer for 1.1", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_shares_the_party_may_answer_and_is_named()
    {
        await _bot.SendAsync(Sample.Key, [_bot.Fresh("2.1") with { Status = "Green" }], Sample.Marcus);

        Assert.Equal((Sample.Marcus, null), (_bot.Plans.History[0].By, _bot.Plans.History[0].OnBehalfOf));
        Assert.Equal(["2.1"], _bot.Ledger.Of(Sample.Sian).Answered);
    }

    [Fact]
    public async Task A_manager_may_answer_and_is_recorded_on_behalf_of_the_party()
    {
        var response = await _bot.SendAsync(Sample.Key, [_bot.Fresh("2.1") with { Status = "Green" }], Sample.Priya);

        Assert.Equal((Sample.Priya, "ASB Team"), (_bot.Plans.History[0].By, _bot.Plans.History[0].OnBehalfOf));
        Assert.Contains("on behalf of ASB Team", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_may_not_answer_nor_see_what_is_asked()
    {
        var response = await _bot.SendAsync(Sample.Key, [_bot.Fresh("2.1") with { Status = "Green" }], Sample.Stranger);

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("not yours to answer", response.Value!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("mediation", response.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_store_fails_to_save_the_form_comes_back_with_what_was_typed()
    {
        _bot.Plans.BeforeSave = () => _bot.Plans.IsDown = true;
        var response = await _bot.SendAsync(_bot.Fresh("1.2") with { Status = "Amber", Note = "Keep me" });

        Assert.Contains("I could not save this just now. Nothing is lost", CardIn(response), StringComparison.Ordinal);
        Assert.Equal("Keep me", InputIn(response, DataKeys.Note("1.2")));
        Assert.Empty(_bot.Ledger.Of(Sample.Sian).Answered);
        Assert.Empty(_bot.Adapter.Updated);
    }

    [Fact]
    public async Task When_the_store_is_out_of_reach_the_card_stays_as_it_is()
    {
        var typed = _bot.Fresh("1.2") with { Status = "Green" };
        _bot.Plans.IsDown = true;
        var response = await _bot.SendAsync(typed);

        Assert.Equal("application/vnd.microsoft.activity.message", response.Type);
        Assert.Contains("Nothing is lost", response.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_answer_is_receipted_though_ledger_and_message_cannot_be_changed()
    {
        _bot.Ledger.IsDown = true;
        _bot.Adapter.UpdateFault = FakeAdapter.Refusal(System.Net.HttpStatusCode.BadGateway);
        var response = await _bot.SendAsync(_bot.Fresh("1.2") with { Status = "Green" });

        Assert.Single(_bot.Plans.History);
        Assert.Contains("Thank you", CardIn(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_is_told_again_until_it_takes_the_answer()
    {
        _bot.Ledger.Conflicts = 2;
        await _bot.SendAsync(_bot.Fresh("1.2") with { Status = "Green" });

        Assert.Equal(["1.2"], _bot.Ledger.Of(Sample.Sian).Answered);
    }

    [Fact]
    public async Task A_client_that_sends_buttons_as_messages_saves_the_same_and_sees_the_receipt()
    {
        var data = Incoming.Data(Sample.Key, [_bot.Fresh("1.2") with { Status = "Green" }]);
        data[DataKeys.Verb] = Verbs.Send;
        await _bot.TurnAsync(Incoming.Submit(Sample.Sian, data));

        Assert.Single(_bot.Plans.History);
        Assert.Contains("Thank you", _bot.Adapter.Updated.Single().Attachments![0].Content!.ToString(), StringComparison.Ordinal);
        Assert.Empty(_bot.Adapter.Sent);
    }

    [Fact]
    public async Task Where_its_message_cannot_be_changed_the_receipt_is_a_message_of_its_own()
    {
        _bot.Adapter.UpdateFault = FakeAdapter.Refusal(System.Net.HttpStatusCode.NotFound);
        var data = Incoming.Data(Sample.Key, [_bot.Fresh("1.2") with { Status = "Green" }]);
        data[DataKeys.Verb] = Verbs.Send;
        await _bot.TurnAsync(Incoming.Submit(Sample.Sian, data));

        Assert.Contains("Thank you", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_card_of_the_same_check_in_becomes_the_receipt_too()
    {
        var data = Incoming.Execute(Sample.Sian, Verbs.Send, Incoming.Data(Sample.Key, [_bot.Fresh("1.2") with { Status = "Green" }]));
        data.ReplyToId = "an-older-card";
        await _bot.TurnAsync(data);

        Assert.Equal(["an-older-card", "card-1"], _bot.Adapter.Updated.Select(updated => updated.Id));
    }

    private static string CardIn(AdaptiveCardInvokeResponse response)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", response.Type);
        return response.Value!.ToString()!.Replace("\u2060", "", StringComparison.Ordinal);
    }

    private static string? InputIn(AdaptiveCardInvokeResponse response, string id) =>
        PlainCard.Of(response.Value).Descendants().OfType<JObject>().Single(element => element.Value<string>("id") == id).Value<string>("value");
}
