using System.Reflection;
using AsbPlanBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>The service's own adapter, clients and endpoint, with a bot that needs no storage.</summary>
internal static class AsbPlanBotPeer
{
    public const string Name = "asbplanbot";
    private static readonly Assembly BotFramework = typeof(CloudAdapter).Assembly;

    /// <summary>Its name in the report.</summary>
    public static string Label => $"{Name} ({(IsInTree ? "in-tree" : "official")})";

    /// <summary>Whether this program was built on the library of this repository.</summary>
    public static bool IsInTree => BotFramework.GetName().Name == "AsbPlanBot.BotFramework";

    /// <summary>Which Bot Framework this program was built on.</summary>
    public static string Framework => IsInTree
        ? "in-tree"
        : "official " + BotFramework.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    public static void AddServices(IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddTeamsBot()
        .AddSingleton<IBot, TenRowBot>();

    public static void Map(WebApplication app) => app.MapPost(
        "/api/messages",
        (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
}
