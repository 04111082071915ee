using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Extensions.FileProviders;

namespace AsbPlanBot.LocalTeams.Control;

/// <summary>The web page, and the libraries that it uses out of node_modules.</summary>
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
        var modules = Path.Combine(project, "npm", "node_modules");
        Serve("adaptivecards.js", Path.Combine(modules, "adaptivecards", "dist", "adaptivecards.min.js"));
        Serve("markdown-it.js", Path.Combine(modules, "markdown-it", "dist", "markdown-it.min.js"));

        void Serve(string name, string file) => app.MapGet($"lib/{name}", () => File.Exists(file)
            ? Results.File(file, "text/javascript")
            : Results.Text("The packages of src/AsbPlanBot.LocalTeams/npm are not installed.", statusCode: 404));
    }
}
