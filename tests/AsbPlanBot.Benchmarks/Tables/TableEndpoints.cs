using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;

namespace AsbPlanBot.Benchmarks.Tables;

/// <summary>The table service's protocol, as far as Azure.Data.Tables and the stores speak it.</summary>
internal static partial class TableEndpoints
{
    /// <summary>Any name does.</summary>
    public const string Account = "standin";

    private const string Json = "application/json;odata=minimalmetadata";
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";

    /// <summary>
    /// Serves tables of its own. Beside the protocol: GET /counts says what was asked for since POST /counts, and POST /rows/TABLE
    /// takes rows, a line each, that there are none of yet.
    /// </summary>
    public static void Map(WebApplication app)
    {
        var store = new TableStore();
        app.MapGet("/counts", () => store.Counts);
        app.MapPost("/counts", store.Reset);
        app.MapPost("/rows/{table}", (string table, HttpContext context) => LoadAsync(store, table, context));
        app.MapFallback("{**path}", context => ServeAsync(store, context));
    }

    private static Task ServeAsync(TableStore store, HttpContext context)
    {
        var (path, method) = (PathOf(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget), context.Request.Method);
        return (path, method) switch
        {
            ("Tables", "POST") => CreateAsync(store, context),
            ("$batch", "POST") => TableBatch.ServeAsync(store, context),
            _ when DroppedTable().Match(path) is { Success: true } match && method == "DELETE" => AnswerAsync(context, store.Drop(match.Groups["table"].Value)),
            _ when AddressOf(path) is { Key: null } address && method == "GET" => QueryAsync(store, context, address.Table),
            _ when AddressOf(path) is { Partition: { } partition, Key: { } key } address && method == "GET" => FindAsync(store, context, address.Table, partition, key),
            _ => WriteAsync(store, context, path),
        };
    }

    /// <summary>The path behind the account's name.</summary>
    public static string PathOf(string target)
    {
        var path = Uri.UnescapeDataString(target.Split('?')[0]);
        return path[(path.IndexOf($"/{Account}/", StringComparison.Ordinal) + Account.Length + 2)..];
    }

    /// <summary>What a request of that method, path and version writes; null for what is no write.</summary>
    public static RowWrite? WriteOf(string method, string path, string? ifMatch, JsonElement body)
    {
        if (AddressOf(path) is not var (table, partition, key))
            return null;

        return (method, key) switch
        {
            ("POST", null) => new(WriteKind.Insert, table, body.GetProperty("PartitionKey").GetString()!, body.GetProperty("RowKey").GetString()!, null, body),
            ("PUT", not null) => new(WriteKind.Replace, table, partition!, key, ifMatch, body),
            ("PATCH" or "MERGE", not null) => new(WriteKind.Merge, table, partition!, key, ifMatch, body),
            ("DELETE", not null) => new(WriteKind.Delete, table, partition!, key, ifMatch ?? "*", body),
            _ => null,
        };
    }

    public static byte[] FaultOf(string code, string message) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["odata.error"] = new { code, message = new { lang = "en-US", value = message } },
    });

    private static async Task CreateAsync(TableStore store, HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        await AnswerAsync(context, store.Create(body.GetProperty("TableName").GetString()!));
    }

    private static async Task LoadAsync(TableStore store, string table, HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var rows = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(context.Request.Body, topLevelValues: true, cancellationToken: context.RequestAborted);
        await foreach (var row in rows)
            store.Load(table, row);
    }

    private static async Task WriteAsync(TableStore store, HttpContext context, string path)
    {
        var body = context.Request.ContentLength > 0
            ? await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted)
            : default;
        var ifMatch = context.Request.Headers.IfMatch is [{ } version] ? version : null;
        await AnswerAsync(context, WriteOf(context.Request.Method, path, ifMatch, body) is { } write ? store.Write([write])[0] : new(400, "InvalidInput"));
    }

    private static async Task FindAsync(TableStore store, HttpContext context, string table, string partition, string key)
    {
        var (row, outcome) = store.Find(table, partition, key);
        if (row is null)
        {
            await AnswerAsync(context, outcome);
            return;
        }

        context.Response.Headers.ETag = row.ETag;
        context.Response.ContentType = Json;
        await context.Response.Body.WriteAsync(row.Json, context.RequestAborted);
    }

    private static async Task QueryAsync(TableStore store, HttpContext context, string table)
    {
        var query = context.Request.Query;
        var filter = TableFilter.Parse(query["$filter"]);
        var from = query[NextPartition] is [{ } partition] ? TableRow.At(Unpack(partition), Unpack(query[NextRow].ToString())) : null;
        var most = Math.Min(int.TryParse(query["$top"], NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? top : TableStore.RowsInPage, TableStore.RowsInPage);
        if (filter is null || store.Query(table, filter, from, most) is not var (rows, next))
        {
            await AnswerAsync(context, filter is null ? new(400, "InvalidInput") : new(404, "TableNotFound"));
            return;
        }

        if (next is not null)
        {
            context.Response.Headers["x-ms-continuation-" + NextPartition] = Pack(next.Partition);
            context.Response.Headers["x-ms-continuation-" + NextRow] = Pack(next.Key);
        }

        var select = query["$select"].ToString() is { Length: > 0 } names ? names.Split(',') : null;
        using var body = new MemoryStream();
        body.Write("{\"value\":["u8);
        for (var at = 0; at < rows.Count; at++)
        {
            body.Write(at == 0 ? "\n"u8 : ",\n"u8);
            body.Write(select is null ? rows[at].Json : rows[at].Select(select));
        }

        body.Write("]}"u8);
        context.Response.ContentType = Json;
        context.Response.ContentLength = body.Length;
        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext context, Outcome outcome)
    {
        context.Response.StatusCode = outcome.Status;
        if (outcome.ETag is not null)
            context.Response.Headers.ETag = outcome.ETag;
        if (outcome.Fault is null)
            return;

        context.Response.ContentType = Json;
        await context.Response.Body.WriteAsync(FaultOf(outcome.Fault, outcome.Fault), context.RequestAborted);
    }

    /// <summary>Which table a path names, and which row of it, if any.</summary>
    private static (string Table, string? Partition, string? Key)? AddressOf(string path)
    {
        if (RowAddress().Match(path) is { Success: true } row)
            return (row.Groups["table"].Value, Unquote(row.Groups["partition"].Value), Unquote(row.Groups["key"].Value));
        return TableAddress().Match(path) is { Success: true } table ? (table.Groups["table"].Value, null, null) : null;
    }

    private static string Unquote(string text) => text.Replace("''", "'", StringComparison.Ordinal);

    private static string Pack(string key) => Convert.ToHexString(Encoding.UTF8.GetBytes(key));

    private static string Unpack(string token) => Encoding.UTF8.GetString(Convert.FromHexString(token));

    [GeneratedRegex(@"^Tables\('(?<table>[A-Za-z0-9]+)'\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DroppedTable();

    [GeneratedRegex(@"^(?<table>[A-Za-z0-9]+)(\(\))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableAddress();

    [GeneratedRegex(@"^(?<table>[A-Za-z0-9]+)\(PartitionKey='(?<partition>.*)',RowKey='(?<key>.*)'\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowAddress();
}
