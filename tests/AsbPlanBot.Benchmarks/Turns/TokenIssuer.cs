using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AsbPlanBot.Benchmarks.Turns;

/// <summary>Signs for activities as the Bot Connector does, with a key of its own that it publishes on loopback.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private const string AppId = "0b7f8c52-1d3e-4a96-8c75-6e9d2f1a4b33";
    private const string Issuer = "https://api.botframework.com";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly WebApplication _app = Build();
    private string _url = "";

    /// <summary>What a bot has to be told to believe it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppType"] = "MultiTenant",
        ["MicrosoftAppPassword"] = "never sent",
        ["ToBotFromChannelOpenIdMetadataUrl"] = _url + "/openid",
    };

    private RsaSecurityKey Key => new(_rsa) { KeyId = "benchmark" };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app.MapGet("/openid", () => Results.Json(new { issuer = Issuer, jwks_uri = _url + "/keys" }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
        await _app.StartAsync(cancellationToken);
        _url = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>The header of a request with an activity that has this service URL.</summary>
    public string Authorization(string serviceUrl) => "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = AppId,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = serviceUrl },
        SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }

    private object PublicKey()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_rsa.ExportParameters(false)));
        return new { kty = key.Kty, use = "sig", kid = Key.KeyId, n = key.N, e = key.E, endorsements = new[] { "msteams" } };
    }
}
