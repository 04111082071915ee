using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>What holds for every card that the bot shows.</summary>
public sealed class CardRuleTests
{
    public static TheoryData<string> Names => Gallery.Names;

    public static TheoryData<int, int, string> Forms => new()
    {
        { 1, 0, "short" },
        { 5, 26, "usual length of a title or an action" },
        { 40, 3, Gallery.Hostile + new string('x', 400) },
        { 5, 400, Gallery.Hostile + new string('x', 400) },
        { 12, 6, string.Concat(Enumerable.Repeat("日本語の目的", 60)) },
        { 200, 2, new string('"', 300) },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_fits_every_surface(string name) =>
        Assert.InRange(CardSize.Of(PlainCard.Of(Gallery.Render(name))), 1, CardSize.Limit);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_check_in_fits_every_surface_whatever_the_plan_says(int objectives, int letters, string text)
    {
        var matter = Gallery.Many(objectives, text, letters);
        var pages = CheckInForm.View(matter, Sample.Sian, new FormContent())!.Pages;

        for (var page = 0; page < pages; page++)
            Assert.InRange(CardSize.Of(PlainCard.Of(Gallery.Form(matter, new FormContent { Page = page }))), 1, CardSize.Limit);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_objective_is_on_one_page(int objectives, int letters, string text)
    {
        var matter = Gallery.Many(objectives, text, letters);
        var pages = CheckInForm.View(matter, Sample.Sian, new FormContent())!.Pages;
        var shown = Enumerable.Range(0, pages)
            .SelectMany(page => CheckInForm.View(matter, Sample.Sian, new FormContent { Page = page })!.Objectives)
            .Select(fields => fields.Objective.Ref);

        Assert.Equal(matter.CheckIn.Asked, shown);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_has_six_buttons_at_most(string name)
    {
        var buttons = Descendants(name, "actions").OfType<JArray>().Sum(actions => actions.Count);

        Assert.InRange(buttons, 0, 6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_of_version_1_5_and_says_what_it_is_where_it_cannot_be_shown(string name)
    {
        var card = PlainCard.Of(Gallery.Render(name));

        Assert.Equal("1.5", card.Value<string>("version"));
        Assert.NotEmpty(card.Value<string>("fallbackText")!);
        Assert.NotEmpty(card.Value<string>("speak")!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_input_has_a_label_of_its_own(string name)
    {
        var labels = Elements(name).Where(element => TypeOf(element).StartsWith("Input.", StringComparison.Ordinal))
            .Select(input => input.Value<string>("label"))
            .ToList();

        Assert.All(labels, label => Assert.False(string.IsNullOrWhiteSpace(label)));
        Assert.Equal(labels.Count, labels.Distinct(StringComparer.Ordinal).Count());
    }

    // The official renderer does not send a card on which a number with limits is left blank.
    [Fact]
    public void A_percentage_may_be_left_blank()
    {
        var numbers = Gallery.Names
            .SelectMany(row => PlainCard.Of(Gallery.Render(row.Data)).Descendants().OfType<JObject>())
            .Where(element => element.Value<string>("type") == "Input.Number")
            .ToList();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.True(number["min"] is null && number["max"] is null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ids_are_unique(string name)
    {
        var ids = Elements(name).Select(element => element.Value<string>("id")).OfType<string>().ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_gets_a_card_in_answer_can_be_sent_as_a_message_too(string name)
    {
        foreach (var execute in Elements(name).Where(element => TypeOf(element) == "Action.Execute"))
        {
            var fallback = (JObject)execute["fallback"]!;
            Assert.Equal("Action.Submit", TypeOf(fallback));
            Assert.Equal(execute.Value<string>("verb"), fallback["data"]!.Value<string>(DataKeys.Verb));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_has_a_fallback_and_its_numbers_in_text(string name)
    {
        var card = Gallery.Render(name).ToJson();
        Assert.All(
            Elements(name).Where(element => TypeOf(element).StartsWith("Chart.", StringComparison.Ordinal)),
            chart =>
            {
                Assert.NotNull(chart["fallback"]);
                Assert.Contains("Where the plan stands", card, StringComparison.Ordinal);
            });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Colour_is_never_alone(string name)
    {
        string[] signs = ["●", "▲", "■", "★", "○", "⚠"];
        var coloured = Elements(name)
            .Where(element => TypeOf(element) is "TextBlock" or "TextRun" && element["color"] is not null)
            .Select(element => element.Value<string>("text")!);

        Assert.All(coloured, text => Assert.Contains(signs, sign => text.Contains(sign, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_status_has_a_shape_of_its_own() =>
        Assert.Equal(StatusLook.Order.Count, StatusLook.Order.Select(StatusLook.ShapeOf).Distinct().Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_that_people_wrote_forms_no_markup(string name)
    {
        var texts = Elements(name)
            .SelectMany(element => new[] { "text", "title" }.Select(member => element[member]))
            .Where(token => token?.Type == JTokenType.String)
            .Select(token => token!.Value<string>()!);

        Assert.All(texts, text =>
        {
            Assert.DoesNotContain("](", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<at>", text, StringComparison.Ordinal);
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.DoesNotContain("**", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_verb_that_a_card_sends_has_a_handler_and_every_handler_a_card()
    {
        var rendered = Gallery.All
            .SelectMany(card => Elements(card.Name))
            .SelectMany(element => new[] { element.Value<string>("verb"), (element["data"] as JObject)?.Value<string>(DataKeys.Verb) })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var known = typeof(Verbs).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal).ToList();
        var handlers = new Fakes.BotUnderTest().Handlers;

        Assert.Equal(known, rendered);
        Assert.All(known, verb => Assert.NotNull(handlers.Find(verb)));
        Assert.Null(handlers.Find("something.else"));
    }

    private static string TypeOf(JToken element) => element.Value<string>("type") ?? "";

    private static IEnumerable<JToken> Descendants(string name, string property) =>
        PlainCard.Of(Gallery.Render(name)).Descendants().OfType<JProperty>()
            .Where(member => member.Name == property)
            .Select(member => member.Value);

    private static IEnumerable<JObject> Elements(string name) =>
        PlainCard.Of(Gallery.Render(name)).Descendants().OfType<JObject>();
}
