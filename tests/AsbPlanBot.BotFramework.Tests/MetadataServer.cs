using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Publishes signing keys on loopback as the Bot Connector publishes its own.</summary>
public sealed class MetadataServer : IAsyncLifetime
{
    private readonly WebApplication _app = Build();
    private readonly List<JObject> _published = [];

    /// <summary>Published, and endorsed for Teams.</summary>
    public RsaSecurityKey Key { get; } = NewKey("teams");

    /// <summary>Published, but endorsed for another channel only.</summary>
    public RsaSecurityKey KeyForElsewhere { get; } = NewKey("elsewhere");

    /// <summary>Published without any endorsements.</summary>
    public RsaSecurityKey KeyForNothing { get; } = NewKey("nothing");

    /// <summary>The address of the document that says where the keys are.</summary>
    public string Metadata => Url + "/openid";

    /// <summary>How often the keys have been read.</summary>
    public int Readings { get; private set; }

    private string Url { get; set; } = "";

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public async ValueTask InitializeAsync()
    {
        Publish(Key, "msteams", "webchat");
        Publish(KeyForElsewhere, "webchat");
        Publish(KeyForNothing);
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapGet("/openid", () => Json($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{Url}}/keys"}"""));
        _app.MapGet("/keys", () =>
        {
            Readings++;
            return Json(new JObject { ["keys"] = new JArray(_published) }.ToString());
        });
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Url = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public void Publish(RsaSecurityKey key, params string[] endorsements)
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
        var published = new JObject { ["kty"] = jwk.Kty, ["use"] = "sig", ["kid"] = jwk.Kid, ["n"] = jwk.N, ["e"] = jwk.E };
        if (endorsements.Length > 0)
            published["endorsements"] = new JArray(endorsements.Cast<object>().ToArray());
        _published.Add(published);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private static IResult Json(string text) => Results.Text(text, "application/json");
}
