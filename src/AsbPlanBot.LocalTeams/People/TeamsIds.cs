using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AsbPlanBot.LocalTeams.People;

/// <summary>Ids that look like Teams' own and are the same at every start: each is derived from what it names.</summary>
public static class TeamsIds
{
    private const string ThreadMark = ";messageid=";

    /// <summary>A bot's id for a user ("29:1…").</summary>
    public static string User(string aadObjectId) => "29:1" + Digest("user", aadObjectId);

    /// <summary>The conversation of a user and the bot ("a:1…").</summary>
    public static string PersonalChat(string aadObjectId) => "a:1" + Digest("chat", aadObjectId);

    /// <summary>A channel ("19:…@thread.tacv2"); the team's own id is that of its General channel.</summary>
    public static string Channel(string name) => "19:" + Digest("channel", name) + "@thread.tacv2";

    /// <summary>The bot ("28:" and its app id).</summary>
    public static string Bot(string appId) => "28:" + appId;

    /// <summary>The conversation of one thread of a channel.</summary>
    public static string Thread(string channelId, string rootId) => channelId + ThreadMark + rootId;

    /// <summary>Takes a conversation id apart into the chat or channel and, where it names one, the root of a thread.</summary>
    public static (string Conversation, string? Root) Split(string conversationId)
    {
        var mark = conversationId.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase);
        return mark < 0
            ? (conversationId, null)
            : (conversationId[..mark], conversationId[(mark + ThreadMark.Length)..]);
    }

    private static string Digest(string kind, string value) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{value.ToUpperInvariant()}")));
}
