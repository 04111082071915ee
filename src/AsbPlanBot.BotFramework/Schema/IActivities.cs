namespace Microsoft.Bot.Schema;

/// <summary>Something said, or a card submitted.</summary>
public interface IMessageActivity : IActivity
{
    string? Locale { get; set; }
    string? Text { get; set; }
    string? Speak { get; set; }
    string? InputHint { get; set; }
    string? Summary { get; set; }
    string? TextFormat { get; set; }
    string? AttachmentLayout { get; set; }
    IList<Attachment>? Attachments { get; set; }
    string? Importance { get; set; }
    string? DeliveryMode { get; set; }
    object? Value { get; set; }

    /// <summary>The mentions among <see cref="IActivity.Entities"/>.</summary>
    Mention[] GetMentions();
}

/// <summary>The members, the name or, in Teams, the channels of a conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }
    IList<ChannelAccount>? MembersRemoved { get; set; }
    string? TopicName { get; set; }
}

/// <summary>The bot was installed, upgraded or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    string? Action { get; set; }
}

/// <summary>A request that waits for its answer, such as a pressed Action.Execute.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>A named event, from the channel or from the adapter.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }
    object? Value { get; set; }
    ConversationReference? RelatesTo { get; set; }
}

/// <summary>The other side is typing.</summary>
public interface ITypingActivity : IActivity;
