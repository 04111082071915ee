using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>
/// Puts an imported plan in force. First the objectives are written, then settings and document, which is where the
/// plan comes into force, then what the document no longer lists is moved to the archive. A plan that fits into one
/// transaction (some 95 objectives) is stored whole or not at all. A larger one takes several: a crash before the
/// document is written leaves the former frame (or still no plan) with some objectives worded anew, a crash after it
/// leaves the new plan with the archive to be tidied; both load, and loading and saving again completes them.
/// What an import says of an objective for its history is in the transaction that writes or archives it.
/// </summary>
internal sealed class PlanSaving(TableClient table, PlanInForce plan, IReadOnlyList<HistoryEntry> history)
{
    private readonly string _partition = Keys.Plan(plan.PlanId);
    private readonly ILookup<string, HistoryEntry> _history = history.ToLookup(entry => Keys.Objective(entry.ObjectiveRef), StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A reference is there twice, or a value is too large.</exception>
    public async Task<SaveOutcome> SaveAsync(CancellationToken cancellationToken)
    {
        var wanted = plan.Plan.Objectives.ToList();
        RequireDistinct(wanted);

        var stored = await PlanRows.ReadAsync(table, plan.PlanId, Keys.InForceAndArchived, plan.Settings.Holidays, cancellationToken);
        if (HasChanged(stored, wanted))
            return SaveOutcome.Conflict;

        var frame = Frame(stored);
        Unit[] units = [.. wanted.Select(objective => Write(objective, stored)), frame, .. Leaving(stored, wanted)];
        var inForce = false;
        foreach (var transaction in Transactions.Pack(units, unit => unit.Actions))
        {
            if (await table.TrySubmitAsync(transaction.SelectMany(unit => unit.Actions), cancellationToken) is not null)
                inForce |= transaction.Contains(frame);
            else if (!inForce)
                return SaveOutcome.Conflict;
        }

        return SaveOutcome.Saved;
    }

    private static void RequireDistinct(List<Objective> objectives)
    {
        if (objectives.DistinctBy(objective => Keys.Objective(objective.Ref)).Count() < objectives.Count)
            throw new ArgumentException("A reference is there more than once.", nameof(objectives));
    }

    private bool HasChanged(PlanRows stored, IEnumerable<Objective> wanted) =>
        plan.Settings.Version != stored.Settings?.Version
        || wanted.Any(objective => objective.Version != Stored(objective.Ref, stored)?.Version);

    private static Objective? Stored(string reference, PlanRows stored) =>
        stored.Objectives.GetValueOrDefault(Keys.Objective(reference)) ?? stored.Archived.GetValueOrDefault(Keys.Archived(reference));

    private Unit Write(Objective objective, PlanRows stored)
    {
        var present = stored.Objectives.GetValueOrDefault(Keys.Objective(objective.Ref));
        var archived = stored.Archived.GetValueOrDefault(Keys.Archived(objective.Ref));
        var row = ObjectiveRow.Write(plan.PlanId, objective);
        return new Unit(
        [
            present is null
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateReplace, row, new ETag(present.Version!)),
            .. archived is null ? Array.Empty<TableTransactionAction>() : [Delete(Keys.Archived(objective.Ref), archived)],
            .. HistoryOf(objective.Ref),
        ]);
    }

    private Unit Frame(PlanRows stored)
    {
        var settings = SettingsRow.Write(plan.Settings);
        return new Unit(
        [
            stored.Settings is null
                ? new(TableTransactionActionType.Add, settings)
                : new(TableTransactionActionType.UpdateReplace, settings, new ETag(stored.Settings.Version!)),
            new(TableTransactionActionType.UpsertReplace, DocumentRow.Of(plan.Plan).Write(plan.PlanId)),
        ]);
    }

    private IEnumerable<Unit> Leaving(PlanRows stored, IEnumerable<Objective> wanted)
    {
        var kept = wanted.Select(objective => Keys.Objective(objective.Ref)).ToHashSet(StringComparer.Ordinal);
        return stored.Objectives.Where(row => !kept.Contains(row.Key)).Select(row => new Unit(
        [
            Delete(row.Key, row.Value),
            new(TableTransactionActionType.UpsertReplace, ObjectiveRow.WriteArchived(plan.PlanId, row.Value)),
            .. HistoryOf(row.Value.Ref),
        ]));
    }

    private TableTransactionAction Delete(string key, Objective row) =>
        new(TableTransactionActionType.Delete, new TableEntity(_partition, key), new ETag(row.Version!));

    private IEnumerable<TableTransactionAction> HistoryOf(string reference) => _history[Keys.Objective(reference)]
        .Select(entry => new TableTransactionAction(TableTransactionActionType.Add, HistoryRow.Write(plan.PlanId, entry)));

    // Compared by reference: two units may well hold the like.
    private sealed class Unit(IReadOnlyList<TableTransactionAction> actions)
    {
        public IReadOnlyList<TableTransactionAction> Actions => actions;
    }
}
