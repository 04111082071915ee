using AdaptiveCards;
using AsbPlanBot.BotFramework.Tests;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace AsbPlanBot.Tests.Architecture;

/// <summary>Whichever Bot Framework the bot is built on, the part of the API that it was written to is there.</summary>
public sealed class FrameworkBuildTests
{
    [Fact]
    public void What_the_in_tree_library_shows_is_in_the_framework_that_this_build_uses()
    {
        var list = Path.Combine(RepositoryRoot(), "tests", "AsbPlanBot.BotFramework.Tests", "PublicSurface.txt");
        Type[] oneOfEach = [typeof(IBot), typeof(Activity), typeof(IConnectorClient), typeof(CloudAdapter), typeof(AdaptiveCard), typeof(RestException)];
        var shown = oneOfEach.Select(type => type.Assembly).Distinct().SelectMany(PublicSurface.Of);

        Assert.Empty(File.ReadAllLines(list).Except(shown, StringComparer.Ordinal));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AsbPlanBot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
