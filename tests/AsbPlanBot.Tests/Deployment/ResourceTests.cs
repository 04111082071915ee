using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.Tests.Deployment;

/// <summary>What the templates would deploy: locked doors, roles, the bot, and alerts.</summary>
public sealed partial class ResourceTests : IAsyncLifetime
{
    private readonly Deployed _templates = Deployed.Copy();
    private IReadOnlyList<JsonNode> _resources = [];

    private static readonly string[] SingleTenant = ["botAppType = 'SingleTenant'", "botAppId = '33333333-3333-3333-3333-333333333333'"];

    public async ValueTask InitializeAsync()
    {
        BicepCompiler.Require();
        _resources = await _templates.WithAsync();
    }

    public ValueTask DisposeAsync()
    {
        _templates.Dispose();
        return default;
    }

    [Fact]
    public void Storage_opens_to_identities_alone_over_TLS()
    {
        var storage = _resources.One("Microsoft.Storage/storageAccounts")["properties"]!;

        Assert.Equal("false", storage.Text("allowSharedKeyAccess"));
        Assert.Equal("false", storage.Text("allowBlobPublicAccess"));
        Assert.Equal("false", storage.Text("allowCrossTenantReplication"));
        Assert.Equal("true", storage.Text("supportsHttpsTrafficOnly"));
        Assert.Equal("TLS1_2", storage.Text("minimumTlsVersion"));
    }

    [Fact]
    public void The_web_app_is_reached_by_HTTPS_only_and_published_to_without_a_password()
    {
        var site = _resources.One("Microsoft.Web/sites")["properties"]!;

        Assert.Equal("true", site.Text("httpsOnly"));
        Assert.Equal("1.2", site.Text("siteConfig.minTlsVersion"));
        Assert.Equal("1.2", site.Text("siteConfig.scmMinTlsVersion"));
        Assert.Equal("Disabled", site.Text("siteConfig.ftpsState"));
        Assert.Equal("true", site.Text("siteConfig.alwaysOn"));
        Assert.Equal("DOTNETCORE|10.0", site.Text("siteConfig.linuxFxVersion"));
        var doors = _resources.Where(resource => resource.Is("Microsoft.Web/sites/basicPublishingCredentialsPolicies")).ToList();
        Assert.Equal(["ftp", "scm"], doors.Select(door => door.Text("name").Split('/')[^1]));
        Assert.All(doors, door => Assert.Equal("false", door.Text("properties.allow")));
    }

    [Fact]
    public async Task Several_instances_share_the_calls_that_Teams_allows()
    {
        var three = await _templates.WithAsync("instanceCount = 3");

        Assert.Equal("2", _resources.One("Microsoft.Web/serverfarms").Text("sku.capacity"));
        Assert.Equal("25", _resources.Settings()["Delivery__RatePerSecond"]);
        Assert.Equal("3", three.One("Microsoft.Web/serverfarms").Text("sku.capacity"));
        Assert.Equal("16", three.Settings()["Delivery__RatePerSecond"]);
    }

    [Fact]
    public void The_identity_may_use_tables_and_queues_and_send_telemetry_and_nothing_else()
    {
        Assert.Equal(
            [
                ("Microsoft.Insights/components", "3913510d-42f4-4e42-8a64-420c390055eb"), // Monitoring Metrics Publisher
                ("Microsoft.Storage/storageAccounts", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"), // Storage Table Data Contributor
                ("Microsoft.Storage/storageAccounts", "974c5e8b-45b9-4653-ba55-5f855dd0fb88"), // Storage Queue Data Contributor
            ],
            Roles(_resources));
    }

    [Fact]
    public async Task A_client_secret_lies_in_a_vault_that_the_identity_may_read_and_the_template_does_not_fill()
    {
        var resources = await _templates.WithAsync(SingleTenant);

        var vault = resources.One("Microsoft.KeyVault/vaults")["properties"]!;
        Assert.Equal("true", vault.Text("enableRbacAuthorization"));
        Assert.Equal("true", vault.Text("enablePurgeProtection"));
        Assert.DoesNotContain(resources, resource => resource.Is("Microsoft.KeyVault/vaults/secrets"));
        Assert.Contains(("Microsoft.KeyVault/vaults", "4633458b-17de-408a-b874-0445c86b69e6"), Roles(resources)); // Key Vault Secrets User
        Assert.Contains("@Microsoft.KeyVault(SecretUri=", resources.Settings()["MicrosoftAppPassword"], StringComparison.Ordinal);
        Assert.DoesNotContain(_resources, resource => resource.Is("Microsoft.KeyVault/vaults"));
        Assert.DoesNotContain("MicrosoftAppPassword", _resources.Settings().Keys);
    }

    [Fact]
    public async Task The_bot_is_the_identity_or_the_app_registration_and_Teams_finds_it()
    {
        var bot = _resources.One("Microsoft.BotService/botServices");
        var registered = (await _templates.WithAsync(SingleTenant)).One("Microsoft.BotService/botServices");

        Assert.Equal("global", bot.Text("location"));
        Assert.Equal("UserAssignedMSI", bot.Text("properties.msaAppType"));
        Assert.EndsWith("asbplanbot-identity", bot.Text("properties.msaAppMSIResourceId"), StringComparison.Ordinal);
        Assert.Contains("asbplanbot-identity", bot.Text("properties.msaAppId"), StringComparison.Ordinal);
        Assert.Contains("/api/messages", bot.Text("properties.endpoint"), StringComparison.Ordinal);
        Assert.Equal("true", bot.Text("properties.disableLocalAuth"));
        Assert.Equal("", registered.Text("properties.msaAppMSIResourceId"));
        Assert.Equal("33333333-3333-3333-3333-333333333333", registered.Text("properties.msaAppId"));
        Assert.Contains(_resources, resource => resource.Text("name").EndsWith("/MsTeamsChannel", StringComparison.Ordinal));
    }

    [Fact]
    public void Alerts_reach_the_address_that_was_given()
    {
        var group = _resources.One("Microsoft.Insights/actionGroups");
        var metric = _resources.Where(resource => resource.Is("Microsoft.Insights/metricAlerts")).ToList();
        var log = _resources.Where(resource => resource.Is("Microsoft.Insights/scheduledQueryRules")).ToList();

        Assert.Equal("asb@council.example", group["properties"]!["emailReceivers"]![0]!.Text("emailAddress"));
        Assert.Equal(["failing", "unhealthy"], metric.Select(KeyOf).Order());
        Assert.Equal(["deliveries", "poison", "silent"], log.Select(KeyOf).Order());
        Assert.All(metric, alert => Assert.Equal(group.Text("id"), alert["properties"]!["actions"]![0]!.Text("actionGroupId")));
        Assert.All(log, alert => Assert.Equal(group.Text("id"), alert["properties"]!["actions"]!["actionGroups"]![0]!.ToString()));
    }

    [Fact]
    public async Task Alerts_ask_for_metrics_that_there_are()
    {
        var source = string.Concat(await Task.WhenAll(Directory
            .EnumerateFiles(Path.Combine(Repository.Root!, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))));
        var names = _resources.Where(resource => resource.Is("Microsoft.Insights/scheduledQueryRules"))
            .SelectMany(rule => MetricName().Matches(rule["properties"]!["criteria"]!["allOf"]![0]!.Text("query")))
            .Select(match => match.Value)
            .Distinct()
            .ToList();

        Assert.Equal(["asbplanbot.outcome", "asbplanbot.sends", "asbplanbot.tick.lag", "asbplanbot.work.poison"], names.Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Contains($"\"{name}\"", source, StringComparison.Ordinal));
    }

    [Fact]
    public void Telemetry_is_kept_for_a_stated_time_and_nobody_sends_it_by_a_key()
    {
        Assert.Equal("90", _resources.One("Microsoft.OperationalInsights/workspaces").Text("properties.retentionInDays"));
        var insights = _resources.One("Microsoft.Insights/components");
        Assert.Equal("true", insights.Text("properties.DisableLocalAuth"));
        Assert.EndsWith("/asbplanbot-logs", insights.Text("properties.WorkspaceResourceId"), StringComparison.Ordinal);
    }

    [GeneratedRegex("asbplanbot[a-z.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetricName();

    private static string KeyOf(JsonNode alert) => alert.Text("name").Split('-')[^1];

    private static IEnumerable<(string Scope, string Role)> Roles(IEnumerable<JsonNode> resources) => resources
        .Where(resource => resource.Is("Microsoft.Authorization/roleAssignments"))
        .Select(resource => (
            string.Join('/', resource.Text("id").Split("/providers/")[1].Split('/')[..2]),
            resource.Text("properties.roleDefinitionId").Split('/')[^1]))
        .Order();
}
