using AsbPlanBot.Hosting;
using AsbPlanBot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

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
        if (app.Services.GetRequiredService<BotIdentity>().AcceptsUnauthenticated)
        {
            messages.AddEndpointFilter<LoopbackOnly>();
        }

        app.MapAboutPage();
        app.MapGet("/health/live", () => TypedResults.Ok("live"));
        app.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(
        StorageStartup startup, StorageProbe probe, CancellationToken cancellationToken)
    {
        try
        {
            if (startup.IsReady)
            {
                await probe.CheckAsync(cancellationToken);
                return TypedResults.Ok("ready");
            }
        }
        catch (StorageUnavailableException)
        {
            // Said below: who asks after the service's health has no use for the setting's name.
        }

        return TypedResults.Text("storage cannot be reached", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
