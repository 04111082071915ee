using AsbPlanBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace AsbPlanBot.Tests.Service;

public sealed class BotIdentityTests
{
    private const string Id = "11111111-1111-4111-8111-111111111111";

    [Fact]
    public void In_Development_the_bot_may_do_without_an_app_id() => Assert.Empty(Faults(isDevelopment: true));

    [Fact]
    public void Elsewhere_it_may_not() => Assert.Contains("MicrosoftAppId", Assert.Single(Faults(isDevelopment: false)), StringComparison.Ordinal);

    [Fact]
    public void A_managed_identity_needs_no_secret() => Assert.Empty(Faults(
        isDevelopment: false,
        ("MicrosoftAppId", Id),
        ("MicrosoftAppTenantId", Id),
        ("MicrosoftAppType", "UserAssignedMSI")));

    [Fact]
    public void A_single_tenant_bot_needs_one() => Assert.Contains(
        "MicrosoftAppPassword",
        Assert.Single(Faults(
            isDevelopment: true,
            ("MicrosoftAppId", Id),
            ("MicrosoftAppTenantId", Id),
            ("MicrosoftAppType", "SingleTenant"))),
        StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_named_at_once() => Assert.Equal(
        ["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType"],
        Faults(isDevelopment: false, ("MicrosoftAppId", "not a guid"), ("MicrosoftAppType", "MultiTenant"))
            .Select(fault => fault.Split(' ')[0]));

    private static IReadOnlyList<string> Faults(bool isDevelopment, params (string Name, string Value)[] settings) =>
        BotIdentity.FaultsOf(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
                .Build(),
            isDevelopment);
}
