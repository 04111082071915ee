using System.Globalization;
using System.Runtime.CompilerServices;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>
/// Reads a plan's history. Its rows lie by objective, and by time within one. What is new is therefore picked out of a short
/// history where it lies, for which the service looks at every row; of a long one the newest rows are read objective by
/// objective, several at a time, which costs the same however long it has become.
/// </summary>
internal sealed class HistoryReading(TableClient table, string planId)
{
    // As many rows of an objective as take longer to look at than to ask for a part of them.
    private const int ManyLines = 64;
    private const int AtATime = 16;

    // Most objectives have a line within the last weeks.
    private static readonly TimeSpan Recently = TimeSpan.FromDays(60);

    private readonly string _partition = Keys.Plan(planId);

    public async IAsyncEnumerable<HistoryEntry> ReadAsync(RowRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(range.In(_partition), cancellationToken: cancellationToken))
            yield return Entry(row);
    }

    /// <summary>What was added from an instant on, in no order.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> SinceAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        await LongAsync(cancellationToken) is { } references
            ? await OfEachAsync(references, reference => ReadAsync(Keys.HistoryOf(reference, from, to: null), cancellationToken), cancellationToken)
            : await PickedAsync(from, cancellationToken);

    /// <summary>The same with the line before of each objective of which there is anything; of a short history all of it.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> AroundAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        await LongAsync(cancellationToken) is { } references
            ? await OfEachAsync(references, reference => AroundAsync(reference, from, cancellationToken), cancellationToken)
            : await ReadAsync(Keys.History, cancellationToken).ToListAsync(cancellationToken);

    private async IAsyncEnumerable<HistoryEntry> AroundAsync(
        string reference, DateTimeOffset from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var since = await ReadAsync(Keys.HistoryOf(reference, from, to: null), cancellationToken).ToListAsync(cancellationToken);
        if (since.Count == 0)
            yield break;

        var before = await LastAsync(Keys.HistoryOf(reference, from - Recently, from)) ?? await LastAsync(Keys.HistoryOf(reference, from: null, from - Recently));
        foreach (var entry in before is null ? since : [before, .. since])
            yield return entry;

        ValueTask<HistoryEntry?> LastAsync(RowRange range) => ReadAsync(range, cancellationToken).LastOrDefaultAsync(cancellationToken);
    }

    // An instant is stored as it was written, with an offset that puts its text up to fourteen hours back.
    private async Task<List<HistoryEntry>> PickedAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var text = from.UtcDateTime.AddHours(-14).ToString("s", CultureInfo.InvariantCulture);
        var filter = $"{Keys.History.In(_partition)} and {TableClient.CreateQueryFilter($"At ge {text}")}";
        return await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .Select(Entry)
            .Where(entry => entry.At >= from)
            .ToListAsync(cancellationToken);
    }

    private static async Task<List<HistoryEntry>> OfEachAsync(
        IReadOnlyList<string> references, Func<string, IAsyncEnumerable<HistoryEntry>> read, CancellationToken cancellationToken)
    {
        var found = new List<HistoryEntry>[references.Count];
        await Parallel.ForEachAsync(
            references.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (item, _) => found[item.Index] = await read(item.Item).ToListAsync(cancellationToken));
        return [.. found.SelectMany(entries => entries)];
    }

    /// <summary>The references of all objectives there are and were, where one of three has many lines; else null.</summary>
    private async Task<IReadOnlyList<string>?> LongAsync(CancellationToken cancellationToken)
    {
        var references = await table
            .QueryAsync<TableEntity>(Keys.Objectives.In(_partition), select: [nameof(Objective.Ref)], cancellationToken: cancellationToken)
            .Select(row => new RowReader(table.Name, row).Text(nameof(Objective.Ref)))
            .ToListAsync(cancellationToken);
        if (references.Count == 0)
            return null;

        var some = new[] { 0, references.Count / 2, references.Count - 1 }.Distinct();
        var counted = await Task.WhenAll(some.Select(at => table.FirstAsync(Keys.HistoryOf(references[at]).In(_partition), ManyLines, cancellationToken, ["RowKey"])));
        return counted.Any(found => !found.IsAll) ? references : null;
    }

    private HistoryEntry Entry(TableEntity row) => HistoryRow.Read(new RowReader(table.Name, row));
}
