using System.Text.RegularExpressions;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.Architecture;

/// <summary>CONTRIBUTING.md sends people to files and tests: they must be there.</summary>
public sealed partial class ContributingTests
{
    [Fact]
    public async Task Every_file_and_test_that_it_names_is_there()
    {
        var root = Repository.Root ?? throw new InvalidOperationException("The tests are not in the repository.");
        var page = await File.ReadAllTextAsync(Path.Combine(root, "CONTRIBUTING.md"), TestContext.Current.CancellationToken);
        var sources = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".txt")
            .Select(file => file.Replace('\\', '/'))
            .ToList();

        var named = Named().Matches(page).Select(match => match.Groups["file"].Success ? match.Groups["file"].Value : match.Groups["test"].Value + ".cs").Distinct().ToList();
        Assert.True(named.Count > 25);
        Assert.All(named, name => Assert.Contains(sources, file => file.EndsWith("/" + name, StringComparison.Ordinal) || file.EndsWith("." + name, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(?:(?<file>[A-Za-z/]+\.(?:cs|txt))|(?<test>[A-Za-z]+(?:Tests|Properties))(?:\.\w+)?)`", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
