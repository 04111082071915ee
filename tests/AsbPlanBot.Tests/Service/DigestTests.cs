using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Tests.Storage;
using static AsbPlanBot.Tests.Service.Council;

namespace AsbPlanBot.Tests.Service;

/// <summary>The managers' weekly digest, in their own chats.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class DigestTests(StorageFixture storage) : IAsyncLifetime
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
    public async Task Each_manager_gets_it_once_a_week_with_the_summary()
    {
        await ChooseAsync(DigestChoice.WhenSomething, Max.AadObjectId, Jo.AadObjectId);
        await _council.Here.Get<IPeopleStore>().SaveAsync("asb", PlanDirectory.Empty, Cancelled);

        await _council.AtAsync(FirstSummary.AddSeconds(-1));
        Assert.Empty(Digests(Max));
        foreach (var minutes in new[] { 0, 15, 59, 600, 6 * 24 * 60 })
        {
            await _council.AtAsync(FirstSummary.AddMinutes(minutes));
            await using var restarted = await _council.StartAnotherAsync();
            await restarted.TickAsync();
        }

        Assert.Contains("The people list does not know ASB Team Leader", Assert.Single(Digests(Max)), StringComparison.Ordinal);
        Assert.Single(Digests(Jo));
        await _council.AtAsync(FirstSummary.AddDays(7));
        Assert.Equal(2, Digests(Max).Count);
    }

    [Theory]
    [InlineData(DigestChoice.Never, 0)]
    [InlineData(DigestChoice.WhenSomething, 0)]
    [InlineData(DigestChoice.Always, 1)]
    public async Task Where_there_is_nothing_to_say_it_depends_on_what_was_chosen(DigestChoice choice, int digests)
    {
        await ChooseAsync(choice, Max.AadObjectId);
        await _council.ChangeAsync(settings => settings with { CheckInSchedule = "0 10 1 1 *" });

        await _council.AtAsync(FirstSummary);
        await _council.AtAsync(FirstSummary.AddMinutes(15));

        Assert.Equal(digests, Digests(Max).Count);
        Assert.All(Digests(Max), digest => Assert.Contains("Nothing needs you just now", digest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_manages_the_plan_no_more_when_it_is_sent_gets_none()
    {
        await ChooseAsync(DigestChoice.Always, Max.AadObjectId);
        _council.Time.SetUtcNow(FirstSummary);
        await _council.Here.Get<AsbPlanBot.Workers.Ticker>().RunAsync(Cancelled);
        await _council.ChangeAsync(settings => settings with { Managers = [Jo.AadObjectId] });

        await _council.Here.TickAsync();

        Assert.Empty(Digests(Max));
    }

    [Fact]
    public async Task A_digest_whose_work_was_lost_is_taken_up_again()
    {
        await ChooseAsync(DigestChoice.Always, Max.AadObjectId);
        _council.Time.SetUtcNow(FirstSummary);
        var lost = Notices.ForManagers(await _council.SettingsAsync(), "20261130T0900Z", NoticeKind.Digest, new DateOnly(2026, 11, 30), FirstSummary);
        await _council.Ledger.TryInsertAsync(lost[0], Cancelled);

        await _council.AtAsync(FirstSummary);
        Assert.Empty(Digests(Max));
        await _council.AtAsync(FirstSummary.AddMinutes(11));

        Assert.Single(Digests(Max));
    }

    private Task ChooseAsync(DigestChoice choice, params string[] managers) =>
        _council.ChangeAsync(settings => settings with { Digest = choice, Managers = managers });

    private List<string> Digests(AsbPlanBot.LocalTeams.People.Person manager) =>
        [.. _council.Cards(manager).Where(card => card.Contains("Weekly digest", StringComparison.Ordinal))];
}
