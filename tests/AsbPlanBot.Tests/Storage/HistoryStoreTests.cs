using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Plans;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Storage;

/// <summary>What is read of histories, short and long.</summary>
[Collection(StorageTestGroup.Name)]
public class HistoryStoreTests(StorageFixture storage) : IAsyncLifetime
{
    private static readonly string[] References = ["1.1", "a2", "1.3", "1.10"];

    private TestTables _tables = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _tables = await storage.CreateTablesAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(3)]
    [InlineData(70)]
    public async Task What_is_new_in_a_history_is_what_is_new_in_all_of_it(int lines)
    {
        await StoreAsync(lines);
        var whole = await _tables.Plans.HistoryAsync("asb", null, Cancelled).ToListAsync(Cancelled);
        foreach (var days in (double[])[-1, 0, 0.5, 2, 2.5, 61, 100])
        {
            var from = Samples.Noon.AddDays(-days).ToOffset(TimeSpan.FromHours(9));

            var since = await _tables.Plans.HistorySinceAsync("asb", from, Cancelled);
            var around = await _tables.Plans.HistoryAroundAsync("asb", from, Cancelled);

            Assert.Equal(whole.Where(entry => entry.At >= from).Select(Name), since.Select(Name));
            Assert.Equal(around.OrderBy(entry => entry.At).Select(entry => entry.At), around.Select(entry => entry.At));
            foreach (var ofOne in whole.GroupBy(entry => entry.ObjectiveRef).Where(ofOne => ofOne.Any(entry => entry.At >= from)))
            {
                var first = ofOne.ToList().FindIndex(entry => entry.At >= from);
                var read = around.Where(entry => entry.ObjectiveRef == ofOne.Key).Select(Name).ToList();
                Assert.Equal(ofOne.Skip(Math.Max(0, first - 1)).Select(Name), read.TakeLast(ofOne.Count() - Math.Max(0, first - 1)));
                Assert.True(first == 0 || read.Count > ofOne.Count() - first);
            }
        }
    }

    [Fact]
    public async Task What_is_new_in_a_long_history_costs_the_same_however_long_it_is()
    {
        List<(int Requests, int Rows)> costs = [];
        foreach (var lines in (int[])[70, 140])
        {
            await StoreAsync(lines);
            _tables.Wire.Reset();
            Assert.Equal(4 * References.Length, (await _tables.Plans.HistorySinceAsync("asb", Samples.Noon.AddDays(-3), Cancelled)).Count);
            Assert.Equal(5 * References.Length, (await _tables.Plans.HistoryAroundAsync("asb", Samples.Noon.AddDays(-3), Cancelled)).Count);
            costs.Add((_tables.Wire.Requests.Count, _tables.Wire.Rows));
        }

        Assert.Equal(costs[0], costs[1]);
    }

    [Fact]
    public async Task A_line_of_an_objective_that_has_left_the_plan_is_found_too()
    {
        await StoreAsync(70);
        var plan = (await _tables.Plans.LoadAsync("asb", Cancelled))!;
        var left = plan with { Plan = plan.Plan with { Commitments = [plan.Plan.Commitments[0] with { Objectives = [plan.Plan.Find("1.1")!] }] } };
        Assert.Equal(SaveOutcome.Saved, await _tables.Plans.SavePlanAsync(left, [], Cancelled));

        Assert.Equal(References.Order(), (await _tables.Plans.HistorySinceAsync("asb", Samples.Noon, Cancelled)).Select(entry => entry.ObjectiveRef).Order());
    }

    private static string Name(HistoryEntry entry) => entry.ObjectiveRef + " " + entry.Key;

    // A line a day, of some objectives a little later than of others.
    private async Task StoreAsync(int lines)
    {
        if (await _tables.Plans.LoadAsync("asb", Cancelled) is null)
            await _tables.Plans.SavePlanAsync(Samples.WithRefs(References), [], Cancelled);
        foreach (var (at, reference) in References.Index())
        {
            var entry = Samples.Reply(Samples.Objective(reference), RagStatus.Amber, "").Entry;
            var rows = Enumerable.Range(0, lines).Select(day => HistoryRow.Write("asb", entry with
            {
                At = Samples.Noon.AddDays(-day).AddMinutes(at).ToOffset(TimeSpan.FromHours(at * 4)),
                Key = day.ToString(CultureInfo.InvariantCulture),
            }));
            foreach (var some in rows.Chunk(100))
                await _tables.Here.Plans.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), Cancelled);
        }
    }
}
