using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.Tests.Storage;
using static AsbPlanBot.Tests.Service.Council;

namespace AsbPlanBot.Tests.Service;

/// <summary>
/// What people say of bots like this one, as tests: each is named after the fault, with its line in the field notes. The
/// service is the real one, on storage in Azurite and against the Connector of LocalTeams.
/// </summary>
[Collection(StorageTestGroup.Name)]
public sealed class FaultsOfOtherBotsTests(StorageFixture storage) : IAsyncLifetime
{
    private Council _council = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync(storage);
        await _council.StoreAsync(Patrols, Letters);
    }

    public ValueTask DisposeAsync() => _council.DisposeAsync();

    [Fact]
    public async Task Line_1_A_restart_nags_everyone_again()
    {
        await _council.AtAsync(Thursday);

        await using var restarted = await _council.StartAnotherAsync();
        await restarted.TickAsync();
        await restarted.TickAsync();

        Assert.Single(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));
    }

    [Fact]
    public async Task Line_2_A_retry_of_one_repeats_what_had_gone_out_to_the_others()
    {
        _council.Teams.Faults.Add(new Fault { Kind = FaultKind.ServiceError, Conversation = Jo.ChatId, Method = "POST", Calls = 1 });

        await _council.AtAsync(Thursday);
        await _council.AtAsync(Thursday.AddMinutes(2));

        Assert.Single(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));
    }

    [Theory]
    // The first Thursdays after the clocks go forward in 2027, and back.
    [InlineData("2027-04-01 10:00", "2027-04-01T09:00:00Z")]
    [InlineData("2027-11-04 10:00", "2027-11-04T10:00:00Z")]
    public async Task Line_3_After_the_clocks_change_it_fires_an_hour_off(string london, string utc)
    {
        await _council.AtAsync(Given.At(london).AddDays(-1));
        var before = _council.Cards(Jo).Count;

        await _council.AtAsync(Given.At(london).AddMinutes(-1));
        Assert.Equal(before, _council.Cards(Jo).Count);
        await _council.AtAsync(Given.At(london));

        Assert.Equal(before + 1, _council.Cards(Jo).Count);
        Assert.Equal(DateTimeOffset.Parse(utc, null), _council.Time.GetUtcNow());
    }

    [Fact]
    public async Task Line_4_A_missed_window_is_skipped_in_silence()
    {
        await _council.AtAsync(Thursday.AddHours(-1));

        await _council.AtAsync(Thursday.AddHours(5));

        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task Line_4_Bank_holidays_are_ignored()
    {
        await _council.ChangeAsync(settings => settings with { CheckInSchedule = "0 10 * * FRI" });

        await _council.AtAsync(Given.At("2026-12-24 12:00"));
        var before = _council.Cards(Jo).Count;
        await _council.AtAsync(Given.At("2026-12-25 12:00"));
        await _council.AtAsync(Given.At("2026-12-28 12:00"));
        Assert.Equal(before, _council.Cards(Jo).Count);
        await _council.AtAsync(Given.At("2026-12-29 10:00"));

        Assert.Equal(before + 1, _council.Cards(Jo).Count);
    }

    [Fact]
    public async Task Line_4_Leave_is_ignored()
    {
        await AwayAsync(Jo.AadObjectId, "2026-11-24", "2027-01-05");

        await _council.AtAsync(Thursday);
        await _council.AtAsync(Thursday.AddDays(4));
        await _council.AtAsync(Thursday.AddDays(6));

        Assert.Empty(_council.Cards(Jo));
    }

    [Fact]
    public async Task Line_4_The_moment_a_pause_ends_everyone_is_asked()
    {
        await _council.ChangeAsync(settings => settings.Pause(Tuesday));
        await _council.AtAsync(Thursday.AddDays(8));
        await _council.ChangeAsync(settings => settings.Resume(Thursday.AddDays(8)));

        await _council.AtAsync(Thursday.AddDays(8).AddMinutes(1));

        Assert.Empty(_council.Cards(Jo));
    }

    [Fact]
    public async Task Line_5_One_throttled_send_stops_every_other_for_eleven_minutes()
    {
        _council.Teams.Faults.Add(new Fault { Kind = FaultKind.Throttled, Conversation = Jo.ChatId, Method = "POST", Calls = 1, Milliseconds = 660_000 });
        _council.Time.SetUtcNow(Thursday);

        await _council.Here.TickAsync();
        Assert.Single(_council.Cards(Sam));
        Assert.Empty(_council.Cards(Jo));
        Assert.Equal(CheckInState.Planned, (await _council.CheckInOf(Jo)).State);

        // What should have been sent long ago is taken to be lost and planned anew; so it takes two ticks.
        foreach (var minutes in new[] { 11, 12 })
        {
            _council.Time.SetUtcNow(Thursday.AddMinutes(minutes));
            await _council.Elsewhere.TickAsync();
        }

        Assert.Single(_council.Cards(Jo));
    }

    [Fact]
    public async Task Line_6_Scheduled_sends_come_twice()
    {
        _council.Time.SetUtcNow(Thursday);

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { _council.Here.TickAsync(), _council.Elsewhere.TickAsync() }));

        Assert.Single(_council.Cards(Jo));
        Assert.Single(_council.Cards(Sam));
    }

    [Fact]
    public async Task Line_6_It_is_marked_delivered_before_it_is_sent()
    {
        _council.Teams.Faults.Add(new Fault { Kind = FaultKind.BadGateway, Conversation = Jo.ChatId, Method = "POST", Calls = 20 });

        await _council.AtAsync(Thursday);

        var checkIn = await _council.CheckInOf(Jo);
        Assert.Equal((CheckInState.Planned, null, null), (checkIn.State, checkIn.SentAt, checkIn.ActivityId));
    }

    [Fact]
    public async Task Line_7_Who_deleted_the_chat_never_hears_again()
    {
        await _council.AtAsync(Thursday);
        _council.Teams.Faults.Add(new Fault { Kind = FaultKind.NotFound, Conversation = Jo.ChatId, Method = "POST", Calls = 1 });

        await _council.AtAsync(Thursday.AddDays(7));

        Assert.Equal(2, _council.Cards(Jo).Count);
        Assert.Equal(CheckInState.Sent, (await _council.CheckInOf(Jo, "20261203T1000Z")).State);
    }

    [Fact]
    public async Task Line_7_Nobody_hears_who_cannot_be_reached()
    {
        _council.Teams.Actions.Block(Jo, blocked: true);
        await _council.AtAsync(Thursday);
        await _council.AtAsync(Thursday.AddMinutes(31));

        Assert.Contains("blocked", Assert.Single(_council.Cards(Max)), StringComparison.Ordinal);
        var plan = await _council.Plans.LoadAsync("asb", Cancelled);
        var lines = Reachability.Of(
            plan!,
            await _council.Here.Get<IPeopleStore>().LoadAsync("asb", Cancelled),
            await _council.Here.Get<IConversationStore>().ListAsync(ConversationKind.Personal, Cancelled),
            newest: null,
            Given.Day("2026-11-26"));
        Assert.Equal([("Jo Blake", false), ("Sam Osei", true)], lines.Select(line => (line.Person.Name, line.Reach == Reach.Fine)));
    }

    [Fact]
    public async Task Line_9_Who_is_paused_is_asked_all_the_same_and_a_forgotten_opt_out_looks_like_a_fault()
    {
        await AwayAsync(Jo.AadObjectId, "2026-11-24", "2027-01-05");

        await _council.AtAsync(Thursday.AddDays(-1));
        await _council.AtAsync(Thursday);

        Assert.Empty(_council.Cards(Jo));
        Assert.Contains("away until 5 Jan 2027", Assert.Single(_council.Cards(Max)), StringComparison.Ordinal);
        Assert.Equal(Given.At("2027-01-05 10:00"), (await _council.CheckInOf(Jo)).Until);
    }

    [Fact]
    public async Task Line_14_When_a_person_leaves_their_actions_are_orphaned()
    {
        await _council.AtAsync(Thursday);
        var people = _council.Here.Get<IPeopleStore>();
        var sam = (await people.LoadAsync("asb", Cancelled)).FindPerson(Sam.AadObjectId)!;
        await people.SaveAsync(
            "asb",
            new PlanDirectory([new Party("ASB Team Leader", PartyKind.Role, [new Holding(sam, Lead: true, From: null, To: null)])]),
            Cancelled);

        await _council.AtAsync(Thursday.AddDays(7));

        Assert.Single(_council.Cards(Jo));
        Assert.Contains("Patrols", _council.Cards(Sam)[^1], StringComparison.Ordinal);
        Assert.Equal(["ASB Team Leader"], (await _council.Plans.LoadAsync("asb", Cancelled))!.Plan.Find("1.1")!.Parties);
    }

    private Task AwayAsync(string personId, string from, string until) => _council.Here.Get<IPeopleStore>().SaveAbsenceAsync(
        "asb", new Absence(personId, Given.Day(from), Given.Day(until), null), Cancelled);
}
