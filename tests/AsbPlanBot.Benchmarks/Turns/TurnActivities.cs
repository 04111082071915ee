using System.Text;
using System.Text.Json.Nodes;
using AsbPlanBot.Benchmarks.Peers;

namespace AsbPlanBot.Benchmarks.Turns;

/// <summary>The activities that are sent: recorded ones of Teams, addressed to the sink.</summary>
internal static class TurnActivities
{
    private const string Question = "what's amber?";

    /// <summary>What only the last row of an answer has, which tells that all of it is there and all was read.</summary>
    public static byte[] LastRow(TurnKind kind) => Encoding.UTF8.GetBytes(
        $"\"“{(kind is TurnKind.Message ? $"{Question} {CardRow.Count}" : Note(CardRow.Count))}”\"");

    public static byte[] Of(TurnKind kind, string serviceUrl)
    {
        var activity = Recorded(kind is TurnKind.Message ? "message" : "invoke");
        activity["serviceUrl"] = serviceUrl;
        if (kind is TurnKind.Message)
            activity["text"] = Question;
        else
            activity["value"]!["action"]!["data"] = Inputs();
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private static JsonObject Inputs() =>
        new(Enumerable.Range(1, CardRow.Count).Select(number => KeyValuePair.Create(CardRow.InputId(number), (JsonNode?)Note(number))));

    private static string Note(int number) => $"Waiting for body cameras in neighbourhood {number}";

    /// <summary>An activity as it was recorded: message or invoke.</summary>
    public static JsonNode Recorded(string name)
    {
        using var stream = typeof(TurnActivities).Assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!;
    }
}
