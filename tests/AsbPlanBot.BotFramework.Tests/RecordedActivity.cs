using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Activities in the shape in which Teams sends them; ids and names are invented.</summary>
internal static class RecordedActivity
{
    public const string Bot = "28:0b7f8c52-1d3e-4a96-8c75-6e9d2f1a4b33";
    public const string Tenant = "5d3c1e90-7a41-4c2b-9f60-2b8e0c4d7a11";
    public const string ServiceUrl = "https://localhost/emea";

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
