namespace AsbPlanBot.Hosting;

/// <summary>What every answer of the service carries, so that no browser keeps, embeds or guesses at it.</summary>
internal static class SecurityHeaders
{
    // A year, as browsers want it to be believed.
    private const string OverTlsOnly = "max-age=31536000; includeSubDomains";

    /// <summary>What a page may do that says nothing of it itself: nothing.</summary>
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    /// <param name="overTls">Whether the service is reached over HTTPS alone, as outside the Development environment.</param>
    public static void UseSecurityHeaders(this IApplicationBuilder app, bool overTls) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = Nothing;
            }

            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            if (overTls)
            {
                headers.StrictTransportSecurity = OverTlsOnly;
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
