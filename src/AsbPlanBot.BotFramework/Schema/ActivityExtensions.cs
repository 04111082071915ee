namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message's text.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id && activity.MentionsId(id);

    /// <summary>Takes the bot's own mention out of the text, and returns what is left.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;

    /// <summary>Takes the mentions of <paramref name="id"/> out of the text, and returns what is left.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var written = mention.Text ?? $"<at>{mention.Mentioned!.Name}</at>";
            if (written.Length > 0)
                activity.Text = activity.Text?.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
