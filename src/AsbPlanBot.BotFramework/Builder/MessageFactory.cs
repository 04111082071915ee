using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    public static Activity Text(string? text, string? ssml = null, string? inputHint = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = NullIfEmpty(text),
        Speak = NullIfEmpty(ssml),
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    public static IMessageActivity Attachment(
        Attachment attachment, string? text = null, string? ssml = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments, string? text = null, string? ssml = null, string? inputHint = null)
    {
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = AttachmentLayoutTypes.List;
        message.Attachments = [.. attachments];
        return message;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
