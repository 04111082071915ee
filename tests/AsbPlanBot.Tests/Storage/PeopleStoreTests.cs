using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.People;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class PeopleStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private TestTables _tables = null!;
    private PeopleStore _people = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tables = await storage.CreateTablesAsync();
        _people = new PeopleStore(_tables.Here);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_directory_comes_back_in_its_order()
    {
        var directory = new PlanDirectory(
        [
            new Party("SNT", PartyKind.Team, []),
            new Party("ASB Team Leader", PartyKind.Role,
            [
                new Holding(new Person("p1", "Jo Ŵyn", "jo@example.org"), true, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
                new Holding(new Person("p2", "Sam \"S\" / #?", null), false, null, null),
            ]),
            new Party("Jo Bloggs", PartyKind.Person, [new Holding(new Person("p3", "Jo Bloggs", null), true, null, null)]),
        ]);

        await _people.SaveAsync("asb", directory, Cancelled);

        Assert.Equivalent(directory, await LoadAsync(), strict: true);
        Assert.Equal(["SNT", "ASB Team Leader", "Jo Bloggs"], (await LoadAsync()).Parties.Select(party => party.Name));
        Assert.Empty((await LoadAsync("town")).Parties);
    }

    [Fact]
    public async Task One_party_changes_only_where_it_is_as_it_was()
    {
        await _people.SaveAsync("asb", Directory(3, "Old"), Cancelled);
        var before = (await LoadAsync()).Parties[1];
        var after = before with { Holdings = [new Holding(new Person("jo", "Jo", null), true, new DateOnly(2026, 12, 1), null)] };

        Assert.Equal(SaveOutcome.Saved, await _people.SavePartyAsync("asb", before, after, Cancelled));
        Assert.Equal(SaveOutcome.Conflict, await _people.SavePartyAsync("asb", before, before, Cancelled));
        Assert.Equal(SaveOutcome.Conflict, await _people.SavePartyAsync("asb", null, before, Cancelled));
        Assert.Equal(SaveOutcome.Conflict, await _people.SavePartyAsync("asb", before with { Name = "New" }, before with { Name = "New" }, Cancelled));

        Assert.Equivalent(after, (await LoadAsync()).Parties[1], strict: true);
        Assert.Equal(SaveOutcome.Saved, await _people.SavePartyAsync("asb", null, after with { Name = "New" }, Cancelled));
        Assert.Equal("New", (await LoadAsync()).Parties[^1].Name);
    }

    [Fact]
    public async Task A_directory_is_replaced_in_one_transaction_and_leaves_nothing_of_the_old_one()
    {
        await _people.SaveAsync("asb", Directory(40, "Old"), Cancelled);
        await _people.SaveAsync("town", Directory(1, "Town"), Cancelled);
        _tables.Wire.Reset();

        await _people.SaveAsync("asb", Directory(50, "New"), Cancelled);

        Assert.Equal(1, _tables.Wire.Requests.Count(request => request == "POST $batch"));
        Assert.Equivalent(Directory(50, "New"), await LoadAsync(), strict: true);
        Assert.Single((await LoadAsync("town")).Parties);

        await _people.SaveAsync("asb", PlanDirectory.Empty, Cancelled);
        Assert.Empty((await LoadAsync()).Parties);
    }

    [Fact]
    public async Task Absences_are_kept_the_newest_of_each_person_and_outlive_a_new_directory()
    {
        var leave = new Absence("p/1", new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 7), "p2");
        await _people.SaveAsync("asb", Directory(3, "Old"), Cancelled);
        await _people.SaveAbsenceAsync("asb", leave with { StandInId = null }, Cancelled);
        await _people.SaveAbsenceAsync("asb", leave, Cancelled);
        await _people.SaveAbsenceAsync("asb", leave with { PersonId = "p2" }, Cancelled);

        await _people.SaveAsync("asb", Directory(2, "New"), Cancelled);
        await _people.RemoveAbsenceAsync("asb", "p2", Cancelled);
        await _people.RemoveAbsenceAsync("asb", "p2", Cancelled);

        Assert.Equal(leave, Assert.Single((await LoadAsync()).Absences));
        Assert.Equal(2, (await LoadAsync()).Parties.Count);
        Assert.Empty((await LoadAsync("town")).Absences);
    }

    [Fact]
    public async Task A_large_directory_is_replaced_whole()
    {
        await _people.SaveAsync("asb", Directory(1_100, "Old"), Cancelled);
        await _people.SaveAsync("asb", Directory(1_150, "New"), Cancelled);

        Assert.Equal(Directory(1_150, "New").Parties.Select(party => party.Name), (await LoadAsync()).Parties.Select(party => party.Name));
    }

    [Fact]
    public async Task Two_who_replace_it_at_once_leave_the_directory_of_one()
    {
        await _people.SaveAsync("asb", Directory(30, "Old"), Cancelled);
        _tables.Wire.BeforeTransaction(async number =>
        {
            if (number == 1)
                await new PeopleStore(_tables.Elsewhere).SaveAsync("asb", Directory(20, "Other"), Cancelled);
        });

        await _people.SaveAsync("asb", Directory(10, "New"), Cancelled);

        Assert.Equivalent(Directory(10, "New"), await LoadAsync(), strict: true);
    }

    [Fact]
    public async Task A_party_of_five_hundred_holders_is_stored()
    {
        var holders = Enumerable.Range(0, 500)
            .Select(number => new Holding(new Person($"5f0c2a4e-0000-4000-8000-{number:D12}", $"Person {number}", $"p{number}@example.org"), false, null, null))
            .ToList();
        var directory = new PlanDirectory([new Party("SNT", PartyKind.Team, holders)]);

        await _people.SaveAsync("asb", directory, Cancelled);

        Assert.Equal(500, (await LoadAsync()).Everybody.Count());
    }

    [Fact]
    public async Task A_party_that_is_there_twice_is_refused()
    {
        var directory = new PlanDirectory([new Party("snt", PartyKind.Team, []), new Party("SNT", PartyKind.Team, [])]);

        await Assert.ThrowsAsync<ArgumentException>(() => _people.SaveAsync("asb", directory, Cancelled));

        Assert.Empty((await LoadAsync()).Parties);
    }

    private static PlanDirectory Directory(int parties, string name) => new(
        [.. Enumerable.Range(1, parties).Select(number => new Party($"{name} {number}", PartyKind.Role, []))]);

    private Task<PlanDirectory> LoadAsync(string planId = "asb") => _people.LoadAsync(planId, Cancelled);
}
