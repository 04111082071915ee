using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsbPlanBot.EndToEndTests;

/// <summary>Files on the page of LocalTeams, with a bot that uploads what it is allowed to.</summary>
public sealed class FilePageTests : IAsyncLifetime
{
    private const string LongName = "The action plan of the council with a rather long name 2026.docx";
    private const string Content = "What is in each file.";
    private readonly List<JsonElement> _received = [];
    private readonly HttpClient _http = new();
    private WebApplication? _bot;
    private LocalTeamsServer? _teams;
    private Chromium? _browser;
    private int _status = StatusCodes.Status200OK;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await NpmPackages.EnsureAsync(Repository.FindNpmFolder(), Cancelled);
        _browser = await Chromium.LaunchAsync(Cancelled);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _bot = builder.Build();
        _bot.MapPost("/api/messages", HearAsync);
        await _bot.StartAsync(Cancelled);
        _teams = await LocalTeamsServer.StartAsync(new() { Bot = new(_bot.Urls.First()), RateLimits = false }, Cancelled);
        await _teams.Actions.InstallAsync(Person.Manager, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_bot?.DisposeAsync() ?? ValueTask.CompletedTask);

        _http.Dispose();
    }

    [Theory]
    [InlineData("light", "desktop")]
    [InlineData("dark", "phone")]
    public async Task A_person_attaches_files_and_sends_them(string theme, string width)
    {
        var page = await OpenAsync(theme, width);
        await page.GetByTestId("attach").SetInputFilesAsync([Picked(LongName), Picked("no.csv"), Picked("people.csv")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Do not send no.csv" }).ClickAsync();
        await Pictures.TakeAsync(page.Locator(".write"), $"files-attached-{theme}");

        await page.GetByTestId("compose").FillAsync("the plan");
        await page.GetByTestId("send").ClickAsync();

        await Expect(page.GetByTestId("file")).ToHaveTextAsync([LongName, "people.csv"]);
        await Pictures.TakeAsync(page.GetByTestId("message"), $"files-sent-{theme}");
        await Expect(page.GetByTestId("send")).ToBeEnabledAsync();
        await Expect(page.Locator(".attached li")).ToHaveCountAsync(0);
        Assert.Equal("the plan", _received[^1].GetProperty("text").GetString());
        Assert.Equal(2, _received[^1].GetProperty("attachments").GetArrayLength());
        Assert.Equal(Content, await DownloadAsync(page, "people.csv"));
    }

    [Fact]
    public async Task A_file_alone_can_be_sent_and_what_was_not_sent_comes_back()
    {
        var page = await OpenAsync();
        _status = StatusCodes.Status500InternalServerError;
        await page.GetByTestId("attach").SetInputFilesAsync(Picked("people.csv"));
        await page.GetByTestId("send").ClickAsync();
        await Expect(page.GetByTestId("notice")).ToContainTextAsync("Something went wrong");
        await Expect(page.Locator(".attached li")).ToHaveCountAsync(1);

        _status = StatusCodes.Status200OK;
        await page.GetByTestId("send").ClickAsync();

        await Expect(page.GetByTestId("send")).ToBeEnabledAsync();
        await Expect(page.Locator(".attached li")).ToHaveCountAsync(0);
        Assert.Equal("", _received[^1].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("light", "desktop")]
    [InlineData("dark", "phone")]
    public async Task A_file_that_is_allowed_is_there_to_download(string theme, string width)
    {
        var page = await OpenAsync(theme, width);
        await AskAsync();
        var asked = page.GetByTestId("file-consent");
        await Expect(asked).ToContainTextAsync("41 KB");
        await Pictures.TakeAsync(asked, $"file-asked-{theme}");

        // A bot that fails leaves the question as it is.
        _status = StatusCodes.Status500InternalServerError;
        await page.GetByTestId("file-allow").ClickAsync();
        await Expect(page.GetByTestId("notice")).ToContainTextAsync("Something went wrong");
        await Pictures.TakeAsync(page.GetByTestId("message"), $"file-failed-{theme}");
        _status = StatusCodes.Status200OK;
        await page.GetByTestId("file-allow").ClickAsync();

        await Expect(asked).ToContainTextAsync("You allowed this file.");
        await Expect(page.GetByTestId("file-allow")).ToHaveCountAsync(0);
        await Pictures.TakeAsync(page.Locator(".column").First, $"file-allowed-{theme}");
        Assert.Equal(Content, await DownloadAsync(page, "asb-plan.docx"));
    }

    [Fact]
    public async Task A_file_that_is_declined_is_not_sent()
    {
        var page = await OpenAsync();
        await AskAsync();

        await page.GetByTestId("file-decline").ClickAsync();

        await Expect(page.GetByTestId("file-consent")).ToContainTextAsync("You declined this file.");
        await Expect(page.GetByTestId("file")).ToHaveCountAsync(0);
        Assert.Equal("decline", _received[^1].GetProperty("value").GetProperty("action").GetString());
    }

    private static FilePayload Picked(string name) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Content) };

    private static async Task<string> DownloadAsync(IPage page, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync(), Cancelled);
    }

    private Task<IPage> OpenAsync(string theme = "light", string width = "desktop") =>
        _browser!.OpenAsync(new Uri(_teams!.Address, $"#user={Person.Manager.AadObjectId}&theme={theme}&width={width}"));

    private Task AskAsync() => SayAsync("application/vnd.microsoft.teams.card.file.consent", "asb-plan.docx", null, new
    {
        description = "The whole plan as a Word file, as it stands today.",
        sizeInBytes = 41_234,
        acceptContext = new { export = "word" },
    });

    private async Task SayAsync(string contentType, string name, string? contentUrl, object content)
    {
        var conversation = Uri.EscapeDataString(Person.Manager.ChatId);
        using var said = await _http.PostAsJsonAsync(
            new Uri(_teams!.Address, $"v3/conversations/{conversation}/activities"),
            new { type = "message", attachments = new[] { new { contentType, name, contentUrl, content } } },
            Cancelled);
        said.EnsureSuccessStatusCode();
    }

    private async Task<IResult> HearAsync(JsonElement activity)
    {
        _received.Add(activity);
        if (_status == StatusCodes.Status200OK && activity.TryGetProperty("value", out var value) && value.TryGetProperty("uploadInfo", out var upload))
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Content));
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, Content.Length - 1, Content.Length);
            using var put = await _http.PutAsync(new Uri(upload.GetProperty("uploadUrl").GetString()!), content, Cancelled);
            put.EnsureSuccessStatusCode();
            await SayAsync(
                "application/vnd.microsoft.teams.card.file.info",
                upload.GetProperty("name").GetString()!,
                upload.GetProperty("contentUrl").GetString(),
                new { uniqueId = upload.GetProperty("uniqueId").GetString(), fileType = upload.GetProperty("fileType").GetString() });
        }

        return Results.StatusCode(_status);
    }
}
