using System.Text.RegularExpressions;
using AsbPlanBot.LocalTeams.Launching;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsbPlanBot.EndToEndTests;

/// <summary>
/// The main job from end to end, as the README's first command starts it: an officer answers, the week turns, the
/// manager reads and asks. Also takes the README's pictures, of just what the story shows. All the while the service exports
/// its telemetry, and nothing that was said may be in it.
/// </summary>
public sealed partial class TheStory : IAsyncLifetime
{
    // Of the sample people file: the ASB Team Leader, the lead of the ASB Team, the Neighbourhood and Enforcement Manager, the Neighbourhood Team.
    private const string Marcus = "d2bc6eb5-c530-4415-8702-f07946d8d346";
    private const string Sian = "57132236-2091-4165-a189-4df2c1f21e56";
    private const string Priya = "3fd2d096-f48d-4848-8e37-d6e4d8dd2449";
    private const string Imran = "f19b69c1-c45b-481c-979b-238d15549f3d";
    private const string Manager = "3b1f7c52-9d0e-4a86-b4c7-5e2d8f60a911";
    private const string ASentence = "Waiting for the county's template, promised for 8 December.";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("asbplanbot-");
    private LocalTeamsProgram? _teams;
    private Chromium? _browser;
    private TelemetryReceiver? _telemetry;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _browser = await Chromium.LaunchAsync(Cancelled);
        _telemetry = await TelemetryReceiver.StartAsync(Cancelled);
        _teams = await StartAsync(LocalTeamsProgram.FreePort());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_teams is not null)
        {
            await _teams.DisposeAsync();
        }

        try
        {
            NothingSaidIsIn(await _telemetry!.StopAsync());
        }
        finally
        {
            _data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_officer_answers_in_the_card_and_the_manager_reads_the_summary_and_asks()
    {
        var page = await OpenAsync($"#user={Marcus}");
        var checkIn = FormOn(page);
        await Expect(checkIn).ToBeVisibleAsync();
        await Pictures.TakeAsync(checkIn, "first-check-in");

        // Amber without its note is refused beside the field, and what was chosen and ticked stays.
        await StatusOn(checkIn, "1.2", "Amber").CheckAsync();
        await checkIn.GetByRole(AriaRole.Checkbox, new() { Name = "a) Design a risk form" }).CheckAsync();
        await SendAsync(checkIn);
        await Expect(checkIn).ToContainTextAsync("Amber needs a note");
        await Expect(StatusOn(checkIn, "1.2", "Amber")).ToBeCheckedAsync();
        await Expect(checkIn.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(1);

        // Blue is refused while actions are open, and the card says which.
        await StatusOn(checkIn, "1.2", "Blue").CheckAsync();
        await SendAsync(checkIn);
        await Expect(checkIn).ToContainTextAsync("1.2 cannot be Blue yet: actions b and c are still open.");

        await StatusOn(checkIn, "1.2", "Amber").CheckAsync();
        await checkIn.GetByLabel("1.2: note").FillAsync(ASentence);
        await SendAsync(checkIn);
        var receipt = page.GetByTestId("card").Filter(new() { HasText = "Thank you, Marcus" });
        await Expect(receipt).ToContainTextAsync("Amber");
        await Expect(receipt).ToContainTextAsync("1 of 3 actions done");

        // Another device sees the receipt too: the message itself was updated.
        await page.ReloadAsync();
        await Expect(receipt).ToBeVisibleAsync();
        await Pictures.TakeAsync(receipt, "receipt");

        await AnswerAsync(page, Priya, ("1.1", "Green", ""), ("3.1", "Red", "Two partners have not named anybody."), ("5.1", "Green", ""));
        await AnswerAsync(page, Imran, ("6.1", "Green", ""), ("6.2", "Amber", "The residents' survey closes a fortnight late."));

        // The week turns: one summary, with what was said.
        await page.GetByRole(AriaRole.Button, new() { Name = "Next summary" }).ClickAsync();
        await page.GetByTestId("channel").ClickAsync();
        var summaries = page.GetByTestId("card").Filter(new() { HasText = "By commitment" });
        await Expect(summaries).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Expect(summaries).ToContainTextAsync(ASentence);

        // The manager asks in the channel, and is answered in the thread.
        await page.GetByTestId("as").SelectOptionAsync(new SelectOptionValue { Label = "Morgan Hale" });
        // The channel is opened anew as that person; what is typed before would be gone.
        await Expect(page.GetByTestId("channel")).ToHaveAttributeAsync("href", $"#channel&as={Manager}");
        await page.GetByTestId("compose").FillAsync("wats ambr?");
        await page.GetByTestId("send").ClickAsync();
        var answer = page.GetByTestId("thread").Filter(new() { HasText = "wats ambr?" }).GetByTestId("card");
        await Expect(answer).ToContainTextAsync("Amber, all commitments, as at 30 Nov");
        await Expect(answer).ToContainTextAsync("1.2");
        await Pictures.TakeAsync(answer, "whats-amber");

        // Who does not answer is reminded, and on the Wednesday the managers are told. Then a second week, and the summary begins with what has changed since the first.
        await page.GetByRole(AriaRole.Button, new() { Name = "Next check-in" }).ClickAsync();
        await page.GetByTestId($"user-{Manager}").ClickAsync();
        var notice = page.GetByTestId("card").Filter(new() { HasText = "have not answered" });
        await Expect(notice).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Expect(notice).ToContainTextAsync("reminded Mon 30 Nov 10:00");
        await Pictures.TakeAsync(notice, "notice");
        await page.GetByTestId($"user-{Marcus}").ClickAsync();
        // The clock may still be on its way to the Thursday.
        await Expect(FormOn(page)).ToContainTextAsync("No change – ▲ Amber", new() { Timeout = 60_000 });
        await Pictures.TakeAsync(FormOn(page), "check-in");
        await AnswerAsync(page, Marcus, ("1.2", "Green", "The template has come."));
        await AnswerAsync(page, Priya, ("1.1", "Amber", "Legal advice is awaited on the new powers."));
        await page.GetByRole(AriaRole.Button, new() { Name = "Next summary" }).ClickAsync();
        await page.GetByTestId("channel").ClickAsync();
        await Expect(summaries).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await Expect(summaries.Last).ToContainTextAsync("Worse");
        await Expect(summaries.Last).ToContainTextAsync("Better");
        await Pictures.TakeAsync(summaries.Last, "summary");

        // What an administrator sees of it: everything is measured, and one can go from the tick to what an officer answered.
        await _teams!.StopAsync();
        var telemetry = await _telemetry!.StopAsync();
        Assert.All(
            ["turns", "turn.duration", "sends", "work.age", "checkins", "tick.lag"],
            metric => Assert.True(telemetry.Otlp("metrics").Contains($"asbplanbot.{metric}"), metric));
        Assert.True(telemetry.Otlp("logs").Contains("check-ins to send."));
        Assert.True(telemetry.AzureMonitor.Contains("check-ins to send."));
        Assert.True(telemetry.AzureMonitor.Contains("asbplanbot.sends"));
        var spans = ExportedSpan.ReadAll(telemetry.Requests("/v1/traces"));
        Assert.InRange(spans.Count, 20, int.MaxValue);
        Assert.Contains(spans, turn => turn.Name == "turn" && ExportedSpan.WhatLedTo(turn, spans) is ["send", "work", "tick"]);
    }

    [Fact]
    public async Task An_officer_answers_in_their_own_words_and_amends_it()
    {
        var page = await OpenAsync($"#user={Marcus}");
        var newest = page.GetByTestId("card").Last;
        await Expect(FormOn(page)).ToBeVisibleAsync();
        await SayAsync(page, "1.2 amber waiting for the county's template, promised for 8 December");
        await Expect(newest).ToContainTextAsync("Is this right?");
        await Pictures.TakeAsync(newest, "said");
        await newest.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(newest).ToContainTextAsync("Thank you, Marcus");

        // Amended from the receipt, then asked for.
        await newest.GetByRole(AriaRole.Button, new() { Name = "Amend" }).ClickAsync();
        await newest.GetByLabel("1.2: note").FillAsync("The template has been promised for January.");
        await newest.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(newest).ToContainTextAsync("promised for January");
        await SayAsync(page, "history of 1.2");
        await Expect(newest).ToContainTextAsync("promised for 8 December");
        await Expect(newest).ToContainTextAsync("promised for January");
        await Pictures.TakeAsync(newest, "history");
    }

    [Fact]
    public async Task A_manager_gives_a_party_to_somebody_by_mentioning_them()
    {
        var page = await OpenAsync($"#user={Manager}");
        var newest = page.GetByTestId("card").Last;
        await SayAsync(page, "assign Street Wardens to @Imran Qureshi until 30 September 2027");
        await Expect(newest).ToContainTextAsync("Imran Qureshi to hold Street Wardens?");
        await newest.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(newest).ToContainTextAsync("Imran Qureshi holds Street Wardens");
        await SayAsync(page, "who is the Street Wardens?");
        await Expect(newest).ToContainTextAsync("until 30 Sep 2027");
    }

    [Fact]
    public async Task What_was_typed_stays_over_pages_and_beside_what_a_colleague_changed()
    {
        var page = await OpenAsync($"#user={Sian}");
        var form = FormOn(page);
        await Expect(form).ToContainTextAsync("Page 1 of 3");
        await StatusOn(form, "1.2", "Amber").CheckAsync();
        await form.GetByLabel("1.2: note").FillAsync(ASentence);
        await form.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(form).ToContainTextAsync("Page 2 of 3");
        await form.GetByRole(AriaRole.Button, new() { Name = "Previous" }).ClickAsync();
        await Expect(form.GetByLabel("1.2: note")).ToHaveValueAsync(ASentence);

        // A colleague who shares the objective is quicker.
        var theirs = await OpenAsync($"#user={Marcus}");
        await SayAsync(theirs, "1.2 red nobody has time for the form");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await Expect(theirs.GetByTestId("card").Last).ToContainTextAsync("Thank you, Marcus");

        await SendAsync(form);
        await Expect(form).ToContainTextAsync("This card was out of date, so nothing is saved yet.");
        await Expect(form).ToContainTextAsync("nobody has time for the form");
        await Expect(form.GetByLabel("1.2: note")).ToHaveValueAsync(ASentence);
        await Pictures.TakeAsync(form, "out-of-date");
        await SendAsync(form);
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("Thank you, Siân");
    }

    [Fact]
    public async Task An_officer_who_cannot_answer_now_puts_it_off_or_has_somebody_cover()
    {
        var page = await OpenAsync($"#user={Marcus}");
        var form = FormOn(page);
        await form.GetByLabel("1.2: note").FillAsync(ASentence);
        await form.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        var later = page.GetByTestId("card").Filter(new() { HasText = "When should I ask you?" });
        await Pictures.TakeAsync(later, "later");

        // What was typed is there again on the way back.
        await later.GetByRole(AriaRole.Button, new() { Name = "Back to the card" }).ClickAsync();
        await Expect(form.GetByLabel("1.2: note")).ToHaveValueAsync(ASentence);
        await form.GetByRole(AriaRole.Button, new() { Name = "Not now" }).ClickAsync();
        await later.GetByRole(AriaRole.Button, new() { Name = "Ask me Fri" }).ClickAsync();
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("I ask you again Fri");

        // Away, with a colleague who is asked in the same moment.
        await page.GetByTestId("compose").FillAsync("away until 5 January, Imran covers for me");
        await page.GetByTestId("send").ClickAsync();
        var away = page.GetByTestId("card").Filter(new() { HasText = "You are away" });
        await Expect(away).ToContainTextAsync("Meanwhile I ask Imran");
        await Pictures.TakeAsync(away, "away");
        await page.GetByTestId($"user-{Imran}").ClickAsync();
        await Expect(FormOn(page)).ToContainTextAsync("You cover for Marcus");
        await Pictures.TakeAsync(FormOn(page), "covering");
    }

    [Fact]
    public async Task A_manager_takes_the_plan_out_changes_it_and_brings_it_back()
    {
        var page = await OpenAsync($"#user={Manager}");

        // Out: Word, by consent, as Teams hands out files.
        await page.GetByTestId("compose").FillAsync("export word");
        await page.GetByTestId("send").ClickAsync();
        await page.GetByTestId("file-allow").ClickAsync();
        var stored = page.GetByRole(AriaRole.Link, new() { Name = ".docx" });
        var download = await page.RunAndWaitForDownloadAsync(() => stored.ClickAsync());
        var word = Path.Combine(_data.FullName, "plan.docx");
        await download.SaveAsAsync(word);

        // In, as it is: it says what the plan says.
        var cards = page.GetByTestId("card");
        await page.GetByTestId("attach").SetInputFilesAsync(word);
        await page.GetByTestId("send").ClickAsync();
        await Expect(cards.Last).ToContainTextAsync("says what the plan in force says");

        // In, changed: shown first, and applied by the manager alone.
        var changed = Path.Combine(_data.FullName, "plan.txt");
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root!, "src", "AsbPlanBot", "Samples", "asb-action-plan.txt"), Cancelled);
        await File.WriteAllTextAsync(changed, sample.Replace("Rules and Paperwork", "Rules, letters and paperwork", StringComparison.Ordinal), Cancelled);
        await page.GetByTestId("attach").SetInputFilesAsync(changed);
        await page.GetByTestId("send").ClickAsync();
        await Expect(cards.Last).ToContainTextAsync("What this file would change");
        await Expect(cards.Last).ToContainTextAsync("Reworded 1.1");
        await Pictures.TakeAsync(cards.Last, "import");
        await cards.Last.GetByRole(AriaRole.Button, new() { Name = "Apply", Exact = true }).ClickAsync();
        await Expect(cards.Last).ToContainTextAsync("The plan is in force");
        await page.GetByTestId("compose").FillAsync("show 1.1");
        await page.GetByTestId("send").ClickAsync();
        await Expect(cards.Last).ToContainTextAsync("Rules, letters and paperwork");
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart_and_nobody_is_asked_again()
    {
        var page = await OpenAsync($"#user={Marcus}");
        await Expect(FormOn(page)).ToHaveCountAsync(1);
        var before = await page.GetByTestId("message").CountAsync();
        var port = _teams!.Address.Port;
        await _teams.StopAsync();

        _teams = await StartAsync(port);

        await page.ReloadAsync();
        await page.GetByTestId("compose").FillAsync("my actions");
        await page.GetByTestId("send").ClickAsync();
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("Your open objectives");
        await Expect(page.GetByTestId("message")).ToHaveCountAsync(before + 2);
    }

    [Fact]
    public async Task The_end_of_LocalTeams_is_the_end_of_everything_it_started()
    {
        var storage = _data.FullName;
        var bot = $"Teams__ServiceUrl={_teams!.Address}";
        Assert.NotEmpty(Processes.WithArgument(storage));
        Assert.NotEmpty(Processes.WithEnvironment(bot));

        await _teams.StopAsync();

        Assert.Empty(Processes.WithArgument(storage));
        Assert.Empty(Processes.WithEnvironment(bot));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var second = LocalTeamsProgram.Start(_teams!.Address.Port, Path.Combine(_data.FullName, "second"));

        Assert.Equal(1, await second.ExitAsync(Cancelled));
        Assert.Contains($"{_teams.Address.Port}", second.Output, StringComparison.Ordinal);
        Assert.Contains("--port", second.Output, StringComparison.Ordinal);
    }

    // The newest: a reminder leaves the one before where it is.
    private static ILocator FormOn(IPage page) => page.GetByTestId("card").Filter(new() { HasText = "how does it stand?" }).Last;

    private static ILocator StatusOn(ILocator form, string reference, string status) =>
        form.Locator($"input[name='status:{reference}'][value='{status}']");

    private static Task SendAsync(ILocator form) => form.GetByRole(AriaRole.Button, new() { NameRegex = SendButton() }).ClickAsync();

    private static async Task SayAsync(IPage page, string text)
    {
        await page.GetByTestId("compose").FillAsync(text);
        await page.GetByTestId("send").ClickAsync();
    }

    private static async Task AnswerAsync(IPage page, string officer, params (string Ref, string Status, string Note)[] replies)
    {
        await page.GetByTestId($"user-{officer}").ClickAsync();
        var form = FormOn(page);
        foreach (var (reference, status, note) in replies)
        {
            await StatusOn(form, reference, status).CheckAsync();
            await form.GetByLabel($"{reference}: note").FillAsync(note);
        }

        await SendAsync(form);
        await Expect(page.GetByTestId("card").Last).ToContainTextAsync("Thank you");
    }

    [GeneratedRegex("^Send", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SendButton();

    private Task<LocalTeamsProgram> StartAsync(int port) =>
        LocalTeamsProgram.StartAsync(port, _data.FullName, _telemetry!.Settings, Cancelled);

    private void NothingSaidIsIn(ReceivedTelemetry telemetry)
    {
        var texts = ConfidentialTexts.Of(_data.FullName);
        Assert.InRange(texts.Count, 100, int.MaxValue);
        Assert.All(
            [telemetry.Otlp("traces"), telemetry.Otlp("metrics"), telemetry.Otlp("logs"), telemetry.AzureMonitor, RawBytes.Of(Path.Combine(_data.FullName, "bot.log"))],
            exported => Assert.Empty(exported.Find(texts)));
    }

    private Task<IPage> OpenAsync(string place) => _browser!.OpenAsync(new Uri(_teams!.Address, place));
}
