using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Rest;

namespace Microsoft.Bot;

/// <summary>Puts the bot's token on requests, and asks for a new one a few minutes before the last is over.</summary>
internal sealed class AppCredentials(TokenCredential credential, string scope, TimeProvider time) : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TokenRequestContext _request = new([scope.TrimEnd('/') + "/.default"]);
    private readonly Lock _gate = new();
    private Kept? _kept;
    private Task<Kept>? _asking;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kept = Current() ?? await Asking().WaitAsync(cancellationToken);
        request.Headers.Authorization = kept.Header;
    }

    private Kept? Current() => Volatile.Read(ref _kept) is { } kept && time.GetUtcNow() < kept.Until ? kept : null;

    // Whoever comes while a token is being asked for waits for that one; none of them can cancel it for the others.
    private Task<Kept> Asking()
    {
        lock (_gate)
        {
            return _asking is { IsCompleted: false } ? _asking : _asking = Task.Run(AskAsync);
        }
    }

    private async Task<Kept> AskAsync()
    {
        var token = await credential.GetTokenAsync(_request, CancellationToken.None);
        var kept = new Kept(new AuthenticationHeaderValue("Bearer", token.Token), token.ExpiresOn - Margin);
        Volatile.Write(ref _kept, kept);
        return kept;
    }

    private sealed record Kept(AuthenticationHeaderValue Header, DateTimeOffset Until);
}
