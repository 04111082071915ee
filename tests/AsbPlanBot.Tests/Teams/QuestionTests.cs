using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Questions, where they are asked and by whom.</summary>
public sealed class QuestionTests
{
    private readonly BotUnderTest _bot = new();

    [Theory]
    [InlineData("what's amber?", "Amber, all commitments, as at 26 Nov 10:04", "Rules and paperwork")]
    [InlineData("wats red", "Red, all commitments", "Be seen where people worry")]
    [InlineData("what is overdue?", "Overdue", "12 days late")]
    [InlineData("my actions", "Your open objectives", "Answer now")]
    [InlineData("show 2.1", "2.1, as at", "Evidence on intranet.example.org")]
    [InlineData("who hasn't replied?", "Not replied to", "Siân Pritchard")]
    [InlineData("hi", "What you can ask", "What changed?")]
    [InlineData("sing me a song", "Not understood", "Action.Submit")]
    public async Task A_question_is_answered_beginning_with_how_it_was_read(string question, string reading, string content)
    {
        var shown = await _bot.SayAsync(question);

        Assert.Contains(reading, shown, StringComparison.Ordinal);
        Assert.Contains(content, shown, StringComparison.Ordinal);
        Assert.Single(_bot.Adapter.Sent);
    }

    [Theory]
    [InlineData("what was amber on 15 November?", "Amber, all commitments, as at the end of 15 Nov 2026", "waiting for the printer")]
    [InlineData("red as at 18 November", "Red, all commitments, as at the end of 18 Nov 2026", "Nothing is Red")]
    [InlineData("summary as at 18 November", "Summary, as at the end of 18 Nov 2026", "Changed since the summary of Mon 16 Nov 2026, 09:00")]
    [InlineData("how has the plan moved?", "How the plan has moved", "The plan: 1 worse, 1 completed since 16 Nov.")]
    [InlineData("who has missed two in a row?", "Silent for 2 check-ins in a row or more", "2 check-ins in a row")]
    [InlineData("what changed between 10 November and 15 November", "Changed from 10 Nov 2026 to 15 Nov 2026", "1 objective changed")]
    public async Task A_question_of_the_past_is_answered_from_the_history_and_the_ledger(string question, string reading, string content)
    {
        _bot.Plans.History.AddRange(SampleAnswers.History);
        _bot.Ledger.Summaries.Add(Gallery.Previous with { Cycle = Cycle.NameOf(Given.At("2026-11-16 09:00")), StateSince = Given.At("2026-11-16 09:00") });
        _bot.Ledger.Add(Sample.CheckIn with { Cycle = Sample.LastCycle, State = AsbPlanBot.Core.CheckIns.CheckInState.Missed });

        var shown = await _bot.SayAsync(question);

        Assert.Contains(reading, shown, StringComparison.Ordinal);
        Assert.Contains(content, shown, StringComparison.Ordinal);
        Assert.Single(_bot.Adapter.Sent);
    }

    [Theory]
    [InlineData("You cannot send messages to this bot?")]
    [InlineData("👍")]
    [InlineData("")]
    [InlineData("Ich bin dann mal weg")]
    public async Task Line_8_A_one_way_bot_is_a_dead_end(string said)
    {
        var shown = await _bot.SayAsync(said);

        Assert.Contains("Action.Submit", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managers_see_who_cannot_be_reached_and_nobody_else_does()
    {
        foreach (var met in Sample.Met)
            await _bot.Conversations.SaveAsync(met, TestContext.Current.CancellationToken);

        var shown = await _bot.SayAsync("who can't be reached?", Sample.Priya);
        Assert.Contains("1 of 3 people cannot be reached", shown, StringComparison.Ordinal);
        Assert.Contains("they have blocked the bot", shown, StringComparison.Ordinal);

        Assert.Contains("Only a manager of the plan can see who cannot be reached: Priya Nair.", await _bot.SayAsync("who can't be reached?", Sample.Marcus), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_plan_of_that_team_answers_in_the_thread()
    {
        await _bot.TurnAsync(Incoming.Mention(Sample.Stranger, "what's amber?"));

        var answer = Assert.Single(_bot.Adapter.Sent);
        Assert.Equal(Sample.Team + ";messageid=1795", answer.Conversation!.Id);
        Assert.Contains("Amber, all commitments", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_without_a_plan_is_told_so()
    {
        _bot.Plans["asb"] = Sample.InForce with { Settings = Sample.Settings with { TeamId = "19:other@thread.tacv2" } };
        await _bot.TurnAsync(Incoming.Mention(Sample.Sian, "what's amber?"));

        Assert.Contains("This team has no plan", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_no_plan_is_told_whom_to_ask()
    {
        var shown = await _bot.SayAsync("what's amber?", Sample.Stranger);

        Assert.Contains("ask Priya Nair to add you", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Rules and paperwork", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_several_plans_gets_an_answer_for_each_and_help_once()
    {
        _bot.Plans["young"] = new(
            Sample.Settings with { PlanId = "young" },
            Given.Plan(Given.Objective("9.1", RagStatus.Amber, note: "late")) with { Title = "Young people's plan" });

        var shown = await _bot.SayAsync("what's amber?");
        Assert.Equal(2, _bot.Adapter.Sent.Count);
        Assert.Contains("Young people's plan", shown, StringComparison.Ordinal);
        Assert.Contains(Sample.Plan.Title, shown, StringComparison.Ordinal);

        await _bot.SayAsync("help");
        Assert.Single(_bot.Adapter.Sent);

        Assert.Contains("Objective 9.1", await _bot.SayAsync("show 9.1"), StringComparison.Ordinal);
        Assert.Single(_bot.Adapter.Sent);
    }

    [Fact]
    public async Task A_store_out_of_reach_is_said_and_not_a_silence()
    {
        _bot.Plans.IsDown = true;

        Assert.Contains("I cannot look that up just now", await _bot.SayAsync("what's amber?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_asks_is_answered_below_its_card()
    {
        await _bot.TurnAsync(Incoming.Submit(
            Sample.Sian, new JObject { [DataKeys.Verb] = Verbs.Ask, [DataKeys.Question] = "what's red?" }));

        Assert.Contains("Red, all commitments", _bot.Shown(), StringComparison.Ordinal);
        Assert.Empty(_bot.Adapter.Updated);
    }

    [Fact]
    public async Task An_empty_plan_and_no_plan_are_no_dead_ends()
    {
        _bot.Plans["asb"] = Sample.InForce with { Plan = Given.Plan() };
        Assert.Contains("no objectives yet", await _bot.SayAsync("what's amber?"), StringComparison.Ordinal);

        _bot.Plans.Clear();
        Assert.Contains("There is no plan yet", await _bot.SayAsync("what's amber?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(0)]
    public async Task A_message_of_any_length_is_answered(int length)
    {
        await _bot.SayAsync(new string('?', length) + " <b>&amp;</b>");

        Assert.Single(_bot.Adapter.Sent);
    }

    [Fact]
    public async Task A_manager_who_holds_nothing_is_answered()
    {
        _bot.People.Directory = PlanDirectory.Empty;

        Assert.Contains("Rules and paperwork", await _bot.SayAsync("what's amber?", Sample.Priya), StringComparison.Ordinal);
    }
}
