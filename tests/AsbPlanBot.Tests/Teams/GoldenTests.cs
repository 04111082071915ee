using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Cards as they are, for a person to review a change of them. ASBPLANBOT_WRITE_GOLDEN=1 writes them anew.</summary>
public sealed class GoldenTests
{
    private const string Lever = "ASBPLANBOT_WRITE_GOLDEN";

    private static string Folder { get; } = FindFolder();

    private static bool Writes => Environment.GetEnvironmentVariable(Lever) == "1";

    public static TheoryData<string> Names => Gallery.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_card_is_as_it_was(string name)
    {
        var json = Ordered(PlainCard.Of(Gallery.Render(name))).ToString(Formatting.Indented) + "\n";
        var file = Path.Combine(Folder, name + ".json");
        if (Writes)
            await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), json, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_golden_card_is_still_in_the_gallery()
    {
        var files = Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Empty(files.Except(Gallery.All.Select(card => card.Name)));
    }

    [Fact]
    public void The_lever_that_writes_golden_cards_is_off() =>
        Assert.False(Writes && Environment.GetEnvironmentVariable("CI") is not null, $"{Lever} must not be set where tests decide.");

    // The two builds of the bot write the same members, each in its own order.
    private static JToken Ordered(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties()
            .OrderByDescending(member => member.Name == "type")
            .ThenBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => new JProperty(member.Name, Ordered(member.Value)))),
        JArray list => new JArray(list.Select(Ordered)),
        _ => token,
    };

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AsbPlanBot.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "AsbPlanBot.Tests", "Teams", "Golden");
    }
}
