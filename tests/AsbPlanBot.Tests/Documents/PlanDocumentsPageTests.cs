using System.Text.RegularExpressions;

namespace AsbPlanBot.Tests.Documents;

/// <summary>The page that says what the messages mean has them all.</summary>
public sealed partial class PlanDocumentsPageTests
{
    [Fact]
    public async Task Every_code_that_a_plan_file_can_give_stands_in_the_page()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "AsbPlanBot.sln")))
            root = root.Parent!;
        var page = await File.ReadAllTextAsync(Path.Combine(root.FullName, "docs", "plan-documents.md"), TestContext.Current.CancellationToken);

        var codes = Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "AsbPlanBot.Documents"), "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is not ("People" or "Debug"))
            .SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Groups["code"].Value))
            .Distinct()
            .ToList();

        Assert.True(codes.Count > 50);
        Assert.DoesNotContain(codes, code => !page.Contains($"`{code}`", StringComparison.Ordinal));
    }

    [GeneratedRegex("\"(?<code>[a-z]{2,}(-[a-z]{2,})+)\"(?=[,)] ?)(?<!mmm-yy\")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
