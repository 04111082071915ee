using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>
/// The library may show no type and no member that the official packages do not have with the same signature.
/// PublicSurface.txt lists what it shows; each line was looked up in the SDK's source (branch releases/4.23), in that of
/// AdaptiveCards for .NET, or, for Microsoft.Rest, in that of the ClientRuntime. With the official packages,
/// FrameworkBuildTests of AsbPlanBot.Tests compares the list with the packages themselves.
/// </summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_library_shows_nothing_that_was_not_looked_up()
    {
        var lookedUp = File.ReadAllLines(ListFile());

        Assert.Equal(lookedUp, PublicSurface.Of(typeof(IBot).Assembly));
    }

    [Fact]
    public void The_library_uses_no_other_project() =>
        Assert.DoesNotContain(
            typeof(IBot).Assembly.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith("AsbPlanBot", StringComparison.Ordinal));

    private static string ListFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "PublicSurface.txt");
}
