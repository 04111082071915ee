using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AsbPlanBot.Benchmarks.Tables;

/// <summary>A transaction: requests within a request, done all or not at all.</summary>
internal static class TableBatch
{
    private const string Line = "\r\n";

    public static async Task ServeAsync(TableStore store, HttpContext context)
    {
        var writes = await ReadAsync(context.Request.ContentType!, context.Request.Body, context.RequestAborted);
        var outcomes = store.Write(writes);
        var (batch, set) = ($"batchresponse_{Guid.NewGuid()}", $"changesetresponse_{Guid.NewGuid()}");
        var body = new StringBuilder($"--{batch}{Line}Content-Type: multipart/mixed; boundary={set}{Line}{Line}");
        foreach (var outcome in outcomes)
            body.Append(CultureInfo.InvariantCulture, $"--{set}{Line}Content-Type: application/http{Line}Content-Transfer-Encoding: binary{Line}{Line}{PartOf(outcome)}{Line}");
        body.Append(CultureInfo.InvariantCulture, $"--{set}--{Line}--{batch}--{Line}");
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.ContentType = $"multipart/mixed; boundary={batch}";
        await context.Response.WriteAsync(body.ToString(), context.RequestAborted);
    }

    private static string PartOf(Outcome outcome) => outcome.Fault is { } fault
        ? $"HTTP/1.1 {outcome.Status} {fault}{Line}Content-Type: application/json;odata=minimalmetadata{Line}{Line}"
            + Encoding.UTF8.GetString(TableEndpoints.FaultOf(fault, string.Create(CultureInfo.InvariantCulture, $"{outcome.At}:{fault}")))
        : $"HTTP/1.1 {outcome.Status} No Content{Line}{(outcome.ETag is null ? "" : $"ETag: {outcome.ETag}{Line}")}{Line}";

    private static async Task<IReadOnlyList<RowWrite>> ReadAsync(string contentType, Stream body, CancellationToken cancellationToken)
    {
        List<RowWrite> writes = [];
        var batch = new MultipartReader(BoundaryOf(contentType), body);
        while (await batch.ReadNextSectionAsync(cancellationToken) is { } set)
        {
            var parts = new MultipartReader(BoundaryOf(set.ContentType!), set.Body);
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
                writes.Add(WriteOf(await part.ReadAsStringAsync(cancellationToken)));
        }

        return writes;
    }

    private static string BoundaryOf(string contentType) =>
        HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(contentType).Boundary).ToString();

    private static RowWrite WriteOf(string request)
    {
        var end = request.IndexOf(Line + Line, StringComparison.Ordinal);
        var lines = request[..end].Split(Line);
        var (method, target) = (lines[0].Split(' ')[0], lines[0].Split(' ')[1]);
        var ifMatch = lines.FirstOrDefault(line => line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))?["If-Match:".Length..].Trim();
        var content = request[end..].Trim();
        return TableEndpoints.WriteOf(
            method, TableEndpoints.PathOf(target), ifMatch, content.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(content) : default)
            ?? throw new InvalidDataException("Only writes can be in a transaction here.");
    }
}
