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
/// What somebody changes after the first of several is no conflict any more: the rest is put on top of it.
/// What an import says of an objective for its history is in the transaction that writes or archives it.
/// </summary>
internal sealed class PlanSaving(TableClient table, PlanInForce plan, IReadOnlyList<HistoryEntry> history)
{
    // Each takes a read and a write, and fails only where somebody else stored the same objective in between.
    private const int MostOvertakings = 50;

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

        Unit[] units = [.. wanted.Select(objective => Write(objective, stored)), Frame(stored), .. Leaving(stored, wanted)];
        var begun = false;
        foreach (var transaction in Transactions.Pack(units, unit => unit.Actions))
        {
            var isStored = await SubmitAsync(transaction.SelectMany(unit => unit.Actions), cancellationToken);
            if (!isStored && !(begun && await CompleteAsync(transaction, cancellationToken)))
                return SaveOutcome.Conflict;

            begun = true;
        }

        return SaveOutcome.Saved;
    }

    /// <summary>Stores unit by unit what somebody changed meanwhile: left off here, the plan would be worded anew in part.</summary>
    private static async Task<bool> CompleteAsync(IEnumerable<Unit> units, CancellationToken cancellationToken)
    {
        foreach (var unit in units)
        {
            if (!await unit.CompleteAsync(cancellationToken))
                return false;
        }

        return true;
    }

    private async Task<bool> OvertakeAsync(Objective imported, Objective? archived, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostOvertakings; attempt++)
        {
            var row = await table.FindAsync(_partition, Keys.Objective(imported.Ref), cancellationToken);
            var present = row is null ? null : ObjectiveRow.Read(new RowReader(table.Name, row));
            var rest = present is null || present.Version == imported.Version
                ? Actions(imported, present, archived, entry => entry)
                : Actions(OvertakenImport.Onto(present, imported), present, archived, entry => OvertakenImport.Onto(present, imported, entry));
            if (await SubmitAsync(rest, cancellationToken))
                return true;
        }

        return false;
    }

    private async Task<bool> SubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        await table.TrySubmitAsync(actions, cancellationToken) is not null;

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
        return new Unit(Actions(objective, present, archived, entry => entry), cancel => OvertakeAsync(objective, archived, cancel));
    }

    private IReadOnlyList<TableTransactionAction> Actions(
        Objective objective, Objective? present, Objective? archived, Func<HistoryEntry, HistoryEntry> say)
    {
        var row = ObjectiveRow.Write(plan.PlanId, objective);
        return
        [
            present is null
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateReplace, row, new ETag(present.Version!)),
            .. archived is null ? Array.Empty<TableTransactionAction>() : [Delete(Keys.Archived(objective.Ref), archived)],
            .. HistoryOf(objective.Ref, say),
        ];
    }

    private Unit Frame(PlanRows stored)
    {
        var settings = SettingsRow.Write(plan.Settings);
        TableTransactionAction document = new(TableTransactionActionType.UpsertReplace, DocumentRow.Of(plan.Plan).Write(plan.PlanId));

        // If somebody changed the settings meanwhile, theirs stay.
        return new Unit(
            [
                stored.Settings is null
                    ? new(TableTransactionActionType.Add, settings)
                    : new(TableTransactionActionType.UpdateReplace, settings, new ETag(stored.Settings.Version!)),
                document,
            ],
            cancel => SubmitAsync([document], cancel));
    }

    private IEnumerable<Unit> Leaving(PlanRows stored, IEnumerable<Objective> wanted)
    {
        var kept = wanted.Select(objective => Keys.Objective(objective.Ref)).ToHashSet(StringComparer.Ordinal);
        return stored.Objectives.Where(row => !kept.Contains(row.Key)).Select(row => Leave(row.Key, row.Value));
    }

    private Unit Leave(string key, Objective objective)
    {
        IReadOnlyList<TableTransactionAction> actions =
        [
            Delete(key, objective),
            new(TableTransactionActionType.UpsertReplace, ObjectiveRow.WriteArchived(plan.PlanId, objective)),
            .. HistoryOf(objective.Ref, entry => entry),
        ];

        // One that was changed meanwhile stays where it is, no longer listed, until the next import.
        return new Unit(actions, async cancel =>
        {
            await SubmitAsync(actions, cancel);
            return true;
        });
    }

    private TableTransactionAction Delete(string key, Objective row) =>
        new(TableTransactionActionType.Delete, new TableEntity(_partition, key), new ETag(row.Version!));

    private IEnumerable<TableTransactionAction> HistoryOf(string reference, Func<HistoryEntry, HistoryEntry> say) => _history[Keys.Objective(reference)]
        .Select(entry => new TableTransactionAction(TableTransactionActionType.Add, HistoryRow.Write(plan.PlanId, say(entry))));

    /// <param name="Actions">What is stored together.</param>
    /// <param name="CompleteAsync">Stores it although something is not as it was; false if that cannot be.</param>
    private sealed record Unit(IReadOnlyList<TableTransactionAction> Actions, Func<CancellationToken, Task<bool>> CompleteAsync);
}
