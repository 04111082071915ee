using System.Net.Http.Headers;
using AsbPlanBot.LocalTeams.Connector;
using Microsoft.AspNetCore.Mvc;

namespace AsbPlanBot.LocalTeams.Files;

/// <summary>Where the bot reads and writes files: addresses that nobody can guess stand for a sign-in.</summary>
internal sealed class FileEndpoints(Drive drive)
{
    /// <summary>For every endpoint that takes a file: the server's own limit is smaller.</summary>
    public static RequestSizeLimitAttribute Limit { get; } = new(Drive.LargestFile);

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("files/{key}", (string key) => drive.Opened(key) is { } file
            ? Results.Bytes(file.Content, "application/octet-stream")
            : NoItem);
        app.MapPut("uploads/{key}", UploadAsync).WithMetadata(Limit);

        // A file's contentUrl is for people, who are signed in.
        app.MapGet("drive/{**path}", () => new ConnectorError(401, "unauthenticated", "A bot reads a file at its downloadUrl."));
    }

    /// <summary>The body of a request; null when it is larger than a file may be.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > Drive.LargestFile)
            return null;
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    private static ConnectorError NoItem { get; } = new(404, "itemNotFound", "There is no such file or upload, or no longer.");

    private async Task<IResult> UploadAsync(string key, HttpRequest request)
    {
        if (drive.Continued(key) is not { } upload)
            return NoItem;
        if (!ContentRangeHeaderValue.TryParse(request.Headers.ContentRange, out var range))
            return Upload.Invalid("Content-Range is missing or cannot be read.");
        if (await ReadAsync(request) is not { } piece)
            return Upload.TooLarge;
        var (received, whole, error) = upload.Take(range, piece);
        if (error is not null)
            return error;
        if (whole is null)
            return Results.Json(new { nextExpectedRanges = new[] { $"{received}-" } }, statusCode: 202);
        drive.Complete(upload, whole);
        return Results.Json(new { id = upload.UniqueId, name = upload.Name, size = received }, statusCode: 201);
    }
}
