using System.Net;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Teams.Fakes;

namespace AsbPlanBot.Tests.Teams;

/// <summary>A manager has the newest summary brought up to date.</summary>
public sealed class SummaryDeskTests
{
    private static readonly DateTimeOffset Monday = Given.At("2026-11-23 09:00");

    private static readonly SummaryPost Posted = new()
    {
        PlanId = "asb",
        Cycle = Cycle.NameOf(Monday),
        State = CheckInState.Sent,
        StateSince = Monday.AddMinutes(1),
        PostedAt = Monday.AddMinutes(1),
        ActivityId = "root-0",
        ChannelId = Sample.Team,
        Snapshot = new SummarySnapshot { Statuses = new Dictionary<string, RagStatus> { ["1.1"] = RagStatus.Green } },
    };

    private readonly BotUnderTest _bot = new();

    private SummaryPost Kept => _bot.Ledger.Summaries[0];

    [Fact]
    public async Task The_message_in_the_channel_is_replaced_and_says_when()
    {
        _bot.Ledger.Summaries.Add(Posted);

        var said = await WantAsync();

        Assert.Contains("The summary is brought up to date", said, StringComparison.Ordinal);
        Assert.Contains("The next summary still tells all that has changed since Mon 23 Nov 09:01", said, StringComparison.Ordinal);
        var updated = Assert.Single(_bot.Adapter.Updated);
        Assert.Equal(("root-0", Sample.Team + ";messageid=root-0"), (updated.Id, updated.Conversation!.Id));
        Assert.Contains("Brought up to date Thu 26 Nov 10:04.", CardOf(updated), StringComparison.Ordinal);
        Assert.DoesNotContain("posted late", CardOf(updated), StringComparison.Ordinal);
        Assert.Empty(_bot.Adapter.Created);
        Assert.Empty(_bot.Adapter.Sent);
    }

    [Fact]
    public async Task Asked_twice_it_is_the_same_message_and_what_the_next_one_compares_with_stays()
    {
        _bot.Ledger.Summaries.Add(Posted);

        await WantAsync();
        await WantAsync();

        Assert.Equal(["root-0", "root-0"], _bot.Adapter.Updated.Select(updated => updated.Id));
        Assert.Same(Posted.Snapshot, Kept.Snapshot);
        Assert.Equal((CheckInState.Sent, Posted.StateSince, Posted.PostedAt), (Kept.State, Kept.StateSince, Kept.PostedAt));
    }

    [Fact]
    public async Task One_that_was_posted_late_still_says_so()
    {
        _bot.Ledger.Summaries.Add(Posted with { PostedAt = Monday.AddHours(3), StateSince = Monday.AddHours(3) });

        await WantAsync();

        Assert.Contains("It was due Mon 23 Nov 09:00", CardOf(_bot.Adapter.Updated[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_that_continue_it_are_replaced_and_what_is_new_is_added()
    {
        _bot.Plans["asb"] = Sample.Large(60, "Make the streets lighter");
        _bot.Ledger.Summaries.Add(Posted with { PartIds = ["part-0"] });

        await WantAsync();

        Assert.Equal(["root-0", "part-0"], _bot.Adapter.Updated.Select(updated => updated.Id));
        Assert.Contains("Summary, continued: 2 of", CardOf(_bot.Adapter.Updated[1]), StringComparison.Ordinal);
        Assert.NotEmpty(_bot.Adapter.Sent);
        Assert.All(_bot.Adapter.Sent, sent => Assert.Equal(Sample.Team + ";messageid=root-0", sent.Conversation!.Id));
        Assert.Equal(["part-0", .. _bot.Adapter.Sent.Select(sent => sent.Id!)], Kept.PartIds);
    }

    [Fact]
    public async Task A_message_that_is_not_needed_any_more_says_so_in_a_line()
    {
        _bot.Ledger.Summaries.Add(Posted with { PartIds = ["part-0"] });

        await WantAsync();

        Assert.Equal("part-0", _bot.Adapter.Updated[1].Id);
        Assert.Contains("All of the summary stands above", CardOf(_bot.Adapter.Updated[1]), StringComparison.Ordinal);
        Assert.Equal(["part-0"], Kept.PartIds);
    }

    [Fact]
    public async Task A_message_that_is_gone_is_posted_anew()
    {
        _bot.Ledger.Summaries.Add(Posted);
        _bot.Adapter.UpdateFault = FakeAdapter.Refusal(HttpStatusCode.NotFound);

        var said = await WantAsync();

        Assert.Contains("The summary is posted", said, StringComparison.Ordinal);
        Assert.Single(_bot.Adapter.Created);
        Assert.Equal(("root-1", CheckInState.Sent, Posted.StateSince), (Kept.ActivityId, Kept.State, Kept.StateSince));
        Assert.Same(Posted.Snapshot, Kept.Snapshot);
    }

    [Fact]
    public async Task After_the_channel_was_changed_it_is_posted_in_the_new_one()
    {
        _bot.Ledger.Summaries.Add(Posted with { ChannelId = "19:former@thread.tacv2" });

        Assert.Contains("stands in another channel as it was", await WantAsync(), StringComparison.Ordinal);

        Assert.Empty(_bot.Adapter.Updated);
        Assert.Single(_bot.Adapter.Created);
        Assert.Equal(Sample.Team, Kept.ChannelId);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "", "the channel is gone")]
    [InlineData(HttpStatusCode.Forbidden, "BotNotInConversationRoster", "I am not in the team any more")]
    [InlineData(HttpStatusCode.Forbidden, "MessageWritesBlocked", "its team is archived")]
    [InlineData(HttpStatusCode.Forbidden, "BotDisabledByAdmin", "an administrator has switched the bot off")]
    public async Task Where_Teams_does_not_take_it_the_manager_hears_why_and_what_to_do(HttpStatusCode status, string code, string why)
    {
        _bot.Ledger.Summaries.Add(Posted with { State = CheckInState.Unreachable, ActivityId = null, PostedAt = null });
        _bot.Adapter.CreateFaults.Enqueue(FakeAdapter.Refusal(status, code));

        var said = await WantAsync();

        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Contains("choose another channel: settings", said, StringComparison.Ordinal);
        Assert.Equal((CheckInState.Unreachable, null), (Kept.State, Kept.ActivityId));

        await WantAsync();
        Assert.Equal((CheckInState.Sent, "root-1", Sample.Now), (Kept.State, Kept.ActivityId, Kept.StateSince));
        Assert.Equal(RagStatus.Red, Kept.Snapshot.Statuses["2.2"]);
    }

    [Fact]
    public async Task An_update_that_Teams_puts_off_leaves_the_post_as_it_was()
    {
        _bot.Ledger.Summaries.Add(Posted);
        _bot.Adapter.UpdateFault = FakeAdapter.Refusal(HttpStatusCode.TooManyRequests);

        Assert.Contains("Teams asked to wait", await WantAsync(), StringComparison.Ordinal);

        Assert.Equal((CheckInState.Sent, "root-0", Posted.StateSince), (Kept.State, Kept.ActivityId, Kept.StateSince));
    }

    [Fact]
    public async Task Before_the_first_one_it_is_said_when_that_is_due()
    {
        var said = await WantAsync();

        Assert.Contains("No summary has been posted yet", said, StringComparison.Ordinal);
        Assert.Contains("The first one is due Mon 30 Nov 09:00", said, StringComparison.Ordinal);
        Assert.Empty(_bot.Adapter.Created);
    }

    [Fact]
    public async Task While_another_is_about_it_nothing_is_sent()
    {
        _bot.Ledger.Summaries.Add(Posted);
        _bot.Ledger.Conflicts = 1;

        Assert.Contains("being posted at this moment", await WantAsync(), StringComparison.Ordinal);

        Assert.Empty(_bot.Adapter.Updated);
    }

    private Task<string> WantAsync() => _bot.WantAsync(new Request.PostSummary(), Sample.Priya, PlaceKind.Channel);

    private static string CardOf(Microsoft.Bot.Schema.Activity message) => PlainCard.Of(message.Attachments![0].Content).ToString();
}
