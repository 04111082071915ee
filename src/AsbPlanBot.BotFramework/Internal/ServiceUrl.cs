using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot;

/// <summary>The address of a connector.</summary>
internal static class ServiceUrl
{
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0;

    /// <summary>Whether a token may be sent there: over TLS, or without leaving the machine.</summary>
    public static bool KeepsSecrets(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback;

    /// <summary>The same address, as the tokens' claim compares it.</summary>
    public static bool Same(string? one, string? other) =>
        one is not null
        && other is not null
        && one.AsSpan().TrimEnd('/').Equals(other.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
