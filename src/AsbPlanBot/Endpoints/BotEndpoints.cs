using AsbPlanBot.Health;
using AsbPlanBot.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Endpoints;

/// <summary>What the service answers to: activities from Teams, and whoever asks after its health.</summary>
internal static class BotEndpoints
{
    /// <summary>Bytes. Teams' own activities stay far below it.</summary>
    private const int LargestActivity = 256 * 1024;

    public static void MapBot(this WebApplication app)
    {
        var messages = app.MapPost(
            "/api/messages",
            (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
                adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted))
            .WithMetadata(new RequestSizeLimitAttribute(LargestActivity));
        if (app.Services.GetRequiredService<IOptions<BotIdentity>>().Value.AcceptsUnauthenticated)
        {
            messages.AddEndpointFilter<LoopbackOnly>();
        }

        app.MapAboutPage();
        app.MapHealth();
    }
}
