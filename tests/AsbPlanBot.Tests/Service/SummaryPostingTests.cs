using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Tests.Storage;
using static AsbPlanBot.Tests.Service.Council;

namespace AsbPlanBot.Tests.Service;

/// <summary>The summary in the channel, whatever happens around it: on tables in Azurite and against the Connector of LocalTeams.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class SummaryPostingTests(StorageFixture storage) : IAsyncLifetime
{
    private const string SummaryCycle = "20261130T0900Z";

    private static readonly WorkItem Work = new(WorkKind.Summary, "asb", SummaryCycle, "");

    private Council _council = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private IReadOnlyList<Message> Posted => _council.Teams.Messages(Roster.PlanChannel.Id);

    private IReadOnlyList<string> Threads => [.. Posted.Select(message => message.Root!).Distinct()];

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync(storage);
        await _council.StoreAsync(Patrols, Letters);
        await _council.ChangeAsync(settings => settings with { TeamName = Roster.TeamName, ChannelName = Roster.PlanChannel.Name });
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task However_many_instances_tick_and_restart_around_the_hour_it_is_posted_once_a_week()
    {
        foreach (var monday in new[] { FirstSummary, FirstSummary.AddDays(7) })
        {
            await _council.AtAsync(monday.AddSeconds(-1));
            var before = Posted.Count;
            _council.Time.SetUtcNow(monday);
            await using (var restarted = await _council.StartAnotherAsync())
                await Task.WhenAll(_council.Here.TickAsync(), _council.Elsewhere.TickAsync(), restarted.TickAsync());
            await using (var restarted = await _council.StartAnotherAsync())
                await restarted.TickAsync();
            foreach (var later in new[] { 1, 20, 60, 24 * 60, 6 * 24 * 60 })
                await _council.AtAsync(monday.AddMinutes(later));
            Assert.Equal(before + 1, Posted.Count);
        }
    }

    [Fact]
    public async Task After_an_outage_over_several_occurrences_the_newest_is_posted_once_and_says_when_it_was_due()
    {
        await _council.AtAsync(FirstSummary.AddDays(15));
        await _council.AtAsync(FirstSummary.AddDays(16));

        Assert.Contains("It was due Mon 14 Dec 09:00", CardOf(Assert.Single(Posted)), StringComparison.Ordinal);
        Assert.Null(await _council.Ledger.FindSummaryAsync("asb", SummaryCycle, Cancelled));
    }

    [Fact]
    public async Task On_time_it_says_nothing_of_that_nor_on_the_working_day_after_a_bank_holiday()
    {
        await _council.AtAsync(FirstSummary.AddMinutes(29));
        await _council.AtAsync(new DateTimeOffset(2026, 12, 29, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(2, Posted.Count);
        Assert.All(Posted, message => Assert.DoesNotContain("It was due", CardOf(message), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_large_plan_continues_in_the_thread_of_its_summary()
    {
        await StoreLargeAsync();

        await _council.AtAsync(FirstSummary);

        Assert.Single(Threads);
        Assert.InRange(Posted.Count, 3, 6);
        Assert.All(Posted.Skip(1).Index(), part => Assert.Contains(
            $"Summary, continued: {part.Index + 2} of {Posted.Count}", CardOf(part.Item), StringComparison.Ordinal));
        var post = await PostAsync();
        Assert.Equal((CheckInState.Sent, FirstSummary, Posted[0].Id), (post.State, post.StateSince, post.ActivityId));
        Assert.Equal(Posted.Skip(1).Select(message => message.Id), post.PartIds);
    }

    [Fact]
    public async Task A_message_of_the_thread_that_Teams_refuses_for_now_is_tried_again_and_no_other()
    {
        await StoreLargeAsync();
        _council.Time.SetUtcNow(FirstSummary);
        await PostFirstAsync();
        _council.Teams.Faults.Add(new Fault { Kind = FaultKind.ServiceError, Conversation = $"{Roster.PlanChannel.Id};messageid={Posted[0].Id}", Method = "POST", Calls = 1 });
        _council.Time.Advance(Sendings.Limit + TimeSpan.FromSeconds(1));
        await _council.Here.TickAsync();
        Assert.Single(Posted);

        _council.Time.Advance(TimeSpan.FromMinutes(3));
        await _council.Elsewhere.TickAsync();

        Assert.Single(Threads);
        Assert.Equal(CheckInState.Sent, (await PostAsync()).State);
        Assert.Equal(Posted.Count, Posted.Select(CardOf).Distinct().Count());
    }

    [Fact]
    public async Task An_instance_that_dies_between_two_messages_is_followed_by_one_that_sends_the_rest()
    {
        await StoreLargeAsync();
        _council.Time.SetUtcNow(FirstSummary);
        await PostFirstAsync();

        _council.Time.Advance(Sendings.Limit + TimeSpan.FromSeconds(1));
        await using var restarted = await _council.StartAnotherAsync();
        await restarted.TickAsync();

        Assert.Single(Threads);
        Assert.InRange(Posted.Count, 3, 6);
        var post = await PostAsync();
        Assert.Equal((CheckInState.Sent, FirstSummary), (post.State, post.StateSince));
        Assert.Equal(Posted.Skip(1).Select(message => message.Id), post.PartIds);
    }

    [Theory]
    [InlineData(FaultKind.NotFound, "The channel is gone")]
    [InlineData(FaultKind.NotInstalled, "I am not in the team any more")]
    [InlineData(FaultKind.Blocked, "its team is archived")]
    [InlineData(FaultKind.Disabled, "An administrator has switched the bot off")]
    public async Task Where_it_cannot_be_posted_the_managers_hear_at_once_where_and_why_and_another_channel_gets_it(FaultKind fault, string why)
    {
        await _council.ChangeAsync(settings => settings with { ChannelName = "Old plan", CheckInSchedule = "0 10 1 1 *" });
        _council.Teams.Faults.Add(new Fault { Kind = fault, Method = "POST", Calls = 1 });
        _council.Time.SetUtcNow(FirstSummary);
        await _council.Here.TickAsync();
        await _council.Elsewhere.TickAsync();

        var told = Assert.Single(_council.Cards(Max));
        Assert.Contains("in the channel “Old plan” of the team “" + Roster.TeamName, told, StringComparison.Ordinal);
        Assert.Contains(why, told, StringComparison.Ordinal);
        Assert.Contains("Choose another channel: settings.", told, StringComparison.Ordinal);

        await _council.ChangeAsync(settings => settings with { ChannelId = Roster.General.Id, ChannelName = "General" });
        await _council.AtAsync(FirstSummary.AddDays(2));
        await _council.AtAsync(FirstSummary.AddDays(2).AddHours(1));

        Assert.Contains("It was due Mon 30 Nov 09:00", Assert.Single(_council.CardsIn(Roster.General.Id)), StringComparison.Ordinal);
        Assert.Equal(Roster.General.Id, (await PostAsync()).ChannelId);
        Assert.Single(_council.Cards(Max));
    }

    [Fact]
    public async Task Brought_up_to_date_it_stays_where_it_is_and_the_next_one_compares_with_the_first()
    {
        await StoreLargeAsync();
        await _council.AtAsync(FirstSummary);
        var before = Posted;
        var first = await PostAsync();
        _council.Time.SetUtcNow(FirstSummary.AddDays(2).AddHours(1));

        await AskAgainAsync();
        await AskAgainAsync();

        Assert.Equal(before.Select(message => message.Id), Posted.Select(message => message.Id));
        Assert.Contains("Brought up to date Wed 2 Dec 10:00", CardOf(Posted[0]), StringComparison.Ordinal);
        Assert.All(Posted, message => Assert.NotNull(message.EditedAt));
        var after = await PostAsync();
        Assert.Equal((first.StateSince, first.PostedAt, first.State), (after.StateSince, after.PostedAt, after.State));
        Assert.Equal(first.Snapshot.Statuses, after.Snapshot.Statuses);
    }

    // As an instance does that is killed when the first message is noted.
    private async Task PostFirstAsync()
    {
        var sender = _council.Here.Get<AsbPlanBot.Teams.Delivery.SummarySender>();
        var now = _council.Time.GetUtcNow();
        await _council.Ledger.TryInsertAsync(
            new SummaryPost { PlanId = "asb", Cycle = SummaryCycle, State = CheckInState.Planned, StateSince = now }, Cancelled);
        var claim = (await _council.Ledger.TryUpdateAsync(Sendings.Claim(await PostAsync(), now), Cancelled))!;
        var sent = (AsbPlanBot.Teams.Delivery.SendOutcome.Sent)await sender.SendAsync(claim, Cancelled);
        Assert.True(sent.IsMore);
        await _council.Ledger.TryUpdateAsync(SummaryPosts.Begun(claim, sent.ChannelId!, sent.ActivityId, sent.Snapshot!, now), Cancelled);
        await _council.Here.Get<IWorkQueue>().EnqueueAsync(Work, Cancelled);
    }

    private async Task AskAgainAsync()
    {
        var plan = (await _council.Plans.LoadAsync("asb", Cancelled))!;
        var people = await _council.Here.Get<IPeopleStore>().LoadAsync("asb", Cancelled);
        var (_, isDone) = await _council.Here.Get<SummaryDesk>().PostAsync(plan, people, new Asker(Max.AadObjectId, Max.Name), Cancelled);
        Assert.True(isDone);
    }

    private async Task<SummaryPost> PostAsync() => (await _council.Ledger.FindSummaryAsync("asb", SummaryCycle, Cancelled))!;

    private async Task StoreLargeAsync()
    {
        var plan = (await _council.Plans.LoadAsync("asb", Cancelled))!;
        Objective[] many = [.. Enumerable.Range(1, 70).Select(at => new Objective
        {
            Ref = $"2.{at}",
            Title = "Make the streets lighter",
            Status = RagStatus.Red,
            Note = "Waiting for lamps",
            Parties = ["ASB Team"],
        })];
        var large = plan with { Plan = plan.Plan with { Commitments = [.. plan.Plan.Commitments, new Commitment(2, "Lighter streets", many)] } };
        Assert.Equal(SaveOutcome.Saved, await _council.Plans.SavePlanAsync(large, [], Cancelled));
    }

    private static string CardOf(Message message) => $"{message.Attachments}";
}
