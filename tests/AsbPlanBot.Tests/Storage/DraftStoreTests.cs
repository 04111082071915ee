using System.Globalization;
using System.Security.Cryptography;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Plans;

namespace AsbPlanBot.Tests.Storage;

[Collection(StorageTestGroup.Name)]
public class DraftStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private PlanDrafts _drafts = null!;
    private TestTables _tables = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _tables = await storage.CreateTablesAsync();
        _drafts = new PlanDrafts(_tables.Here);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_newest_draft_of_each_person_is_kept_until_it_is_removed()
    {
        var draft = Draft("p/1", Samples.Plan(3, 2).Plan);
        Assert.True(await _drafts.TryKeepAsync(draft with { Key = "before" }, Cancelled));
        Assert.True(await _drafts.TryKeepAsync(draft, Cancelled));
        Assert.True(await _drafts.TryKeepAsync(Draft("p2", Samples.Plan(1).Plan), Cancelled));

        Assert.Equivalent(draft, await _drafts.FindAsync("asb", "p/1", Cancelled), strict: true);
        await _drafts.RemoveAsync("asb", "p/1", Cancelled);
        await _drafts.RemoveAsync("asb", "p/1", Cancelled);

        Assert.Null(await _drafts.FindAsync("asb", "p/1", Cancelled));
        Assert.NotNull(await _drafts.FindAsync("asb", "p2", Cancelled));
        Assert.Null(await _drafts.FindAsync("town", "p2", Cancelled));
    }

    [Fact]
    public async Task A_draft_is_no_part_of_the_plan()
    {
        await _tables.Plans.SavePlanAsync(Samples.Plan(2), [], Cancelled);
        await _drafts.TryKeepAsync(Draft("p1", Samples.Plan(9).Plan), Cancelled);

        Assert.Equal(2, (await _tables.Plans.LoadAsync("asb", Cancelled))!.Plan.Objectives.Count());
        Assert.Empty(await _tables.Plans.ListKeptAsync("asb", Cancelled));
    }

    [Fact]
    public async Task A_plan_of_a_thousand_objectives_is_kept_and_one_that_no_row_holds_is_refused()
    {
        var large = Samples.Plan([.. Enumerable.Repeat(50, 20)]).Plan;
        Assert.True(await _drafts.TryKeepAsync(Draft("p1", large), Cancelled));

        var objectives = Enumerable.Range(1, 400).Select(number => new Objective
        {
            Ref = number.ToString(CultureInfo.InvariantCulture),
            Title = string.Concat(Enumerable.Range(0, 62).Select(part => Noise((number * 100) + part))),
        });
        var endless = large with { Commitments = [new Commitment(1, null, [.. objectives])] };

        Assert.False(await _drafts.TryKeepAsync(Draft("p1", endless), Cancelled));
        Assert.Equal(1_000, (await _drafts.FindAsync("asb", "p1", Cancelled))!.Document.Objectives.Count());
    }

    // Does not become shorter than half by being compressed.
    private static string Noise(int seed) => Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(seed)));

    private static PlanDraft Draft(string personId, Plan document) => new("asb", personId, "key", "plan, März.docx", document, new DateOnly(2026, 11, 1));
}
