using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.People;

namespace AsbPlanBot.Tests.Storage;

/// <summary>What is read of a plan for a reply.</summary>
[Collection(StorageTestGroup.Name)]
public class PartStoreTests(StorageFixture storage) : IAsyncLifetime
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

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    public async Task Of_a_large_plan_a_part_is_read_that_does_not_grow_with_it(int objectives)
    {
        await SaveAsync(Samples.Plan(objectives, objectives));

        var part = await LoadAsync("1.2", "2.99", "2.100", "7.1");

        Assert.Equal(["1.2", "2.99", "2.100"], part.Plan.Objectives.Select(objective => objective.Ref));
        Assert.Equal(["Commitment 1", "Commitment 2"], part.Plan.Commitments.Select(commitment => commitment.Title));
        var whole = (await _tables.Plans.LoadAsync("asb", Cancelled))!;
        Assert.Equivalent(whole.Plan.Find("2.99"), part.Plan.Find("2.99"), strict: true);
        Assert.Equivalent(whole.Settings, part.Settings, strict: true);
        await LoadAsync("1.2", "2.99", "2.100");
        Assert.InRange(_tables.Wire.Requests.Count, 3, 4);
        Assert.InRange(_tables.Wire.Rows, 1, 67);
    }

    [Fact]
    public async Task A_plan_of_the_usual_size_is_read_whole_and_at_once()
    {
        await SaveAsync(Samples.Plan(10, 10));
        _tables.Wire.Reset();

        var plan = await _tables.Plans.LoadPartAsync("asb", _ => throw new InvalidOperationException("It need not be asked."), Cancelled);

        Assert.Equal(20, plan!.Plan.Objectives.Count());
        Assert.Single(_tables.Wire.Requests);
    }

    [Fact]
    public async Task Where_most_of_a_large_plan_is_wanted_it_is_read_whole()
    {
        var plan = Samples.Plan(100);
        await SaveAsync(plan);

        Assert.Equal(100, (await LoadAsync([.. plan.Plan.Objectives.Select(objective => objective.Ref)])).Plan.Objectives.Count());
        Assert.InRange(_tables.Wire.Requests.Count, 2, 3);
    }

    [Fact]
    public async Task There_is_no_part_of_a_plan_that_is_not_there()
    {
        Assert.Null(await _tables.Plans.LoadPartAsync("asb", _ => Task.FromResult<IReadOnlyCollection<string>>(["1.1"]), Cancelled));
        Assert.Empty((await PeopleAsync(_ => true)).Parties);
    }

    [Fact]
    public async Task Of_many_parties_those_that_are_named_are_read_with_every_absence()
    {
        await _people.SaveAsync("asb", new PlanDirectory([.. Enumerable.Range(0, 200).Select(number => new Party($"Post {number}", PartyKind.Role, []))]), Cancelled);
        Absence absence = new("p1", new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), null);
        await _people.SaveAbsenceAsync("asb", absence, Cancelled);
        _tables.Wire.Reset();

        var part = await PeopleAsync(_ => true, "post 150", "Post 7", "Unknown");

        Assert.Equal(["Post 7", "Post 150"], part.Parties.Select(party => party.Name));
        Assert.Equal([absence], part.Absences);
        Assert.InRange(_tables.Wire.Rows, 1, 70);
        Assert.Equal(200, (await PeopleAsync(found => found.Parties.Count > 2, "Post 150", "Post 7")).Parties.Count);
    }

    private async Task SaveAsync(PlanInForce plan) => Assert.Equal(SaveOutcome.Saved, await _tables.Plans.SavePlanAsync(plan, [], Cancelled));

    private async Task<PlanInForce> LoadAsync(params string[] references)
    {
        _tables.Wire.Reset();
        return (await _tables.Plans.LoadPartAsync("asb", _ => Task.FromResult<IReadOnlyCollection<string>>(references), Cancelled))!;
    }

    private Task<PlanDirectory> PeopleAsync(Func<PlanDirectory, bool> suffices, params string[] parties) =>
        _people.LoadPartAsync("asb", () => Task.FromResult<IReadOnlyCollection<string>>(parties), suffices, Cancelled);
}
