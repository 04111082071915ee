using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>Plans and their history in one partition a plan, so that a reply is one transaction.</summary>
internal sealed class PlanStore(StorageTables tables, BankHolidays holidays) : IPlanStore
{
    private const int LoadAttempts = 3;

    private readonly TableClient _table = tables.Plans;

    /// <summary>
    /// Goes from partition to partition by the first row of each, which is the settings of a plan in force:
    /// no list of plans is kept that could differ from the plans there are.
    /// </summary>
    public async Task<IReadOnlyList<PlanSettings>> ListAsync(CancellationToken cancellationToken)
    {
        List<PlanSettings> plans = [];
        for (var row = await FirstAfterAsync("", cancellationToken); row is not null;)
        {
            if (row.RowKey == Keys.Settings)
                plans.Add(SettingsRow.Read(new RowReader(_table.Name, row), holidays));
            row = await FirstAfterAsync(row.PartitionKey, cancellationToken);
        }

        return [.. plans.OrderBy(settings => settings.PlanId, StringComparer.Ordinal)];
    }

    /// <remarks>Settings without a document (the bot was added before a plan was imported) are a plan without objectives.</remarks>
    public async Task<PlanInForce?> LoadAsync(string planId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rows = await PlanRows.ReadAsync(_table, planId, Keys.InForce, holidays, cancellationToken);
            if (rows.Settings is null)
                return null;
            if (rows.Document is null)
                return new PlanInForce(rows.Settings, new Plan { Title = planId, Commitments = [] });
            if (rows.Document.Compose(rows.Objectives) is { } plan)
                return new PlanInForce(rows.Settings, plan);

            // An import may have ended between two pages of the read. A row that stays away is missing.
            if (attempt == LoadAttempts)
                throw new BrokenRowException(_table.Name, Keys.Plan(planId), Keys.Document, "A listed objective");
        }
    }

    /// <remarks>
    /// One read, of a plan of the usual size; of a larger one then a row for each objective. A plan is read whole where an import
    /// has just come between, and where most of it is wanted.
    /// </remarks>
    public async Task<PlanInForce?> LoadPartAsync(
        string planId, Func<PlanSettings, Task<IReadOnlyCollection<string>>> references, CancellationToken cancellationToken)
    {
        var (rows, isAll) = await PlanRows.ReadFirstAsync(_table, planId, holidays, cancellationToken);
        if (rows is { Settings: { } settings, Document: { } document })
        {
            if (!isAll)
            {
                document = document.Of(await references(settings));
                var listed = document.Commitments.SelectMany(band => band.Refs).ToList();
                if (listed.Count <= Limits.RowsOfPart)
                    await rows.ReadObjectivesAsync(_table, planId, listed, cancellationToken);
            }

            if (document.Compose(rows.Objectives) is { } plan)
                return new PlanInForce(settings, plan);
        }

        return await LoadAsync(planId, cancellationToken);
    }

    public Task<SaveOutcome> SaveRepliesAsync(
        string planId, IReadOnlyList<ReplyDecision.Accepted> replies, CancellationToken cancellationToken) =>
        new ReplySaving(_table, planId).SaveAsync(replies, cancellationToken);

    /// <inheritdoc cref="PlanSaving" path="/summary"/>
    public Task<SaveOutcome> SavePlanAsync(
        PlanInForce plan, IReadOnlyList<HistoryEntry> history, CancellationToken cancellationToken) =>
        new PlanSaving(_table, plan, history).SaveAsync(cancellationToken);

    public async Task<IReadOnlyList<Objective>> ListKeptAsync(string planId, CancellationToken cancellationToken)
    {
        var rows = await PlanRows.ReadAsync(_table, planId, Keys.InForceAndArchived, holidays, cancellationToken);
        return [.. rows.Kept];
    }

    public async Task<SaveOutcome> SaveSettingsAsync(PlanSettings settings, CancellationToken cancellationToken)
    {
        var row = SettingsRow.Write(settings);
        var version = settings.Version is null
            ? await _table.TryAddAsync(row, cancellationToken)
            : await _table.TryReplaceAsync(row, settings.Version, cancellationToken);
        return version is null ? SaveOutcome.Conflict : SaveOutcome.Saved;
    }

    /// <remarks>The history of one objective streams; that of all is sorted by time in memory.</remarks>
    public IAsyncEnumerable<HistoryEntry> HistoryAsync(string planId, string? objectiveRef, CancellationToken cancellationToken)
    {
        var entries = History(planId).ReadAsync(objectiveRef is null ? Keys.History : Keys.HistoryOf(objectiveRef), cancellationToken);
        return objectiveRef is null ? entries.OrderBy(entry => entry.At) : entries;
    }

    public async Task<IReadOnlyList<HistoryEntry>> HistorySinceAsync(
        string planId, DateTimeOffset from, CancellationToken cancellationToken) =>
        [.. (await History(planId).SinceAsync(from, cancellationToken)).OrderBy(entry => entry.At)];

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAroundAsync(
        string planId, DateTimeOffset from, CancellationToken cancellationToken) =>
        [.. (await History(planId).AroundAsync(from, cancellationToken)).OrderBy(entry => entry.At)];

    private HistoryReading History(string planId) => new(_table, planId);

    private ValueTask<TableEntity?> FirstAfterAsync(string partition, CancellationToken cancellationToken) => _table
        .QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey gt {partition} and PartitionKey lt {Keys.Everything}"), maxPerPage: 1, cancellationToken: cancellationToken)
        .FirstOrDefaultAsync(cancellationToken);
}
