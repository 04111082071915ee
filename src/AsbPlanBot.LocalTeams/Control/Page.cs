using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Extensions.FileProviders;

namespace AsbPlanBot.LocalTeams.Control;

/// <summary>The web page, and the card renderer that it uses out of node_modules.</summary>
internal static class Page
{
    // The page runs nothing but its own code, and loads from elsewhere only the images of cards.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: https: http:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(WebApplication app)
    {
        if (Repository.Root is not { } root)
            return;
        var project = Path.Combine(root, "src", "AsbPlanBot.LocalTeams");
        var files = new PhysicalFileProvider(Path.Combine(project, "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file =>
            {
                file.Context.Response.Headers.ContentSecurityPolicy = Policy;
                file.Context.Response.Headers.CacheControl = "no-cache";
            },
        });
        var renderer = Path.Combine(project, "npm", "node_modules", "adaptivecards", "dist", "adaptivecards.min.js");
        app.MapGet("lib/adaptivecards.js", () => File.Exists(renderer)
            ? Results.File(renderer, "text/javascript")
            : Results.Text("The packages of src/AsbPlanBot.LocalTeams/npm are not installed.", statusCode: 404));
    }
}
