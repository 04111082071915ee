using System.Diagnostics;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.Teams;

/// <summary>The official JavaScript library, which Teams shows cards with, has nothing to say against ours.</summary>
public sealed class ParserTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("asbplanbot-cards-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_card_is_parsed_without_a_warning()
    {
        var modules = await NpmPackages.EnsureAsync(Repository.FindNpmFolder(), Cancelled);
        List<string> files = [];
        foreach (var (name, card) in Gallery.All)
        {
            files.Add(Path.Combine(_folder.FullName, name + ".json"));
            await File.WriteAllTextAsync(files[^1], card.ToJson(), Cancelled);
        }

        Assert.Equal("", await ParseAsync(modules, files));
    }

    [Fact]
    public async Task The_parser_does_complain_of_a_card_that_is_wrong()
    {
        var modules = await NpmPackages.EnsureAsync(Repository.FindNpmFolder(), Cancelled);
        var file = Path.Combine(_folder.FullName, "wrong.json");
        await File.WriteAllTextAsync(
            file,
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"x"},{"type":"Input.Text","id":"a"}]}""",
            Cancelled);

        Assert.Contains("TextBlok", await ParseAsync(modules, [file]), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> ParseAsync(string modules, IEnumerable<string> files)
    {
        var script = Path.Combine(Repository.Root!, "tests", "AsbPlanBot.Tests", "npm", "parse-cards.cjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, modules, .. files])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync(Cancelled);
        var output = await node.StandardOutput.ReadToEndAsync(Cancelled);
        await node.WaitForExitAsync(Cancelled);
        Assert.Equal("", await errors);
        return output;
    }
}
