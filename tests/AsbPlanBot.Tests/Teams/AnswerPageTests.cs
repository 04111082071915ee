using System.Text;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Tests.Questions;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Long answers are turned page by page in their place, and one of their lines opens below.</summary>
public sealed class AnswerPageTests
{
    private readonly BotUnderTest _bot = new();

    public static TheoryData<string> Questions => [.. SampleAnswers.Long.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_page_of_a_large_and_hostile_plan_fits_and_none_leaves_anything_out(string name)
    {
        var (view, items) = SampleAnswers.Long[name];
        StringBuilder shown = new();
        for (var page = 0; ; page++)
        {
            var card = PlainCard.Of(AnswerCard.Render(view with { Page = page }));
            Assert.InRange(CardSize.Of(card), 1, CardSize.Limit);
            Assert.InRange(card.SelectTokens("$..actions[*]").Count(), 1, 6);
            foreach (var text in card.SelectTokens("$..text"))
                shown.AppendLine(text.ToString().Replace("\u2060", "", StringComparison.Ordinal));
            if (!Titles(card).Contains("Next"))
                break;
        }

        var all = shown.ToString();
        Assert.DoesNotContain(items, item => !all.Contains(item, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_list_is_turned_in_its_place_and_back()
    {
        _bot.Plans["asb"] = Sample.Large(40, "An objective");
        await _bot.SayAsync("what's red?");
        var first = Sent();
        Assert.Contains("Page 1 of 3", first.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Previous", Titles(first));

        var second = await _bot.PressAsync(first, "Next");
        Assert.Contains("Page 2 of 3", second.ToString(), StringComparison.Ordinal);
        Assert.Contains("1.16 ", second.ToString(), StringComparison.Ordinal);
        var third = await _bot.PressAsync(second, "Next");
        Assert.DoesNotContain("Next", Titles(third));

        Assert.Equal(second.ToString(), (await _bot.PressAsync(third, "Previous")).ToString());
    }

    [Fact]
    public async Task A_page_that_is_no_longer_there_shows_the_last()
    {
        var data = QuestionData.Write("asb", Asking.For(RagStatus.Amber));
        data[DataKeys.Page] = 7;

        var card = PlainCard.Of((await _bot.PressAsync(Verbs.Look, data)).Value);

        Assert.Contains("Rules and paperwork", card.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_on_a_line_opens_that_objective_below()
    {
        await _bot.SayAsync("what's amber?");
        var tap = (JObject)Sent().SelectToken("$..selectAction")!;
        Assert.Equal("Show 1.1", tap.Value<string>("title"));

        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.Submit(Sample.Sian, (JObject)tap["data"]!));

        Assert.Contains("1.1, as at", _bot.Shown(), StringComparison.Ordinal);
        Assert.Empty(_bot.Adapter.Updated);
    }

    [Fact]
    public async Task One_objective_leads_to_its_history_and_back()
    {
        _bot.Plans.History.AddRange(SampleAnswers.History);
        await _bot.SayAsync("show 1.1");
        var one = Sent();
        Assert.Contains("Answer now", Titles(one));

        var history = await _bot.PressAsync(one, "History");
        Assert.Contains("History of 1.1", history.ToString(), StringComparison.Ordinal);
        Assert.Contains("waiting for the printer", history.ToString(), StringComparison.Ordinal);
        Assert.Equal(one.ToString(), (await _bot.PressAsync(history, "Show 1.1")).ToString());
    }

    [Fact]
    public async Task What_was_answered_already_is_not_offered_to_be_answered()
    {
        await _bot.SayAsync("show 1.1", Sample.Marcus);

        Assert.DoesNotContain("Answer now", Titles(Sent()));
        Assert.Contains("To say how it stands", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_in_the_plan_gets_no_page_of_it()
    {
        var data = QuestionData.Write("asb", Asking.For(RagStatus.Amber));
        data[DataKeys.Page] = 0;

        var response = await _bot.PressAsync(Verbs.Look, data, Sample.Stranger);

        Assert.StartsWith("I cannot speak about that plan here", response.Value!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"plan":"asb"}""")]
    [InlineData("""{"plan":"asb","question":"what's red?"}""")]
    [InlineData("""{"plan":"asb","question":{"kind":"show"}}""")]
    [InlineData("""{"plan":"asb","question":{"kind":"list","clauses":["Purple"]}}""")]
    [InlineData("""{"plan":"asb","question":{"kind":"list","clauses":["7"]}}""")]
    [InlineData("""{"plan":"asb","question":{"kind":"silence","atLeast":"-1"}}""")]
    [InlineData("""{"plan":"asb","question":{"kind":"list","clauses":[["Red"]]}}""")]
    [InlineData("""{"plan":["asb"],"question":{"kind":"summary"},"page":{}}""")]
    public async Task What_no_card_of_ours_sent_is_refused_in_a_sentence(string data)
    {
        var response = await _bot.PressAsync(Verbs.Look, JObject.Parse(data));

        Assert.StartsWith("I could not read what this card sent", response.Value!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_question_that_a_button_carries_comes_back_as_it_was()
    {
        Question[] questions =
        [
            new Question.Show("1.1"), new Question.History("P1-03"), new Question.WhoOwns("5.3"), new Question.WhoHolds(null), new Question.WhoHolds("SNT"),
            new Question.Changed(null), new Question.Changed(Given.Day("2026-06-01")), new Question.Summary(), new Question.WhoHasNotReplied(),
            new Question.WhoCannotBeReached(), new Question.Help(), new Question.Changed(Given.Day("2026-06-01"), Given.Day("2026-07-01")),
            new Question.Summary(Given.Day("2026-03-01")), new Question.Moved(null), new Question.Moved(2), new Question.WhoIsSilent(3), new Question.Digest(),
        ];
        Assert.All(questions, question => Assert.Equal(("asb", question), QuestionData.Read(QuestionData.Write("asb", question))));

        var filter = new ObjectiveFilter
        {
            Clauses = [new FilterClause([Trait.Red, Trait.Amber]), new FilterClause([Trait.Stale], Not: true)],
            Commitment = 2,
            Whose = new Whose.OfPerson(new Person("jo", "Jo Bell", null)),
            DueFrom = Given.Day("2026-06-01"),
            DueUntil = Given.Day("2026-06-30"),
        };
        Assert.All<Whose?>([filter.Whose, new Whose.Askers(), new Whose.OfParty("SNT"), null], whose =>
        {
            var asked = new Question.Objectives(filter with { Whose = whose }, whose is null ? null : Given.Day("2026-03-01"));
            var question = Assert.IsType<Question.Objectives>(QuestionData.Read(QuestionData.Write("asb", asked))!.Value.Question);
            var read = question.Filter;
            Assert.Equal(asked.AsAt, question.AsAt);
            Assert.Equal(asked.Filter with { Clauses = [] }, read with { Clauses = [] });
            Assert.Equal([(false, "Red Amber"), (true, "Stale")], read.Clauses.Select(clause => (clause.Not, string.Join(' ', clause.AnyOf))));
        });
    }

    private static IReadOnlyList<string?> Titles(JObject card) => [.. card.SelectTokens("$..actions[*]").Select(action => action.Value<string>("title"))];

    private JObject Sent() => PlainCard.Of(Assert.Single(_bot.Adapter.Sent, sent => sent.Attachments is { Count: > 0 }).Attachments![0].Content);
}
