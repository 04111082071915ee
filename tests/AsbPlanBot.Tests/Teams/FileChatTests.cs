using System.Net;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Teams.Fakes;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Plan files in the chat: what a manager drops in, and what anybody in the plan asks for.</summary>
public sealed class FileChatTests
{
    private const string Address = "https://council.sharepoint.com/download";
    private readonly BotUnderTest _bot = new();

    public FileChatTests() => _bot.Documents.Read = new PlanDocument(
        Sample.Plan with { Title = "Anti-Social Behaviour Action Plan 2026/27" },
        null,
        [new DocumentRemark(IsError: false, "line 4, Status", "The status of 1.2 is blank.")]);

    [Fact]
    public async Task What_a_file_would_change_is_shown_and_only_apply_changes_it()
    {
        var shown = await DropAsync(Sample.Priya);
        Assert.Contains("2026/27", shown, StringComparison.Ordinal);
        Assert.Contains("The status of 1.2 is blank", shown, StringComparison.Ordinal);
        Assert.Equal(Sample.Plan.Title, _bot.Plans["asb"].Plan.Title);

        var applied = await PressAsync(Verbs.ImportApply, shown);

        Assert.Contains("The plan is in force", applied, StringComparison.Ordinal);
        Assert.Equal("Anti-Social Behaviour Action Plan 2026/27", _bot.Plans["asb"].Plan.Title);
        Assert.Equal(RagStatus.Amber, _bot.Plans.Objective("1.1").Status);
        Assert.Contains("out of date", await PressAsync(Verbs.ImportApply, shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_plan_has_changed_meanwhile_it_is_shown_anew_before_it_applies()
    {
        var shown = await DropAsync(Sample.Priya);
        _bot.Plans.Change("1.1", objective => objective with { Title = "Renamed meanwhile" });

        var again = await PressAsync(Verbs.ImportApply, shown);

        Assert.Contains("The plan has changed since", again, StringComparison.Ordinal);
        Assert.Equal(Sample.Plan.Title, _bot.Plans["asb"].Plan.Title);
        Assert.Contains("The plan is in force", await PressAsync(Verbs.ImportApply, again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_followed_by_a_newer_one_is_not_applied()
    {
        var first = await DropAsync(Sample.Priya);
        await DropAsync(Sample.Priya);

        Assert.Contains("out of date", await PressAsync(Verbs.ImportApply, first), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_away_is_gone()
    {
        var shown = await DropAsync(Sample.Priya);

        Assert.Contains("Put away", await PressAsync(Verbs.ImportDiscard, shown), StringComparison.Ordinal);
        Assert.Contains("out of date", await PressAsync(Verbs.ImportApply, shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_change_no_plan_by_a_file_nor_by_a_forged_card()
    {
        Assert.Contains("from managers", await DropAsync(Sample.Sian), StringComparison.Ordinal);

        var shown = await DropAsync(Sample.Priya);
        Assert.Contains("out of date", await PressAsync(Verbs.ImportApply, shown, Sample.Sian), StringComparison.Ordinal);
        Assert.Equal(Sample.Plan.Title, _bot.Plans["asb"].Plan.Title);
    }

    [Fact]
    public async Task A_file_with_errors_says_what_is_wrong_and_where()
    {
        _bot.Documents.Read = new PlanDocument(null, null, [new DocumentRemark(IsError: true, "sheet “Plan”, cell C7", "1.2 is there twice.")]);

        var shown = await DropAsync(Sample.Priya);

        Assert.Contains("I cannot read this as a plan", shown, StringComparison.Ordinal);
        Assert.Contains("cell C7", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Verbs.ImportApply, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/plan.docx")]
    [InlineData("http://council.sharepoint.com/plan.docx")]
    [InlineData("https://council.sharepoint.com.evil.example/plan.docx")]
    [InlineData("https://sharepoint.com:8443/plan.docx")]
    [InlineData("https://evilsharepoint.com/plan.docx")]
    [InlineData("http://127.0.0.1/plan.docx")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task Nothing_is_fetched_from_elsewhere(string? address)
    {
        Assert.Contains("this one is elsewhere", await DropAsync(Sample.Priya, address), StringComparison.Ordinal);
        Assert.Empty(_bot.Web.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, 0, "did not let me fetch")]
    [InlineData(HttpStatusCode.Redirect, 0, "did not let me fetch")]
    [InlineData(HttpStatusCode.OK, 21 * 1024 * 1024, "larger than 20 MB")]
    public async Task A_file_that_cannot_be_had_is_said_so(HttpStatusCode status, int size, string why)
    {
        _bot.Web.Answer = () => new HttpResponseMessage(status) { Content = new ByteArrayContent(new byte[size]) };

        Assert.Contains(why, await DropAsync(Sample.Priya), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export word", "docx")]
    [InlineData("Export to Excel please", "xlsx")]
    [InlineData("export csv as at 1 November", "csv")]
    public async Task A_plan_is_offered_as_a_file_and_stored_where_teams_says(string said, string ending)
    {
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.Message(Sample.Sian, said));
        var offer = _bot.Adapter.Sent.SelectMany(sent => sent.Attachments ?? []).Single();
        Assert.Equal(FileConsentCard.ContentType, offer.ContentType);
        Assert.EndsWith("." + ending, offer.Name, StringComparison.Ordinal);

        await ConsentAsync("accept", JObject.FromObject(offer.Content!)["acceptContext"]!, Sample.Sian);

        var request = Assert.Single(_bot.Web.Requests);
        Assert.Equal((HttpMethod.Put, "bytes 0-3/4"), (request.Method, request.Range));
        var file = _bot.Adapter.Sent.SelectMany(sent => sent.Attachments ?? []).Last();
        Assert.Equal(FileInfoCard.ContentType, file.ContentType);
    }

    [Fact]
    public async Task The_days_that_were_asked_for_are_those_of_the_file_that_is_stored()
    {
        await ConsentAsync("accept", new JObject { ["plan"] = "asb", ["format"] = "Word", ["asAt"] = "2026-11-01", ["since"] = "2026-09-01" }, Sample.Sian);

        Assert.Single(_bot.Web.Requests);
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 9, 1)), _bot.Documents.Days);
    }

    [Fact]
    public async Task Days_that_do_not_fit_the_plan_are_said_to_be_so()
    {
        _bot.Documents.Refusal = "The plan began on 1 Nov 2026.";

        await _bot.TurnAsync(Incoming.Message(Sample.Sian, "export word"));

        Assert.Contains("I cannot take out", _bot.Shown(), StringComparison.Ordinal);
        Assert.Contains("The plan began on 1 Nov 2026.", _bot.Shown(), StringComparison.Ordinal);
        Assert.Empty(_bot.Web.Requests);
    }

    [Fact]
    public async Task Who_is_not_in_the_plan_gets_no_file_by_a_forged_consent()
    {
        await ConsentAsync("accept", new JObject { ["plan"] = "asb", ["format"] = "Word" }, Sample.Stranger);

        Assert.Empty(_bot.Web.Requests);
        Assert.Contains("not in it any more", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declines_has_nothing_stored()
    {
        await ConsentAsync("decline", new JObject { ["plan"] = "asb", ["format"] = "Word" }, Sample.Sian);

        Assert.Empty(_bot.Web.Requests);
        Assert.Contains("Nothing was stored", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_in_a_channel_it_is_offered_in_the_askers_own_chat()
    {
        await MeetAsync(Sample.Sian);
        await _bot.TurnAsync(Incoming.Mention(Sample.Sian, "export word"));

        var offer = Assert.Single(_bot.Adapter.Sent, sent => sent.Attachments?.Any(each => each.ContentType == FileConsentCard.ContentType) == true);
        Assert.Equal("personal", offer.Conversation?.ConversationType);
        Assert.Contains("The file is in our own chat", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cannot_be_written_to_is_told_so_in_the_channel()
    {
        await MeetAsync(Sample.Sian);
        _bot.Adapter.SendFaults.Enqueue(FakeAdapter.Refusal(HttpStatusCode.Forbidden, "ConversationBlockedByUser"));

        await _bot.TurnAsync(Incoming.Mention(Sample.Sian, "export word"));

        Assert.Contains("I could not write to you there", _bot.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_the_team_and_not_in_the_plan_is_offered_no_file()
    {
        await MeetAsync(Sample.Stranger);
        await _bot.TurnAsync(Incoming.Mention(Sample.Stranger, "export word"));

        Assert.Contains("I do not hand", _bot.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain(_bot.Adapter.Sent, sent => sent.Attachments?.Any(each => each.ContentType == FileConsentCard.ContentType) == true);
    }

    private async Task MeetAsync(string personId)
    {
        await _bot.TurnAsync(Incoming.Message(personId, "help"));
        _bot.Adapter.Sent.Clear();
    }

    private async Task<string> DropAsync(string personId, string? address = Address)
    {
        _bot.Adapter.Sent.Clear();
        await _bot.TurnAsync(Incoming.File(personId, address));
        return _bot.Shown();
    }

    private async Task<string> PressAsync(string verb, string card, string personId = Sample.Priya)
    {
        var button = JObject.Parse(card).SelectTokens("$..actions[*]").Single(action => action.Value<string>("verb") == verb || action.Value<string>("verb") == Verbs.ImportApply && verb != Verbs.ImportDiscard);
        return (await _bot.PressAsync(verb, (JObject)button["data"]!, personId)).Value!.ToString()!;
    }

    private async Task ConsentAsync(string action, JToken context, string personId)
    {
        var invoke = Incoming.Execute(personId, "", []);
        invoke.Name = "fileConsent/invoke";
        invoke.Value = new JObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context,
            ["uploadInfo"] = new JObject
            {
                ["name"] = "plan.docx",
                ["uploadUrl"] = "https://council-my.sharepoint.com/upload",
                ["contentUrl"] = "https://council-my.sharepoint.com/plan.docx",
                ["uniqueId"] = "1",
                ["fileType"] = "docx",
            },
        };
        await _bot.TurnAsync(invoke);
    }
}
