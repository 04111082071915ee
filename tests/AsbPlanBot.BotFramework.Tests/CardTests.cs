using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class CardTests
{
    public static TheoryData<AdaptiveElement, string> Elements => new()
    {
        { new AdaptiveTextBlock("Hi"), """{"type":"TextBlock","text":"Hi"}""" },
        {
            new AdaptiveTextBlock("Hi")
            {
                Id = "t", Size = AdaptiveTextSize.ExtraLarge, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Attention,
                IsSubtle = true, Wrap = true, Spacing = AdaptiveSpacing.None, Separator = true, IsVisible = false,
                Style = AdaptiveTextBlockStyle.Heading,
                HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
            },
            """{"type":"TextBlock","id":"t","text":"Hi","size":"extraLarge","weight":"bolder","color":"attention","isSubtle":true,"horizontalAlignment":"right","wrap":true,"style":"heading","spacing":"none","separator":true,"isVisible":false}"""
        },
        {
            new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun("● Red") { Color = AdaptiveTextColor.Attention }] },
            """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"● Red","color":"attention"}]}"""
        },
        {
            new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Items = [new AdaptiveTextBlock("a")] },
            """{"type":"Container","items":[{"type":"TextBlock","text":"a"}],"style":"emphasis"}"""
        },
        {
            new AdaptiveColumnSet { Columns = [new AdaptiveColumn { Width = "auto" }, new AdaptiveColumn { Width = "40px" }, new AdaptiveColumn { Width = "2" }, new AdaptiveColumn { Width = "stretch" }] },
            """{"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[]},{"type":"Column","width":"40px","items":[]},{"type":"Column","width":"2","items":[]},{"type":"Column","width":"stretch","items":[]}]}"""
        },
        {
            new AdaptiveTextInput { Id = "note", Label = "Note", IsMultiline = true, MaxLength = 500, Placeholder = "Why?", IsRequired = true, ErrorMessage = "Say why", Style = AdaptiveTextInputStyle.Url },
            """{"type":"Input.Text","id":"note","placeholder":"Why?","style":"url","isMultiline":true,"maxLength":500,"isRequired":true,"label":"Note","errorMessage":"Say why"}"""
        },
        { new AdaptiveNumberInput { Id = "p" }, """{"type":"Input.Number","id":"p"}""" },
        { new AdaptiveNumberInput { Id = "p", Value = 0 }, """{"type":"Input.Number","id":"p","value":0.0}""" },
        {
            new AdaptiveChoiceSetInput { Id = "s", Style = AdaptiveChoiceInputStyle.Expanded, IsMultiSelect = true, Value = "r", Choices = [new AdaptiveChoice { Title = "● Red", Value = "r" }] },
            """{"type":"Input.ChoiceSet","id":"s","value":"r","style":"expanded","isMultiSelect":true,"choices":[{"title":"● Red","value":"r"}]}"""
        },
    };

    public static TheoryData<AdaptiveAction, string> Actions => new()
    {
        {
            new AdaptiveExecuteAction
            {
                Title = "Save", Verb = "save", Data = new { check = 7, page = 0, none = (string?)null, day = DayOfWeek.Sunday }, Style = "positive",
                Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Save", Data = new { verb = "save" } }),
            },
            """{"type":"Action.Execute","verb":"save","data":{"check":7,"page":0,"day":0},"title":"Save","style":"positive","fallback":{"type":"Action.Submit","data":{"verb":"save"},"title":"Save"}}"""
        },
        { new AdaptiveExecuteAction { Tooltip = "No" }, """{"type":"Action.Execute","tooltip":"No"}""" },
        { new AdaptiveOpenUrlAction { Title = "Evidence", Url = new Uri("https://council.example/e?a=1&b=2") }, """{"type":"Action.OpenUrl","url":"https://council.example/e?a=1&b=2","title":"Evidence"}""" },
        { new AdaptiveToggleVisibilityAction { TargetElements = ["more", new AdaptiveTargetElement("less", false)] }, """{"type":"Action.ToggleVisibility","targetElements":["more",{"elementId":"less","isVisible":false}]}""" },
    };

    [Theory]
    [MemberData(nameof(Elements))]
    public void An_element_is_written_with_what_is_said_of_it_and_no_more(AdaptiveElement element, string json) =>
        Same($$"""{"type":"AdaptiveCard","version":"1.5","body":[{{json}}]}""", new AdaptiveCard("1.5") { Body = [element] }.ToJson());

    [Theory]
    [MemberData(nameof(Actions))]
    public void So_is_an_action(AdaptiveAction action, string json) =>
        Same($$"""{"type":"AdaptiveCard","version":"1.5","actions":[{{json}}]}""", new AdaptiveCard("1.5") { Actions = [action] }.ToJson());

    [Fact]
    public void An_empty_card_has_its_type_and_version_first() =>
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5"}""", new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)).ToJson());

    [Fact]
    public void What_Teams_adds_to_cards_is_written_as_it_is()
    {
        var card = new AdaptiveCard("1.5")
        {
            FallbackText = "Your check-in",
            AdditionalProperties = { ["msteams"] = new { width = "Full", entities = Array.Empty<object>() } },
        };

        Same(
            """{"type":"AdaptiveCard","version":"1.5","fallbackText":"Your check-in","msteams":{"width":"Full","entities":[]}}""",
            card.ToJson());
    }

    [Fact]
    public void Elements_of_ones_own_are_written_like_the_others_with_their_fallback()
    {
        var chart = new Gauge
        {
            Value = 0,
            Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("60 %")),
            Spacing = AdaptiveSpacing.Large,
        };

        Same(
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.Gauge","value":0,"fallback":{"type":"TextBlock","text":"60 %"},"spacing":"large"}]}""",
            new AdaptiveCard("1.5") { Body = [chart] }.ToJson());
    }

    [Fact]
    public void A_card_is_the_same_whoever_writes_it()
    {
        var card = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Hi"), new AdaptiveContainer { Items = [new AdaptiveTextBlock("in")] }] };

        Same(card.ToJson(), JsonConvert.SerializeObject(card));
        Same(card.ToJson(), JObject.FromObject(card).ToString());
    }

    [Theory]
    [InlineData("object")]
    [InlineData("JObject")]
    [InlineData("JRaw")]
    public async Task A_card_goes_out_as_the_content_of_an_attachment_whether_it_is_an_object_or_already_JSON(string form)
    {
        var host = new BotHost();
        var card = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("Hi")] };
        var attachment = new Attachment { ContentType = AdaptiveCard.ContentType, Content = Content() };
        host.Bot.OnMessage = (turn, cancelled) => turn.SendActivityAsync(MessageFactory.Attachment(attachment), cancelled);

        await host.PostAsync(RecordedActivity.Read("message-personal"));

        var sent = JObject.Parse(host.Connector.Requests[0].Body);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)sent["attachments"]![0]!["contentType"]);
        Same(card.ToJson(), sent["attachments"]![0]!["content"]!.ToString());

        object Content() => form switch
        {
            "JObject" => JObject.Parse(card.ToJson()),
            "JRaw" => new JRaw(card.ToJson()),
            _ => card,
        };
    }

    private static void Same(string expected, string actual) =>
        Assert.True(
            JToken.DeepEquals(JToken.Parse(expected), JToken.Parse(actual)), $"Expected {expected}{Environment.NewLine}but was  {actual}");

    private sealed class Gauge : AdaptiveElement
    {
        public override string Type { get; set; } = "Chart.Gauge";

        public int Value { get; set; }
    }
}
