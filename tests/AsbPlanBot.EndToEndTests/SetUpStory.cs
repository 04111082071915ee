using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsbPlanBot.EndToEndTests;

/// <summary>From nothing to a plan that asks its officers, by what a manager does in the chat.</summary>
public sealed class SetUpStory : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("asbplanbot-");
    private LocalTeamsProgram? _teams;
    private Chromium? _browser;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static string Samples => Path.Combine(Repository.Root!, "src", "AsbPlanBot", "Samples");

    public async ValueTask InitializeAsync()
    {
        _browser = await Chromium.LaunchAsync(Cancelled);
        _teams = await LocalTeamsProgram.StartAsync(LocalTeamsProgram.FreePort(), _data.FullName, Cancelled, "--empty");
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task The_manager_brings_a_plan_and_its_people_and_starts_it()
    {
        var page = await _browser!.OpenAsync(new Uri(_teams!.Address, "#user=3b1f7c52-9d0e-4a86-b4c7-5e2d8f60a911"));
        var newest = page.GetByTestId("card").Last;

        await SayAsync(page, "set up");
        await Expect(newest).ToContainTextAsync("Begin with the plan file.");
        await SendFileAsync(page, "asb-action-plan.txt");
        await newest.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await Expect(newest).ToContainTextAsync("Nobody is asked yet");

        // With the people known, owners that run together in the plan can be told apart.
        await SendFileAsync(page, "people.csv");
        await Expect(newest).ToContainTextAsync("send the plan once more");
        await SendFileAsync(page, "asb-action-plan.txt");
        await newest.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await Expect(newest).ToContainTextAsync("When you press Start");
        await Pictures.TakeAsync(newest, "set-up");
        await newest.GetByRole(AriaRole.Button, new() { NameRegex = new("^Start", default, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await Expect(newest).ToContainTextAsync("Ready: the next check-in is on");

        // The page reads what is due next when it is opened.
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next check-in" }).ClickAsync();
        await page.GetByTestId("user-d2bc6eb5-c530-4415-8702-f07946d8d346").ClickAsync();
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("how does it stand?", new() { Timeout = 60_000 });
    }

    private static async Task SayAsync(IPage page, string text)
    {
        await page.GetByTestId("compose").FillAsync(text);
        await page.GetByTestId("send").ClickAsync();
    }

    private static async Task SendFileAsync(IPage page, string name)
    {
        await page.GetByTestId("attach").SetInputFilesAsync(Path.Combine(Samples, name));
        await page.GetByTestId("send").ClickAsync();
    }
}
