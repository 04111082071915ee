namespace AsbPlanBot.Endpoints;

/// <summary>A page about the app, for people who follow the links that Teams shows with it. It tells nothing of any plan.</summary>
internal static class AboutPage
{
    public const string Privacy = "privacy";
    public const string Terms = "terms";

    private const string Path = "/about";

    // It runs nothing, loads nothing and stands in no other page.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Its address where the service answers at that host.</summary>
    /// <param name="section">A part of it; null for its beginning.</param>
    public static Uri At(string host, string? section = null) => new UriBuilder(Uri.UriSchemeHttps, host) { Path = Path, Fragment = section }.Uri;

    public static void MapAboutPage(this IEndpointRouteBuilder routes)
    {
        using var stream = typeof(AboutPage).Assembly.GetManifestResourceStream("about.html")!;
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd();
        routes.MapGet(Path, (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return TypedResults.Text(page, "text/html; charset=utf-8");
        });
    }
}
