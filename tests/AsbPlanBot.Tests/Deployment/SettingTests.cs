using System.Text.RegularExpressions;
using AsbPlanBot.Hosting;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Settings;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Tests.Deployment;

/// <summary>The settings that the templates give the web app are those that the service reads, and all that it needs.</summary>
public sealed partial class SettingTests : IAsyncLifetime
{
    // Read by Azure.Identity itself, out of the environment.
    private const string IdentityChoice = "AZURE_CLIENT_ID";

    private readonly Deployed _templates = Deployed.Copy();

    public static TheoryData<string> Kinds => ["UserAssignedMSI", "SingleTenant"];

    public ValueTask InitializeAsync()
    {
        BicepCompiler.Require();
        return default;
    }

    public ValueTask DisposeAsync()
    {
        _templates.Dispose();
        return default;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_service_starts_with_them_and_reads_each(string kind)
    {
        var settings = await SettingsAsync(kind);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Configuration.Sources.Clear();
        var recorder = new RecordedSettings(settings.ToDictionary(
            setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => (string?)setting.Value, StringComparer.OrdinalIgnoreCase));
        ((IConfigurationBuilder)builder.Configuration).Add(recorder);

        builder.AddAsbPlanBot();
        await using var app = builder.Build();

        Assert.Empty(SettingsSetup.FaultsOf(app.Services));
        Assert.Empty(recorder.Unread.Except([IdentityChoice]));
    }

    [Fact]
    public void Telemetry_is_sent_with_the_identity_since_the_template_lets_nobody_send_it_by_a_key()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] = $"InstrumentationKey={Guid.NewGuid()}";
        builder.Configuration["Storage:AccountUri"] = "https://council.table.core.windows.net";
        builder.AddAsbPlanBot();
        using var services = builder.Services.BuildServiceProvider();

        Assert.NotNull(services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>().CurrentValue.Credential);
    }

    [Fact]
    public async Task Further_settings_join_those_of_the_resources_and_change_none_of_them()
    {
        var ours = (await _templates.WithAsync()).Settings();

        var settings = (await _templates.WithAsync("furtherSettings = { Privacy__NoteMonths: '24', MicrosoftAppType: 'MultiTenant' }")).Settings();

        Assert.Equal("24", settings["Privacy__NoteMonths"]);
        Assert.Equal(ours["MicrosoftAppType"], settings["MicrosoftAppType"]);
        Assert.Equal(ours.Count + 1, settings.Count);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_stands_in_the_table_of_the_README(string kind)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root!, "README.md"), TestContext.Current.CancellationToken);
        var documented = Row().Matches(readme).Select(match => match.Groups["name"].Value).ToList();

        Assert.True(documented.Count > 10);
        Assert.Empty((await SettingsAsync(kind)).Keys.Select(name => name.Replace("__", ":", StringComparison.Ordinal)).Except(documented));
    }

    // What only the deployment knows is filled in: ids, and where the account is in whichever cloud.
    private async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string kind)
    {
        var resources = await _templates.WithAsync($"botAppType = '{kind}'", $"botAppId = '{Guid.NewGuid()}'");
        return resources.Settings().ToDictionary(
            setting => setting.Key,
            setting => setting switch
            {
                { Key: "Storage__AccountUri", Value: var value } => AccountFormat().Replace(value, "https://${account}.table.core.windows.net"),
                { Key: "MicrosoftAppId" or IdentityChoice, Value: ['[', ..] value } when value.EndsWith(".clientId]", StringComparison.Ordinal) =>
                    Guid.NewGuid().ToString(),
                { Key: "APPLICATIONINSIGHTS_CONNECTION_STRING", Value: ['[', ..] } => $"InstrumentationKey={Guid.NewGuid()}",
                { Value: var value } => value,
            },
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z_:]+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\[format\('https://\{0\}\.table\.\{1\}', '(?<account>[a-z0-9]+)', environment\(\)\.suffixes\.storage\)\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountFormat();

    /// <summary>Settings that know which of them have been asked for.</summary>
    private sealed class RecordedSettings(Dictionary<string, string?> settings) : ConfigurationProvider, IConfigurationSource
    {
        private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

        public IEnumerable<string> Unread => settings.Keys.Except(_read, StringComparer.OrdinalIgnoreCase);

        public IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            Data = settings;
            return this;
        }

        public override bool TryGet(string key, out string? value)
        {
            _read.Add(key);
            return base.TryGet(key, out value);
        }
    }
}
