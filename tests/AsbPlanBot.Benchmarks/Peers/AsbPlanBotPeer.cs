using System.Reflection;
using AsbPlanBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>The service's own adapter, clients and endpoint, with a bot that needs no storage.</summary>
internal static class AsbPlanBotPeer
{
    public const string Name = "asbplanbot";
    private const string InTree = "AsbPlanBot.BotFramework";

    /// <summary>Which Bot Framework this program was built on.</summary>
    public static string Framework
    {
        get
        {
            var assembly = typeof(CloudAdapter).Assembly;
            var version = assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;
            return assembly.GetName().Name == InTree ? "in-tree" : $"official {version}";
        }
    }

    public static void AddServices(IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddTeamsBot(_ => { })
        .AddSingleton<IBot, TenRowBot>();

    public static void Map(WebApplication app) => app.MapPost(
        "/api/messages",
        (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
}
