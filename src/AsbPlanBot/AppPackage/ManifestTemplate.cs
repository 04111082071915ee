using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AsbPlanBot.AppPackage;

/// <summary>Fills in the manifest, in whose texts {{name}} stands for what differs between organisations.</summary>
internal static partial class ManifestTemplate
{
    // A file of its own: nothing in it has to be safe inside a web page, and people read it.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="KeyNotFoundException">The template names something that nobody fills in.</exception>
    public static string Fill(string template, AppDetails details)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["appId"] = details.AppId.ToString("D"),
            ["host"] = details.Host,
            ["version"] = details.Version,
            ["name"] = details.Name,
            ["developer"] = details.Developer,
            ["website"] = details.Website.AbsoluteUri,
            ["privacy"] = details.Privacy.AbsoluteUri,
            ["terms"] = details.Terms.AbsoluteUri,
        };
        return Filled(JsonNode.Parse(template)!, values).ToJsonString(Readable);
    }

    // In the texts and not in the file, so that a quotation mark in a name stays one.
    private static JsonNode Filled(JsonNode node, Dictionary<string, string> values) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Filled(member.Value!, values)))),
        JsonArray items => new JsonArray([.. items.Select(item => Filled(item!, values))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Placeholder.Replace(text, found => values[found.Groups["name"].Value])),
        _ => node.DeepClone(),
    };

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }
}
