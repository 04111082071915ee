using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>What became of fetching a file.</summary>
internal abstract record FileFetch
{
    private FileFetch()
    {
    }

    public sealed record Fetched(byte[] Content) : FileFetch;

    /// <summary>A sentence says why there is nothing.</summary>
    public sealed record Refused(string Why) : FileFetch;
}

/// <summary>
/// Fetches the file that somebody dropped into the chat, and stores the one that they asked for, at the addresses that Teams
/// gives for it. Those are where the organisation keeps its files; nothing else is spoken to, whatever an activity says.
/// </summary>
internal sealed class FileTransfer(IHttpClientFactory clients, IOptions<TeamsOptions> options)
{
    private const int Most = 20 * 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    public async Task<FileFetch> FetchAsync(string? address, CancellationToken cancellationToken)
    {
        if (!IsTrusted(address, out var uri))
            return new FileFetch.Refused("I fetch files only from where the organisation keeps them, and this one is elsewhere.");

        using var client = Client();
        try
        {
            using var response = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return new FileFetch.Refused("Teams did not let me fetch the file. Please send it once more.");

            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await ReadAsync(stream, cancellationToken) is { } content
                ? new FileFetch.Fetched(content)
                : new FileFetch.Refused("The file is larger than 20 MB. A plan is smaller: are there pictures in it?");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new FileFetch.Refused("The file could not be fetched just now. Please send it once more in a minute.");
        }
    }

    /// <summary>Stores a file whole, as an upload session takes it. False if that did not work.</summary>
    public async Task<bool> StoreAsync(string? address, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!IsTrusted(address, out var uri))
            return false;

        using var client = Client();
        using var body = new ReadOnlyMemoryContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var response = await client.PutAsync(uri, body, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private HttpClient Client()
    {
        var client = clients.CreateClient(nameof(FileTransfer));
        client.Timeout = Limit;
        return client;
    }

    // Without an app id nothing is authenticated, and only this machine is spoken to.
    private bool IsTrusted(string? address, out Uri uri)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out uri!))
            return false;
        if (options.Value.MicrosoftAppId.Length == 0)
            return uri.IsLoopback && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

        var host = uri.Host;
        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && options.Value.FileHosts
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(known => host.Equals(known, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + known, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var part = new byte[81_920];
        for (var read = await stream.ReadAsync(part, cancellationToken); read > 0; read = await stream.ReadAsync(part, cancellationToken))
        {
            if (content.Length + read > Most)
                return null;
            await content.WriteAsync(part.AsMemory(0, read), cancellationToken);
        }

        return content.ToArray();
    }
}
