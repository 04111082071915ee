using Azure.Core;
using Microsoft.Bot;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Rest;

namespace AsbPlanBot.BotFramework.Tests;

public sealed class CredentialTests
{
    private const string AppId = "0b7f8c52-1d3e-4a96-8c75-6e9d2f1a4b33";

    private readonly FakeTimeProvider _time = new(BotHost.Start);
    private readonly FakeIdentity _identity;

    public CredentialTests() => _identity = new FakeIdentity(_time);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_asked_for_once_and_again_before_it_is_over()
    {
        var credentials = new AppCredentials(_identity, "https://api.botframework.com", _time);

        Assert.Equal("Bearer token-1", await AuthorisationAsync(credentials));
        _time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("Bearer token-1", await AuthorisationAsync(credentials));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Bearer token-2", await AuthorisationAsync(credentials));
        Assert.Equal(["https://api.botframework.com/.default"], _identity.Scopes.Distinct());
    }

    [Fact]
    public async Task Many_who_need_a_token_at_once_ask_for_one()
    {
        _identity.Gate = new TaskCompletionSource();
        var credentials = new AppCredentials(_identity, "https://api.botframework.com", _time);

        var all = Enumerable.Range(0, 20).Select(_ => AuthorisationAsync(credentials)).ToList();
        _identity.Gate.SetResult();

        Assert.Equal(["Bearer token-1"], (await Task.WhenAll(all)).Distinct());
    }

    [Fact]
    public async Task One_who_gives_up_waiting_does_not_take_the_token_from_the_others()
    {
        _identity.Gate = new TaskCompletionSource();
        var credentials = new AppCredentials(_identity, "https://api.botframework.com", _time);
        using var impatient = new CancellationTokenSource();

        var first = AuthorisationAsync(credentials, impatient.Token);
        var second = AuthorisationAsync(credentials);
        await impatient.CancelAsync();
        _identity.Gate.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("Bearer token-1", await second);
    }

    [Fact]
    public async Task After_a_failure_the_next_one_asks_again()
    {
        _identity.Failures = 1;
        var credentials = new AppCredentials(_identity, "https://api.botframework.com", _time);

        await Assert.ThrowsAsync<InvalidOperationException>(() => AuthorisationAsync(credentials));

        Assert.Equal("Bearer token-2", await AuthorisationAsync(credentials));
    }

    [Fact]
    public async Task What_is_sent_carries_the_token_and_each_try_its_own()
    {
        var connector = new FakeConnector(_time).Answers(503, retryAfter: "0");
        var adapter = Adapter(connector, "SingleTenant");

        await SendAsync(adapter, AppId, "https://connector.example/emea");

        Assert.Equal(["Bearer token-1", "Bearer token-1"], connector.Requests.Select(request => request.Authorization));
    }

    [Theory]
    [InlineData("http://connector.example/emea", false)]
    [InlineData("http://127.0.0.1:5000/emea", true)]
    public async Task The_token_leaves_the_machine_over_TLS_only(string serviceUrl, bool goes)
    {
        var connector = new FakeConnector(_time);
        var sending = SendAsync(Adapter(connector, "SingleTenant"), AppId, serviceUrl);

        if (goes)
            await sending;
        else
            await Assert.ThrowsAsync<ArgumentException>(() => sending);

        Assert.Equal(goes ? 1 : 0, connector.Requests.Count);
    }

    [Fact]
    public async Task Another_bots_id_has_no_credentials()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Configuration("SingleTenant"));

        Assert.True(await factory.IsValidAppIdAsync(AppId, Cancelled));
        Assert.False(await factory.IsValidAppIdAsync("another", Cancelled));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateCredentialsAsync("another", null, "", validateAuthority: true, Cancelled));
    }

    [Theory]
    [InlineData("UserAssignedMSI", "", "t", true)]
    [InlineData("userassignedmsi", "", "", false)]
    [InlineData("SingleTenant", "p", "t", true)]
    [InlineData("SingleTenant", "", "t", false)]
    [InlineData("SingleTenant", "p", "", false)]
    [InlineData("MultiTenant", "p", "", true)]
    [InlineData("MultiTenant", "", "", false)]
    [InlineData("", "p", "", true)]
    [InlineData("Anything", "p", "t", false)]
    [InlineData("7", "p", "t", false)]
    public void Settings_that_cannot_work_are_refused_at_once(string type, string password, string tenant, bool works)
    {
        var configuration = Configuration(type, password, tenant);

        var thrown = Record.Exception(() => new ConfigurationServiceClientCredentialFactory(configuration));

        Assert.Equal(works, thrown is null);
        Assert.True(works || thrown is InvalidOperationException);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(AppId, false)]
    public async Task Without_an_app_id_there_is_no_authentication(string appId, bool disabled)
    {
        var configuration = Configuration("SingleTenant");
        configuration["MicrosoftAppId"] = appId;

        var factory = new ConfigurationServiceClientCredentialFactory(configuration);

        Assert.Equal(disabled, await factory.IsAuthenticationDisabledAsync(Cancelled));
    }

    private static async Task<string?> AuthorisationAsync(AppCredentials credentials, CancellationToken? cancelled = null)
    {
        using var request = new HttpRequestMessage();
        await credentials.ProcessHttpRequestAsync(request, cancelled ?? Cancelled);
        return request.Headers.Authorization?.ToString();
    }

    private static Task SendAsync(CloudAdapter adapter, string appId, string serviceUrl) => adapter.ContinueConversationAsync(
        appId,
        new ConversationReference { ServiceUrl = serviceUrl, Conversation = new ConversationAccount { Id = "a:1" } },
        (turn, cancelled) => turn.SendActivityAsync("Hello", cancellationToken: cancelled),
        Cancelled);

    private static IConfiguration Configuration(string type, string password = "p", string tenant = "t") =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenant,
        }).Build();

    private CloudAdapter Adapter(IHttpClientFactory clients, string type) => new(new ConfigurationBotFrameworkAuthentication(
        Configuration(type), new FakeCredentials(new AppCredentials(_identity, "https://api.botframework.com", _time)), null, clients));

    private sealed class FakeCredentials(ServiceClientCredentials credentials) : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
            Task.FromResult(appId == AppId);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string? audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            Task.FromResult(credentials);
    }

    private sealed class FakeIdentity(TimeProvider time) : TokenCredential
    {
        private int _asked;

        public List<string> Scopes { get; } = [];

        public int Failures { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            var number = ++_asked;
            if (Gate is not null)
                await Gate.Task;
            return number > Failures
                ? new AccessToken($"token-{number}", time.GetUtcNow().AddHours(1))
                : throw new InvalidOperationException("The identity is not there.");
        }
    }
}
