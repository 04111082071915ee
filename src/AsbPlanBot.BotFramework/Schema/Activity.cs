using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One thing that happened in a conversation, in either direction, as the Bot Connector writes it.
/// A member that is not declared here is kept in <see cref="Properties"/> and written back as it came.
/// </summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class Activity :
    IConversationUpdateActivity,
    IEventActivity,
    IInstallationUpdateActivity,
    IInvokeActivity,
    IMessageActivity,
    ITypingActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>See <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; set; }

    public string? Id { get; set; }

    /// <summary>When the channel sent it.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The same instant on the sender's clock.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>The address of the connector that answers are sent to.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>"msteams" for Teams.</summary>
    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public ChannelAccount? Recipient { get; set; }

    /// <summary>"plain", "markdown" or "xml".</summary>
    public string? TextFormat { get; set; }

    /// <summary>See <see cref="AttachmentLayoutTypes"/>.</summary>
    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }
    public string? TopicName { get; set; }
    public string? Locale { get; set; }
    public string? Text { get; set; }
    public string? Speak { get; set; }
    public string? InputHint { get; set; }

    /// <summary>What a notification shows when the message is only a card.</summary>
    public string? Summary { get; set; }

    public IList<Attachment>? Attachments { get; set; }
    public IList<Entity>? Entities { get; set; }

    /// <summary>A <see cref="JObject"/> on what was received; any serialisable object on what is sent.</summary>
    public object? ChannelData { get; set; }

    /// <summary>Of an installation update: add, remove, add-upgrade or remove-upgrade.</summary>
    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>What a card submitted or an invoke carries: a <see cref="JToken"/>, or a plain JSON value.</summary>
    public object? Value { get; set; }

    public string? ValueType { get; set; }

    /// <summary>The name of an invoke or an event.</summary>
    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }
    public string? Importance { get; set; }
    public string? DeliveryMode { get; set; }

    /// <summary>Every member that has no property of its own.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = [];
}
