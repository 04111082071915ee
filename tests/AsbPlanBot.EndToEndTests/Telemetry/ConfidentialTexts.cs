using System.Text.Json;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

/// <summary>What must not leave the service by its telemetry or its log.</summary>
internal static class ConfidentialTexts
{
    // Shorter ones are words that anything may have, such as "Not now".
    private const int Shortest = 12;

    /// <summary>
    /// Every text and address in the chats (what was typed, what the cards show), the people's names and addresses, the plan,
    /// and the storage's key.
    /// </summary>
    /// <param name="dataFolder">Of a LocalTeams that has stopped.</param>
    public static IReadOnlyCollection<string> Of(string dataFolder)
    {
        var samples = Path.Combine(Repository.Root!, "src", "AsbPlanBot", "Samples");
        using var chats = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(dataFolder, "teams.json")));
        var people = File.ReadLines(Path.Combine(samples, "people.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        var said = TextsIn(chats.RootElement.GetProperty("messages"))
            .Concat(File.ReadLines(Path.Combine(samples, "asb-action-plan.txt")).SelectMany(line => line.Split('\t')))
            .SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries))
            .Where(text => text.Length >= Shortest && (text.Contains(' ', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)));
        return said
            .Concat(people.SelectMany(person => new[] { person[2], person[2].Split(' ')[^1], person[4] }))
            .Concat(["Morgan Hale", "@example.org", "Bearer ", "AccountKey", "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq", "v3/conversations"])
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => TextsIn(member.Value)),
        _ => [],
    };
}
