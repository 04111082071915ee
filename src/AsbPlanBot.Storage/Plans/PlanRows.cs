using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>The rows of a plan as one read found them, its history and the keys of its replies left out.</summary>
internal sealed class PlanRows(BankHolidays holidays)
{
    private readonly Dictionary<string, Objective> _objectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Objective> _archived = new(StringComparer.Ordinal);

    public PlanSettings? Settings { get; private set; }

    public DocumentRow? Document { get; private set; }

    /// <summary>By row key: those in force, and any that an unfinished import left without being listed in the document.</summary>
    public IReadOnlyDictionary<string, Objective> Objectives => _objectives;

    /// <summary>By row key.</summary>
    public IReadOnlyDictionary<string, Objective> Archived => _archived;

    /// <summary>Row keys of the objectives that the document lists.</summary>
    public IReadOnlySet<string> Listed =>
        (Document?.Commitments ?? []).SelectMany(band => band.Refs).Select(Keys.Objective).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those that are not in force: archived, or left by an unfinished import, which then is the newer.</summary>
    public IEnumerable<Objective> Kept
    {
        get
        {
            var listed = Listed;
            return _objectives.Where(row => !listed.Contains(row.Key)).Select(row => row.Value)
                .Concat(_archived.Values)
                .DistinctBy(objective => Keys.Objective(objective.Ref))
                .Where(objective => !listed.Contains(Keys.Objective(objective.Ref)));
        }
    }

    public static async Task<PlanRows> ReadAsync(
        TableClient table, string planId, RowRange range, BankHolidays holidays, CancellationToken cancellationToken)
    {
        var rows = new PlanRows(holidays);
        var found = table.QueryAsync<TableEntity>(range.In(Keys.Plan(planId)), cancellationToken: cancellationToken);
        await foreach (var entity in found)
            rows.Take(entity.RowKey, new RowReader(table.Name, entity));
        return rows;
    }

    /// <summary>The first rows of a plan in force: its settings, its document and its first objectives; and whether they are all.</summary>
    public static async Task<(PlanRows Rows, bool IsAll)> ReadFirstAsync(
        TableClient table, string planId, BankHolidays holidays, CancellationToken cancellationToken)
    {
        var (found, isAll) = await table.FirstAsync(Keys.InForce.In(Keys.Plan(planId)), Limits.RowsOfPart, cancellationToken);
        var rows = new PlanRows(holidays);
        rows.Take(table, found);
        return (rows, isAll);
    }

    /// <summary>Adds the objectives of those references, where they are in force and not there yet.</summary>
    public async Task ReadObjectivesAsync(
        TableClient table, string planId, IEnumerable<string> references, CancellationToken cancellationToken)
    {
        var missing = references.Select(Keys.Objective).Where(key => !_objectives.ContainsKey(key));
        Take(table, await table.FindAsync(Keys.Plan(planId), missing, cancellationToken));
    }

    private void Take(TableClient table, IEnumerable<TableEntity> found)
    {
        foreach (var entity in found)
            Take(entity.RowKey, new RowReader(table.Name, entity));
    }

    private void Take(string key, RowReader row)
    {
        if (key == Keys.Settings)
            Settings = SettingsRow.Read(row, holidays);
        else if (key == Keys.Document)
            Document = DocumentRow.Read(row);
        else if (Keys.IsObjective(key))
            _objectives.Add(key, ObjectiveRow.Read(row));
        else if (Keys.IsArchived(key))
            _archived.Add(key, ObjectiveRow.Read(row));
        else
            throw row.Broken("The key");
    }
}
