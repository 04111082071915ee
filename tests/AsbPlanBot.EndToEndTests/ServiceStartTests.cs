using System.Net;
using System.Net.Sockets;
using System.Text;
using AsbPlanBot.LocalTeams.Launching;

namespace AsbPlanBot.EndToEndTests;

public sealed class ServiceStartTests : IDisposable
{
    private static readonly (string Name, string Value) Development = ("ASPNETCORE_ENVIRONMENT", "Development");

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("asbplanbot-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outside_Development_the_service_does_not_start_without_an_app_id()
    {
        await using var service = ServiceProgram.Start(
            LocalTeamsProgram.FreePort(), ("ASPNETCORE_ENVIRONMENT", "Production"), ("Storage__ConnectionString", "UseDevelopmentStorage=true"));

        Assert.Equal(1, await service.ExitAsync(Cancelled));
        Assert.Contains("MicrosoftAppId", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readmes_plan_check_finds_its_files_from_where_it_is_typed()
    {
        await using var check = BuiltProgram.DotNetRun(
            "AsbPlanBot",
            "plan", "check", "src/AsbPlanBot/Samples/asb-action-plan.txt", "--people", "src/AsbPlanBot/Samples/people.csv");

        Assert.Equal(0, await check.ExitAsync(Cancelled));
        Assert.Contains("6 commitments, 16 objectives, 38 lettered actions", check.LastLines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_says_it_is_larger_than_an_activity_is_refused()
    {
        await using var service = ServiceProgram.Start(
            LocalTeamsProgram.FreePort(), Development, ("Storage__ConnectionString", "UseDevelopmentStorage=true"));
        using var client = new HttpClient { BaseAddress = service.Address };
        await service.UntilUpAsync(client, Cancelled);

        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages");
        request.Content = new StringContent(new string(' ', (256 * 1024) + 1), Encoding.UTF8, "application/json");

        // Refused before it is sent, so that nothing is cut off in the middle.
        request.Headers.ExpectContinue = true;
        using var response = await client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task The_page_that_Teams_links_to_says_what_the_app_keeps_and_on_what_terms()
    {
        await using var service = ServiceProgram.Start(
            LocalTeamsProgram.FreePort(), Development, ("Storage__ConnectionString", "UseDevelopmentStorage=true"));
        using var client = new HttpClient { BaseAddress = service.Address };
        await service.UntilUpAsync(client, Cancelled);

        using var response = await client.GetAsync(new Uri("about", UriKind.Relative), Cancelled);
        var page = await response.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"privacy\">", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"terms\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_storage_settings_the_service_does_not_start_and_names_them()
    {
        await using var service = ServiceProgram.Start(LocalTeamsProgram.FreePort(), Development);

        Assert.Equal(1, await service.ExitAsync(Cancelled));
        Assert.Contains("Storage:ConnectionString", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var service = ServiceProgram.Start(
            port, Development, ("Storage__ConnectionString", "UseDevelopmentStorage=true"));

        Assert.Equal(1, await service.ExitAsync(Cancelled));
        Assert.Contains($":{port}", service.Output, StringComparison.Ordinal);
        Assert.Contains("--urls", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_comes_up_later_is_waited_for_with_one_line_that_names_the_setting()
    {
        await using var azurite = await AzuriteServer.StartAsync(_data.FullName, Cancelled);
        var real = new Uri(azurite.ConnectionString.Split(';').Single(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))[14..]).Port;
        var promised = LocalTeamsProgram.FreePort();
        await using var service = ServiceProgram.Start(
            LocalTeamsProgram.FreePort(),
            Development,
            ("Storage__ConnectionString", azurite.ConnectionString.Replace($":{real}/", $":{promised}/", StringComparison.Ordinal)));
        using var client = new HttpClient { BaseAddress = service.Address };

        await UntilAsync(() => service.Output.Contains("Storage:ConnectionString", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("health/live", UriKind.Relative), Cancelled)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("health/ready", UriKind.Relative), Cancelled)).StatusCode);

        await using var forwarder = PortForwarder.Start(promised, real);
        await UntilAsync(async () =>
            (await client.GetAsync(new Uri("health/ready", UriKind.Relative), Cancelled)).StatusCode == HttpStatusCode.OK);
        Assert.Equal(2, service.Output.Split("Storage:ConnectionString").Length);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), limit.Token);
        }
    }
}
