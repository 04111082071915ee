using System.Text.RegularExpressions;

namespace AsbPlanBot.Tests.Security;

/// <summary>The tests that SECURITY.md names for its threats, held against the tests that there are.</summary>
public sealed partial class ThreatListTests
{
    private static string Root { get; } = AsbPlanBot.LocalTeams.Launching.Repository.Root
        ?? throw new InvalidOperationException("The tests are not in the repository.");

    [Fact]
    public async Task Every_test_that_a_threat_names_is_there()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root, "SECURITY.md"), TestContext.Current.CancellationToken);
        var named = Named().Matches(page).Select(match => (Class: match.Groups["class"].Value, Test: match.Groups["test"].Value)).Distinct().ToList();
        var sources = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Properties.cs", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Story.cs", SearchOption.AllDirectories))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);

        Assert.True(named.Count > 20);
        Assert.All(named, test => Assert.Contains(
            sources[test.Class],
            file => Regex.IsMatch(File.ReadAllText(file), $@"\b{Regex.Escape(test.Test)}\(", RegexOptions.None, TimeSpan.FromSeconds(5))));
    }

    [Fact]
    public async Task Every_threat_names_what_tries_it()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Root, "SECURITY.md"), TestContext.Current.CancellationToken);
        var rows = lines.SkipWhile(line => !line.StartsWith("| Threat |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).ToList();

        Assert.True(rows.Count > 15);
        Assert.All(rows, row => Assert.Matches(Named(), row));
    }

    [GeneratedRegex(@"`(?<class>\w+(?:Tests|Properties|Story))\.(?<test>\w+)`", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
