namespace Microsoft.Bot.Schema;

/// <summary>What kind of activity it is: the wire values of <see cref="Activity.Type"/>.</summary>
public static class ActivityTypes
{
    public const string ConversationUpdate = "conversationUpdate";
    public const string Event = "event";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Message = "message";
    public const string Trace = "trace";
    public const string Typing = "typing";
}

/// <summary>Activity types that stay inside the adapter and never reach a channel.</summary>
public static class ActivityTypesEx
{
    public const string InvokeResponse = "invokeResponse";
}

/// <summary>Names of the events that the adapter raises for turns which the bot itself began.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}

/// <summary>How several attachments of one message are laid out.</summary>
public static class AttachmentLayoutTypes
{
    public const string List = "list";
    public const string Carousel = "carousel";
}

/// <summary>Whether the bot waits for an answer after a message.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";
    public const string IgnoringInput = "ignoringInput";
    public const string ExpectingInput = "expectingInput";
}

/// <summary>The two actions of an installation update that every channel knows.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
