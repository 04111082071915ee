using AsbPlanBot.Fuzzing.Json;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams;

namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>The activities that a real client sent, to the sample plan's organisation.</summary>
internal static class RecordedActivities
{
    // Who and where it was when they were recorded.
    private const string Tenant = "5d3c1e90-7a41-4c2b-9f60-2b8e0c4d7a11";
    private const string Person = "c4a2e6d8-3b5f-4e71-a9c0-7d1f8e2b6a55";

    public static IReadOnlyList<JsonPart> All { get; } =
    [
        .. typeof(RecordedActivities).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Activities/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>A message in the personal chat, as it was recorded.</summary>
    public static JsonPart Message { get; } = Read("Activities/local/message-personal");

    /// <summary>Every verb that a button may send.</summary>
    public static IReadOnlyList<string> AllVerbs { get; } =
        [.. typeof(Verbs).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetValue(null)!)];

    /// <summary>What means something in some member of some activity.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        Sample.Tenant, Sample.App, Sample.Team, Sample.Sian, Sample.Marcus, Sample.Priya, Sample.Stranger, "28:" + Sample.App, "29:priya", "asb", "card-1", Sample.ThisCycle,
        "message", "invoke", "conversationUpdate", "installationUpdate", "messageUpdate", "messageReaction", "event", "endOfConversation", "typing", "command",
        "add", "remove", "add-upgrade", "teamRenamed", "teamArchived", "teamDeleted", "teamRestored", "channelDeleted", "channelRenamed", "channelRestored", "channelCreated", "teamMemberRemoved",
        "personal", "channel", "groupChat", "msteams", "emulator", "directline", "en-GB", "html", "plain", "http://localhost:56150/_connector", "https://smba.example/uk/", "http://127.0.0.1:1/", "ftp://x", "//",
        "adaptiveCard/action", "fileConsent/invoke", "task/fetch", "task/submit", "composeExtension/query", "signin/verifyState", "accept", "decline",
        "type", "id", "name", "text", "value", "from", "recipient", "conversation", "tenantId", "aadObjectId", "channelData", "channelId", "serviceUrl", "entities", "attachments", "membersAdded", "membersRemoved", "replyToId", "action", "verb", "data", "tenant", "team", "channel", "settings", "selectedChannel",
        "application/vnd.microsoft.teams.file.download.info", "http://127.0.0.1/files/plan.txt",
        .. AllVerbs,
    ];

    private static JsonPart Read(string name)
    {
        using var reader = new StreamReader(typeof(RecordedActivities).Assembly.GetManifestResourceStream(name)!);
        return JsonPart.Parse(reader.ReadToEnd()
            .Replace(Tenant, Sample.Tenant, StringComparison.Ordinal).Replace(Person, Sample.Sian, StringComparison.Ordinal));
    }
}
