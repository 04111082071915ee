using System.Net.Http.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsbPlanBot.EndToEndTests;

/// <summary>Messages on the page of LocalTeams.</summary>
public sealed class MessagePageTests
{
    private static readonly Person Officer = new("57132236-2091-4165-a189-4df2c1f21e56", "Siân Pritchard", "sian.pritchard@example.org", []);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_said_while_a_chat_is_being_opened_comes_after_what_was_said_before()
    {
        await NpmPackages.EnsureAsync(Repository.FindNpmFolder(), Cancelled);
        await using var teams = await LocalTeamsServer.StartAsync(new() { Bot = new("http://127.0.0.1:9"), People = [Officer], AlreadyInstalled = true }, Cancelled);
        await using var browser = await Chromium.LaunchAsync(Cancelled);
        using var http = new HttpClient { BaseAddress = teams.Address };
        await SayAsync(http, "first");
        var page = await browser.OpenAsync(new Uri(teams.Address, $"#user={Person.Manager.AadObjectId}"));
        await Expect(page.GetByTestId($"user-{Officer.AadObjectId}")).ToBeVisibleAsync();

        // Of this chat alone: that of the manager may still be on its way.
        await page.RouteAsync($"**/local/conversations/{Uri.EscapeDataString(Officer.ChatId)}/messages", Late, new() { Times = 1 });

        await page.GetByTestId($"user-{Officer.AadObjectId}").ClickAsync();

        await Expect(page.GetByTestId("message").Locator(".bubble")).ToHaveTextAsync(["first", "second"]);

        async Task Late(IRoute route)
        {
            var before = await route.FetchAsync();
            // The page asks for the state when it has heard of something new.
            await page.RunAndWaitForRequestAsync(() => SayAsync(http, "second"), "**/local/state");
            await route.FulfillAsync(new() { Response = before });
        }
    }

    private static async Task SayAsync(HttpClient http, string text)
    {
        using var said = await http.PostAsJsonAsync(
            $"v3/conversations/{Uri.EscapeDataString(Officer.ChatId)}/activities", new { type = "message", text }, Cancelled);
        said.EnsureSuccessStatusCode();
    }
}
