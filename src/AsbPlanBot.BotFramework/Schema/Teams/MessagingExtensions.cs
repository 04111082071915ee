
namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search from the compose box.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionQuery
{
    public string? CommandId { get; set; }
    public IList<MessagingExtensionParameter>? Parameters { get; set; }
    public MessagingExtensionQueryOptions? QueryOptions { get; set; }
    public string? State { get; set; }
}

/// <summary>A named value of a search.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionParameter
{
    public string? Name { get; set; }
    public object? Value { get; set; }
}

/// <summary>Which of the results are wanted.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionQueryOptions
{
    public int? Skip { get; set; }
    public int? Count { get; set; }
}

/// <summary>The answer to a search.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionResponse
{
    public MessagingExtensionResponse(MessagingExtensionResult? composeExtension = default) =>
        ComposeExtension = composeExtension;

    public MessagingExtensionResult? ComposeExtension { get; set; }
}

/// <summary>A list of results ("result") or a sentence ("message").</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessagingExtensionResult
{
    public string? AttachmentLayout { get; set; }
    public string? Type { get; set; }
    public IList<MessagingExtensionAttachment>? Attachments { get; set; }
    public string? Text { get; set; }
}

/// <summary>A result: the card it becomes, and how it looks in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public Attachment? Preview { get; set; }
}
