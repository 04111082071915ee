using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>The pieces that every card is made of, so that all cards look alike.</summary>
internal static class Parts
{
    /// <summary>Separates facts in a line.</summary>
    public const string Dot = " · ";

    public static AdaptiveCard Card(string fallbackText, params IEnumerable<AdaptiveElement> body) => new("1.5")
    {
        FallbackText = fallbackText,
        Speak = fallbackText,
        Body = [.. body],
    };

    /// <summary>As wide as the chat allows.</summary>
    public static AdaptiveCard Wide(this AdaptiveCard card)
    {
        card.AdditionalProperties["msteams"] = new JObject { ["width"] = "Full" };
        return card;
    }

    /// <summary>What the card is about. Our own words only.</summary>
    public static AdaptiveTextBlock Title(string text) => new(text)
    {
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading,
        Wrap = true,
    };

    /// <summary>Begins a part of the card.</summary>
    public static AdaptiveTextBlock Heading(string text) => new(text)
    {
        Size = AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading,
        Wrap = true,
        Spacing = AdaptiveSpacing.Medium,
    };

    public static AdaptiveTextBlock Text(string text) => new(text) { Wrap = true };

    public static AdaptiveTextBlock Subtle(string text) => new(text)
    {
        IsSubtle = true,
        Wrap = true,
        Spacing = AdaptiveSpacing.Small,
    };

    /// <summary>What is wrong with the field above.</summary>
    public static AdaptiveTextBlock Warning(string text) => new("⚠ " + CardText.Line(text))
    {
        Color = AdaptiveTextColor.Attention,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
        Spacing = AdaptiveSpacing.Small,
    };

    /// <summary>Something a person typed, in quotation marks.</summary>
    public static AdaptiveTextBlock Quote(string text, int length) => new($"“{CardText.Plain(CardText.Cut(text, length))}”")
    {
        Wrap = true,
        Spacing = AdaptiveSpacing.Small,
    };

    /// <summary>A line of runs with looks of their own; no Markdown is read in it.</summary>
    public static AdaptiveRichTextBlock Line(params IEnumerable<AdaptiveTextRun> runs) => new()
    {
        Inlines = [.. runs],
        Spacing = AdaptiveSpacing.Small,
    };

    public static AdaptiveTextRun Run(string text) => new(text);

    public static AdaptiveTextRun Bold(string text) => new(text) { Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveTextRun Faint(string text) => new(text) { IsSubtle = true };

    /// <summary>A status with its shape and its word.</summary>
    public static AdaptiveTextRun Status(RagStatus status) => new(StatusLook.Of(status))
    {
        Weight = AdaptiveTextWeight.Bolder,
        Color = StatusLook.ColourOf(status),
    };

    /// <summary>A part with a ground of its own.</summary>
    public static AdaptiveContainer Box(AdaptiveContainerStyle style, params IEnumerable<AdaptiveElement> items) => new()
    {
        Style = style,
        Items = [.. items],
        Spacing = AdaptiveSpacing.Medium,
    };

    /// <summary>Buttons; none, where there are none.</summary>
    public static IEnumerable<AdaptiveElement> Buttons(params IReadOnlyList<AdaptiveAction> actions)
    {
        if (actions.Count > 0)
            yield return new AdaptiveActionSet { Actions = [.. actions], Spacing = AdaptiveSpacing.Medium };
    }

    /// <summary>A button that gets a card in answer; a client that cannot do that sends it as a message.</summary>
    public static AdaptiveExecuteAction Execute(string title, string verb, JObject data, bool primary = false)
    {
        var style = primary ? "positive" : "default";
        var message = new JObject(data) { [DataKeys.Verb] = verb };
        return new AdaptiveExecuteAction
        {
            Title = title,
            Verb = verb,
            Data = data,
            Style = style,
            Fallback = new AdaptiveFallbackElement(
                new AdaptiveSubmitAction { Title = title, Data = message, Style = style }),
        };
    }

    /// <summary>
    /// A button that asks a question. It is sent as a message, because its answer stands below the card and not in its place.
    /// </summary>
    public static AdaptiveSubmitAction Ask(string question, string? title = null, string? planId = null)
    {
        var data = new JObject { [DataKeys.Verb] = Verbs.Ask, [DataKeys.Question] = question };
        if (planId is not null)
            data[DataKeys.Plan] = planId;
        return new AdaptiveSubmitAction { Title = title ?? Sentence(question), Data = data };
    }

    private static string Sentence(string question) =>
        question.Length == 0 ? question : char.ToUpperInvariant(question[0]) + CardText.Cut(question[1..], 40);
}
