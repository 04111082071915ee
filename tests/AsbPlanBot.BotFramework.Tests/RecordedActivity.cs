using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Activities in the shape in which Teams sends them; ids and names are invented.</summary>
internal static class RecordedActivity
{
    public const string AppId = "0b7f8c52-1d3e-4a96-8c75-6e9d2f1a4b33";
    public const string Bot = "28:" + AppId;
    public const string Tenant = "5d3c1e90-7a41-4c2b-9f60-2b8e0c4d7a11";
    public const string ServiceUrl = "https://localhost/emea";

    /// <summary>The one member of whom more is told when the connector is asked.</summary>
    public const string Member = """{"id":"29:morgan","userPrincipalName":"morgan@council.example"}""";

    /// <summary>Each activity with what a <see cref="RecordingBot"/> notes of it.</summary>
    public static TheoryData<string, string[]> Handlers => new()
    {
        { "message-personal", ["message file"] },
        { "message-groupChat", ["message hi"] },
        { "message-channel-mention", ["message card"] },
        { "submit-personal", ["message {\"a\":1,\"t\":\"false\"}"] },
        { "invoke-personal", ["execute msg {\"t\":\"false\"}"] },
        { "invoke-channel", ["execute checkin {\"w\":\"2026-W47\",\"rag\":\"green\"}"] },
        { "conversationUpdate-personal", [$"added 29:morgan/morgan@council.example,{Bot}/ team=", "then added 2"] },
        { "conversationUpdate-team", [$"added {Bot}/ team=Safer Streets", "then added 1"] },
        { "conversationUpdate-teamMemberRemoved", [$"removed {Bot}/ team=Safer Streets", "then removed 1"] },
        { "conversationUpdate-channelCreated", ["channelCreated General in 19:general@thread.tacv2"] },
        { "install-personal", ["installed, posts to a:1personal-morgan"] },
        { "install-team", ["installed, posts to 19:general@thread.tacv2"] },
        { "uninstall", ["uninstalled from Safer Streets"] },
    };

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder(), name + ".json"));

    public static string Read(string name, Action<JObject> change)
    {
        var activity = JObject.Parse(Read(name));
        change(activity);
        return activity.ToString();
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Activities");
}
