using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Turning pages, answering the rest, amending.</summary>
public sealed class PageTests
{
    private readonly BotUnderTest _bot = new();

    [Fact]
    public async Task What_was_typed_is_kept_over_the_pages_and_saved_with_the_last()
    {
        Ask(12);
        var card = Card(CheckInForm.View(Matter(), Sample.Sian, new FormContent())!);

        card = await PressAsync(card, "Next", ("1.1", "Amber", "First page"));
        card = await PressAsync(card, "Next", ("1.7", "Green", "Second page"));
        Assert.DoesNotContain("\"Next\"", card.ToString(), StringComparison.Ordinal);
        card = await PressAsync(card, "Previous");
        Assert.Equal("Second page", BotUnderTest.Inputs(card)[DataKeys.Note("1.7")]);
        card = await PressAsync(card, "Next");
        card = await PressAsync(card, "Send all", ("1.12", "Red", "Third page"));

        Assert.Equal(["1.1", "1.7", "1.12"], _bot.Plans.History.Select(entry => entry.ObjectiveRef));
        Assert.Equal(["First page", "Second page", "Third page"], _bot.Plans.History.Select(entry => entry.Note));
        Assert.Contains("Thank you", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_on_another_page_brings_that_page()
    {
        Ask(12);
        var card = Card(CheckInForm.View(Matter(), Sample.Sian, new FormContent())!);
        card = await PressAsync(card, "Next", ("1.1", "Amber", ""));
        card = await PressAsync(card, "Send all", ("1.7", "Green", "Fine"));

        Assert.Empty(_bot.Plans.History);
        Assert.Contains("Page 1 of 3", card.ToString(), StringComparison.Ordinal);
        Assert.Contains("Amber needs a note", card.ToString(), StringComparison.Ordinal);
        card = await PressAsync(card, "Send all", ("1.1", "Amber", "Now with a word"));
        Assert.Equal(["1.1", "1.7"], _bot.Plans.History.Select(entry => entry.ObjectiveRef));
    }

    [Fact]
    public async Task More_than_a_card_can_carry_is_said_and_the_card_stays()
    {
        Ask(12);
        var first = CheckInForm.View(Matter(), Sample.Sian, new FormContent())!;
        var data = CheckInData.Write(first, page: 1);
        foreach (var fields in first.Objectives)
        {
            data[DataKeys.Status(fields.Objective.Ref)] = "Amber";
            data[DataKeys.Note(fields.Objective.Ref)] = new string('n', 2_000);
        }

        var response = await _bot.PressAsync(Verbs.Turn, data);

        Assert.Equal("application/vnd.microsoft.activity.message", response.Type);
        Assert.Contains("Nothing is lost", response.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_can_be_answered_from_the_receipt()
    {
        var response = await _bot.SendAsync(_bot.Fresh("1.2") with { Status = "Green" });
        var card = await PressAsync(PlainCard.Of(response.Value), "Answer the rest");

        Assert.DoesNotContain(DataKeys.Status("1.2"), card.ToString(), StringComparison.Ordinal);
        await PressAsync(card, "Send", ("2.1", "Green", ""));
        Assert.Equal(["1.2", "2.1"], _bot.Ledger.Of(Sample.Sian).Answered);
    }

    [Fact]
    public async Task An_answer_can_be_amended_from_the_receipt()
    {
        var response = await _bot.SendAsync(_bot.Fresh("1.2") with { Status = "Amber", Note = "Fist draft" });
        var card = await PressAsync(PlainCard.Of(response.Value), "Amend");

        Assert.Equal("Fist draft", BotUnderTest.Inputs(card)[DataKeys.Note("1.2")]);
        card = await PressAsync(card, "Send", ("1.2", StatusChoice.NoChange, "First draft"));
        Assert.Equal("First draft", _bot.Plans.Objective("1.2").Note);
        Assert.Contains("Thank you", card.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, _bot.Plans.History.Select(entry => entry.Key).Distinct().Count());
    }

    [Fact]
    public async Task An_amendment_is_told_from_the_answer_though_the_ledger_missed_that()
    {
        _bot.Ledger.IsDown = true;
        var response = await _bot.SendAsync(_bot.Fresh("1.2") with { Status = "Green" });
        _bot.Ledger.IsDown = false;
        var card = await PressAsync(PlainCard.Of(response.Value), "Amend");
        await PressAsync(card, "Send", ("1.2", "Red", "It was not so"));

        Assert.Equal(RagStatus.Red, _bot.Plans.Objective("1.2").Status);
    }

    [Fact]
    public async Task My_actions_lead_to_the_check_in()
    {
        await _bot.SayAsync("my actions");
        var card = await PressAsync(_bot.Adapter.CardOf(0), "Answer now");

        Assert.Contains(DataKeys.Status("1.1"), card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_a_check_in_that_is_over_for_that_person_says_so()
    {
        var response = await _bot.PressAsync(Verbs.Amend, CheckInData.Write(Sample.Key with { PersonId = Sample.Marcus, Cycle = Sample.LastCycle }), Sample.Marcus);

        Assert.Contains("is over", response.Value!.ToString(), StringComparison.Ordinal);
    }

    private void Ask(int objectives)
    {
        var matter = Gallery.Many(objectives);
        _bot.Plans["asb"] = matter.InForce;
        var kept = _bot.Ledger.Of(Sample.Sian);
        _bot.Ledger.TryUpdateAsync(kept with { Asked = matter.CheckIn.Asked }, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    private CheckInMatter Matter() => Sample.Matter with { InForce = _bot.Plans["asb"], CheckIn = _bot.Ledger.Of(Sample.Sian) };

    private static JObject Card(CheckInView view) => PlainCard.Of(CheckInCard.Render(view));

    private Task<JObject> PressAsync(JObject card, string title, params (string Ref, string Status, string Note)[] typed) =>
        _bot.PressAsync(card, title, Sample.Sian, typed);
}
