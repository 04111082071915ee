using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Tests.Core.Questions;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData(RagStatus.Amber, "what's amber?")]
    [InlineData(RagStatus.Amber, "amber")]
    [InlineData(RagStatus.Amber, "AMBER!!")]
    [InlineData(RagStatus.Amber, "show me amber")]
    [InlineData(RagStatus.Amber, "Show me what's amber, please")]
    [InlineData(RagStatus.Amber, "which objectives are amber?")]
    [InlineData(RagStatus.Amber, "what is currently amber")]
    [InlineData(RagStatus.Amber, "What’s amber?")]
    [InlineData(RagStatus.Amber, "What&#39;s amber?")]
    [InlineData(RagStatus.Amber, "what&rsquo;s&nbsp;amber?")]
    [InlineData(RagStatus.Amber, "<at>AsbPlanBot</at> what's amber?")]
    [InlineData(RagStatus.Amber, "<at id=\"0\">Asb Plan Bot</at>&nbsp;what's amber")]
    [InlineData(RagStatus.Amber, "what's amber <at>AsbPlanBot</at>")]
    [InlineData(RagStatus.Amber, "<p>what's <b>amber</b>?</p>\n")]
    [InlineData(RagStatus.Amber, "  \u200B\u201Camber\u201D \uD83D\uDE42 ")]
    [InlineData(RagStatus.Amber, "am\u00ADber")]
    [InlineData(RagStatus.Amber, "wats ambr")]
    [InlineData(RagStatus.Amber, "whats ambre?")]
    [InlineData(RagStatus.Amber, "shwo ambers")]
    [InlineData(RagStatus.Amber, "hi, what's amber?")]
    [InlineData(RagStatus.Amber, "can you tell me which ones are amber")]
    [InlineData(RagStatus.Amber, "i'd like to see the ambers")]
    [InlineData(RagStatus.Amber, "amber status")]
    [InlineData(RagStatus.Amber, "amber.thanks")]
    [InlineData(RagStatus.Amber, "what-is-amber")]
    [InlineData(RagStatus.Amber, "show <at id=\"x\">amber")]
    [InlineData(RagStatus.Red, "red")]
    [InlineData(RagStatus.Red, "anything red?")]
    [InlineData(RagStatus.Red, "is anything red right now?")]
    [InlineData(RagStatus.Red, "list all the reds")]
    [InlineData(RagStatus.Red, "any reds")]
    [InlineData(RagStatus.Red, "where are we red?")]
    [InlineData(RagStatus.Red, "\uD83D\uDD34 red?")]
    [InlineData(RagStatus.Green, "list green")]
    [InlineData(RagStatus.Green, "what's green")]
    [InlineData(RagStatus.Green, "show gren")]
    [InlineData(RagStatus.Green, "which actions are marked green")]
    [InlineData(RagStatus.Blue, "blue")]
    [InlineData(RagStatus.Blue, "what's bleu")]
    [InlineData(RagStatus.Blue, "completed")]
    [InlineData(RagStatus.Blue, "what has been completed?")]
    [InlineData(RagStatus.Blue, "what's done?")]
    [InlineData(RagStatus.Blue, "which objectives are complete")]
    [InlineData(RagStatus.NotReported, "not reported")]
    [InlineData(RagStatus.NotReported, "what's not reported?")]
    [InlineData(RagStatus.NotReported, "what hasn't been reported yet?")]
    [InlineData(RagStatus.NotReported, "unreported")]
    [InlineData(RagStatus.NotReported, "no status")]
    [InlineData(RagStatus.NotReported, "which objectives have no status")]
    [InlineData(RagStatus.NotReported, "without a status")]
    [InlineData(RagStatus.NotReported, "what's missing a status")]
    public void Asks_for_a_status(RagStatus status, string text) =>
        Assert.Equivalent(Asking.For(status), QuestionReader.Read(text), strict: true);

    [Theory]
    [InlineData("overdue")]
    [InlineData("what's overdue?")]
    [InlineData("whats overdu")]
    [InlineData("over due")]
    [InlineData("late")]
    [InlineData("what is late")]
    [InlineData("anything running late?")]
    [InlineData("past due")]
    [InlineData("which objectives are past their due date?")]
    [InlineData("<at>AsbPlanBot</at> show me everything overdue")]
    public void Asks_for_what_is_overdue(string text) => Assert.Equivalent(Asking.Overdue, QuestionReader.Read(text), strict: true);

    [Theory]
    [InlineData("my actions")]
    [InlineData("my acions")]
    [InlineData("What's mine?")]
    [InlineData("my objectives")]
    [InlineData("show my open actions")]
    [InlineData("what do I owe")]
    [InlineData("what do i have to do?")]
    [InlineData("anything for me?")]
    [InlineData("what's outstanding for me?")]
    [InlineData("my tasks please")]
    public void Asks_for_what_is_the_askers(string text) => Assert.Equivalent(Asking.Mine, QuestionReader.Read(text), strict: true);

    [Theory]
    [InlineData("4.1", "show 4.1")]
    [InlineData("4.1", "4.1")]
    [InlineData("4.1", "(4.1)")]
    [InlineData("4.1", "4.1.")]
    [InlineData("4.1", "objective 4.1")]
    [InlineData("4.1", "how is 4.1?")]
    [InlineData("4.1", "how's 4.1 going")]
    [InlineData("4.1", "what's the status of 4.1?")]
    [InlineData("4.1", "tell me about 4.1 please")]
    [InlineData("4.1", "<at>AsbPlanBot</at>4.1")]
    [InlineData("4.1", "open 4.1")]
    [InlineData("1.10", "show 1.10")]
    [InlineData("4.1b", "show 4.1b")]
    [InlineData("P1-03", "show P1-03")]
    [InlineData("p1-03", "how is p1-03?")]
    [InlineData("A1", "show A1")]
    [InlineData("B1ii", "B1ii")]
    [InlineData("7", "show 7")]
    public void Asks_for_one_objective(string reference, string text) =>
        Assert.Equal(new Question.Show(reference), QuestionReader.Read(text));

    [Theory]
    [InlineData("who can't be reached?")]
    [InlineData("who cannot be reached")]
    [InlineData("who can be reached?")]
    [InlineData("who is not reachable")]
    [InlineData("who's unreachable?")]
    [InlineData("who has blocked the bot?")]
    [InlineData("who has not installed the app")]
    [InlineData("not installed")]
    public void Asks_who_cannot_be_reached(string text) =>
        Assert.Equal(new Question.WhoCannotBeReached(), QuestionReader.Read(text));

    [Theory]
    [InlineData("who hasn't replied?")]
    [InlineData("Who hasn’t replied?")]
    [InlineData("who hasnt replyed")]
    [InlineData("who havent replied yet")]
    [InlineData("who has not answered")]
    [InlineData("who didn't answer?")]
    [InlineData("who hasn't responded")]
    [InlineData("who has not reported?")]
    [InlineData("missing replies")]
    [InlineData("whose answers are missing?")]
    [InlineData("outstanding replies")]
    [InlineData("late replies")]
    [InlineData("who's silent")]
    [InlineData("who is quiet")]
    [InlineData("no reply")]
    [InlineData("who owes a reply?")]
    public void Asks_who_has_not_replied(string text) =>
        Assert.Equal(new Question.WhoHasNotReplied(), QuestionReader.Read(text));

    [Theory]
    [InlineData("help")]
    [InlineData("Help me please")]
    [InlineData("hlep")]
    [InlineData("hi")]
    [InlineData("Hello!")]
    [InlineData("<at>AsbPlanBot</at> good morning")]
    [InlineData("?")]
    [InlineData("<at>AsbPlanBot</at> ???")]
    [InlineData("what can you do?")]
    [InlineData("what can I ask?")]
    public void Asks_what_can_be_asked(string text) => Assert.Equal(new Question.Help(), QuestionReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("<at>AsbPlanBot</at>")]
    [InlineData("👍")]
    [InlineData("…")]
    [InlineData("delete everything")]
    [InlineData("what's the weather")]
    [InlineData("tell me a joke")]
    [InlineData("what is")]
    [InlineData("show me everything")]
    [InlineData("thanks")]
    [InlineData("red tape")]
    [InlineData("we have the green light")]
    [InlineData("amber alert")]
    [InlineData("later")]
    [InlineData("greet the members")]
    [InlineData("the chamber meets on Monday")]
    [InlineData("auction")]
    [InlineData("relied on him")]
    [InlineData("что просрочено?")]
    [InlineData("赤いもの")]
    [InlineData("𝐝𝐞𝐥𝐞𝐭𝐞 amber")]
    [InlineData("SELECT * FROM objectives")]
    [InlineData("10:30")]
    [InlineData("1234567")]
    [InlineData("delete4")]
    public void What_is_no_question_is_refused(string text) => Assert.IsType<Question.Unreadable>(QuestionReader.Read(text));

    [Theory]
    [InlineData("4.1 amber waiting for cameras", "show 4.1", "what's amber?")]
    [InlineData("4.1c done", "show 4.1c", "what's blue?")]
    [InlineData("2.1 60%", "show 2.1")]
    [InlineData("no change on 1.3", "show 1.3")]
    [InlineData("close 4.1", "show 4.1")]
    [InlineData("mark 4.1", "show 4.1")]
    [InlineData("move 1.1 to 30 June", "show 1.1")]
    [InlineData("who owns 5.3?", "show 5.3")]
    [InlineData("4.1 and 4.2", "show 4.1", "show 4.2")]
    [InlineData("red and amber", "what's red?", "what's amber?")]
    [InlineData("what's not red", "what's red?")]
    [InlineData("nothing is amber", "what's amber?")]
    [InlineData("everything except green", "what's green?")]
    [InlineData("red in commitment 2", "what's red?")]
    [InlineData("amber for me", "what's amber?", "my actions")]
    [InlineData("am I late?", "my actions", "what's overdue?")]
    [InlineData("who has replied?", "who hasn't replied?")]
    [InlineData("what's due?", "what's overdue?")]
    [InlineData("mark everything amber", "what's amber?")]
    [InlineData("make my actions blue", "my actions", "what's blue?")]
    [InlineData("what was amber on 1 March", "what's amber?")]
    public void What_looks_like_a_question_is_refused_with_the_nearest_ones(string text, params string[] suggested)
    {
        var refused = Assert.IsType<Question.Unreadable>(QuestionReader.Read(text));

        Assert.Subset(refused.Suggestions.ToHashSet(StringComparer.Ordinal), suggested.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("greet", "greed", "greek", "greece", "amble", "ember", "bluff", "blur", "read", "lake", "latex", "finish")]
    [InlineData("overdose", "overuse", "override", "overture", "completion", "competed", "compiled", "computed", "complex")]
    [InlineData("my auction", "my greed", "my mission", "my statues")]
    [InlineData("who hasn't relied?", "who hasn't replaced?", "who hasn't resorted?", "who haste replied?", "who is salient?")]
    [InlineData("not resorted", "no statue", "mission replies", "help the haven", "the witch is red", "acting amber")]
    public void A_real_word_that_stands_near_one_of_ours_is_not_taken_for_it(params string[] texts) =>
        Assert.All(texts, text => Assert.IsType<Question.Unreadable>(QuestionReader.Read(text)));

    [Fact]
    public void A_bare_number_is_not_offered_as_an_objective() => Assert.Equal(
        ["what's red?"],
        Assert.IsType<Question.Unreadable>(QuestionReader.Read("red in commitment 2")).Suggestions);

    [Theory]
    [InlineData("")]
    [InlineData("lorem ipsum dolor sit amet")]
    public void Where_nothing_is_near_the_usual_questions_are_offered(string text) =>
        Assert.Equal(
            ["what's amber?", "my actions", "help"],
            Assert.IsType<Question.Unreadable>(QuestionReader.Read(text)).Suggestions);

    [Theory]
    [InlineData("amber ", 2_000)]
    [InlineData("a", 10_000)]
    [InlineData("<", 10_000)]
    [InlineData("<a", 5_000)]
    [InlineData("<at>", 2_500)]
    [InlineData("&amp;", 2_000)]
    [InlineData("4.1 ", 2_500)]
    [InlineData("1.", 5_000)]
    [InlineData("'", 10_000)]
    public void Ten_thousand_characters_are_no_question_and_no_trouble(string part, int times) =>
        Assert.IsType<Question.Unreadable>(QuestionReader.Read(string.Concat(Enumerable.Repeat(part, times))));

    [Theory]
    [InlineData("amber < red")]
    [InlineData("<amber")]
    [InlineData("<at>Asb")]
    [InlineData("</at> </p>")]
    [InlineData("&#xD800; &#99999999;")]
    public void Broken_markup_is_read_as_far_as_it_goes(string text) => Assert.NotNull(QuestionReader.Read(text));
}
