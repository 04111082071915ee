using System.Text.RegularExpressions;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Hosting;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Settings;
using AsbPlanBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Tests.Service;

public sealed partial class SettingsTests
{
    private const string Id = "11111111-1111-4111-8111-111111111111";
    private static readonly (string Name, string Value) Storage = ("Storage:ConnectionString", "UseDevelopmentStorage=true");

    [Fact]
    public void In_Development_the_bot_may_do_without_an_app_id() => Assert.Empty(Faults(isDevelopment: true, Storage));

    [Fact]
    public void Elsewhere_it_must_say_who_it_is() => Assert.Equal(
        ["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType"], Named(Faults(isDevelopment: false, Storage)));

    [Fact]
    public void A_managed_identity_needs_no_secret() => Assert.Empty(Faults(
        isDevelopment: false, Storage, ("MicrosoftAppId", Id), ("MicrosoftAppTenantId", Id), ("MicrosoftAppType", "UserAssignedMSI")));

    [Fact]
    public void A_single_tenant_bot_needs_one() => Assert.Equal(["MicrosoftAppPassword"], Named(Faults(
        isDevelopment: true, Storage, ("MicrosoftAppId", Id), ("MicrosoftAppTenantId", Id), ("MicrosoftAppType", "SingleTenant"))));

    [Fact]
    public void The_faults_of_all_sections_are_told_at_once_each_with_its_setting_and_none_with_its_value()
    {
        var faults = Faults(
            isDevelopment: false,
            ("MicrosoftAppId", "secret"),
            ("MicrosoftAppTenantId", Id),
            ("MicrosoftAppType", "MultiTenant"),
            ("EntraServiceUrls", "secret"),
            ("Storage:AccountUri", "secret"),
            ("Storage:TablePrefix", "0-secret"),
            ("Teams:ServiceUrl", "http://secret.example"),
            ("Teams:FileHosts", "sharepoint.com sec!ret"),
            ("Delivery:Parallel", "secret"),
            ("Delivery:Paralel", "8"),
            ("Delivery:PollInterval", "02:00:00"),
            ("Delivery:TickInterval", "00:10"),
            ("Calendar:BankHolidaysFile", "/nowhere/holidays.json"),
            ("Development:ClockOffset", "secret"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "secret"),
            ("ApplicationInsights:ConnectionString", "secret"),
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=secret"));

        Assert.Equal(
            [
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                "ApplicationInsights:ConnectionString",
                "Calendar:BankHolidaysFile",
                "Delivery:Paralel",
                "Delivery:Parallel",
                "Delivery:PollInterval",
                "Delivery:TickInterval",
                "Development:ClockOffset",
                "EntraServiceUrls",
                "MicrosoftAppId",
                "MicrosoftAppType",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "Storage:AccountUri",
                "Storage:TablePrefix",
                "Teams:FileHosts",
                "Teams:ServiceUrl",
            ],
            Named(faults));
        Assert.All(faults, fault => Assert.DoesNotContain("secret", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_setting_that_is_empty_is_not_set()
    {
        using var service = Build(isDevelopment: true, Storage, ("Storage:AccountUri", ""), ("Delivery:Parallel", ""));

        Assert.Empty(SettingsSetup.FaultsOf(service.Services));
        Assert.Equal(16, service.Services.GetRequiredService<IOptions<Workers.DeliveryOptions>>().Value.Parallel);
    }

    [Fact]
    public void What_is_set_reaches_the_bot()
    {
        using var service = Build(
            isDevelopment: true, Storage, ("MicrosoftAppTenantId", Id), ("Teams:FileHosts", "files.example"), ("Delivery:RatePerSecond", "7"));

        var options = service.Services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        Assert.Equal(
            (Id, "files.example", 7, new TeamsOptions().ServiceUrl),
            (options.MicrosoftAppTenantId, options.FileHosts, options.RatePerSecond, options.ServiceUrl));
        Assert.Same(BankHolidays.Bundled, service.Services.GetRequiredService<BankHolidays>());
    }

    [Fact]
    public void The_readmes_table_has_every_setting_that_is_read_and_no_other()
    {
        using var service = Build(isDevelopment: true, Storage);
        var read = service.Services.GetServices<SettingNames>().SelectMany(section => section.Names);

        var readme = File.ReadAllText(Path.Combine(Repository.Root!, "README.md"));
        var table = readme[readme.IndexOf("\n## Settings", StringComparison.Ordinal)..].Split("\n##")[1];

        // Where it listens is the host's own setting, which identity it has that of Azure's library.
        Assert.Equal(read.Append("Urls").Append("AZURE_CLIENT_ID").Order(StringComparer.Ordinal), Row().Matches(table).Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_are_read_in_one_place()
    {
        var source = Path.Combine(Repository.Root!, "src");
        string[] projects = ["AsbPlanBot", "AsbPlanBot.Core", "AsbPlanBot.Documents", "AsbPlanBot.Storage", "AsbPlanBot.Teams"];
        var reading = projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(source, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Reading().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);

        Assert.Equal(["SettingsSection.cs"], reading);
    }

    private static IEnumerable<string> Named(IEnumerable<string> faults) => faults.Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal);

    private static IReadOnlyList<string> Faults(bool isDevelopment, params (string Name, string Value)[] settings)
    {
        using var service = Build(isDevelopment, settings);
        return SettingsSetup.FaultsOf(service.Services);
    }

    private static WebApplication Build(bool isDevelopment, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = isDevelopment ? Environments.Development : Environments.Production });
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.AddAsbPlanBot();
        return builder.Build();
    }

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"(onfiguration|settings|_section)\[|\.GetSection\(|(onfiguration|settings|_section)\.GetValue[<(]|\.Bind\(|GetEnvironmentVariable\(|AddOptionsWithValidateOnStart", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reading();
}
