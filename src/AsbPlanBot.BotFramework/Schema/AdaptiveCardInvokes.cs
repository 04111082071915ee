
namespace Microsoft.Bot.Schema;

/// <summary>What an invoke named adaptiveCard/action carries.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }
    public string? State { get; set; }
}

/// <summary>The Action.Execute that was pressed.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? Verb { get; set; }

    /// <summary>The action's own data and the card's inputs in one object; every input is a string.</summary>
    public object? Data { get; set; }
}

/// <summary>The answer: a card, a text or an error, as <see cref="Type"/> says.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }
    public string? Type { get; set; }
    public object? Value { get; set; }
}
