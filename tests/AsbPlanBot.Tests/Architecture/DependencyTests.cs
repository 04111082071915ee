using System.Reflection;

namespace AsbPlanBot.Tests.Architecture;

/// <summary>The directions in which the projects may depend on each other (src/ARCHITECTURE.md has the picture).</summary>
public sealed class DependencyTests
{
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "AsbPlanBot.Core", [] },
        { "AsbPlanBot.Documents", ["AsbPlanBot.Core"] },
        { "AsbPlanBot.Storage", ["AsbPlanBot.Core"] },
        { "AsbPlanBot.Teams", ["AsbPlanBot.BotFramework", "AsbPlanBot.Core"] },
        {
            "AsbPlanBot",
            ["AsbPlanBot.BotFramework", "AsbPlanBot.Core", "AsbPlanBot.Documents", "AsbPlanBot.Storage", "AsbPlanBot.Teams"]
        },
        { "AsbPlanBot.LocalTeams", [] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_uses_only_the_projects_it_may(string project, string[] allowed)
    {
        var used = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("AsbPlanBot", StringComparison.Ordinal));

        Assert.Empty(used.Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Azure.")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Bot")]
    [InlineData("Newtonsoft.Json")]
    public void Core_decides_without_Azure_the_web_or_Teams(string prefix)
    {
        var used = Assembly.Load("AsbPlanBot.Core").GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.DoesNotContain(used, name => name.StartsWith(prefix, StringComparison.Ordinal));
    }
}
