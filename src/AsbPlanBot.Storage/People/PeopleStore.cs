using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.People;

/// <summary>A plan's directory: a row a party, in the order it was given, and a row an absence.</summary>
internal sealed class PeopleStore(StorageTables tables) : IPeopleStore
{
    private const string Position = "Position";
    private const int SaveAttempts = 3;

    private readonly TableClient _table = tables.People;

    public async Task<PlanDirectory> LoadAsync(string planId, CancellationToken cancellationToken)
    {
        var rows = new DirectoryRows(_table.Name);
        await foreach (var row in _table.QueryAsync<TableEntity>(Partition(planId), cancellationToken: cancellationToken))
            rows.Add(row);
        return rows.Directory;
    }

    public async Task<PlanDirectory> LoadPartAsync(
        string planId, Func<Task<IReadOnlyCollection<string>>> parties, Func<PlanDirectory, bool> suffices, CancellationToken cancellationToken)
    {
        var (first, isAll) = await _table.FirstAsync(Partition(planId), Limits.RowsOfPart, cancellationToken);
        if (isAll)
            return Read(first);

        var named = _table.FindAsync(Keys.Plan(planId), (await parties()).Select(Keys.Party), cancellationToken);
        var absences = _table.QueryAsync<TableEntity>(Keys.Absences.In(Keys.Plan(planId)), cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        var part = Read([.. await named, .. await absences]);
        return suffices(part) ? part : await LoadAsync(planId, cancellationToken);
    }

    public async Task<SaveOutcome> SavePartyAsync(string planId, Party? before, Party after, CancellationToken cancellationToken)
    {
        var stored = await _table.FindAsync(Keys.Plan(planId), Keys.Party(after.Name), cancellationToken);
        if (before is null || stored is null)
        {
            if (before is not null || stored is not null)
                return SaveOutcome.Conflict;

            var last = (await LoadAsync(planId, cancellationToken)).Parties.Count;
            return await _table.TryAddAsync(Write(planId, after, last), cancellationToken) is null ? SaveOutcome.Conflict : SaveOutcome.Saved;
        }

        var row = new RowReader(_table.Name, stored);
        var found = Read(row);
        return (found.Kind, found.Name) == (before.Kind, before.Name) && found.Holdings.SequenceEqual(before.Holdings)
            && await _table.TryReplaceAsync(Write(planId, after, row.Number(Position)), row.Version, cancellationToken) is not null
                ? SaveOutcome.Saved
                : SaveOutcome.Conflict;
    }

    public Task SaveAbsenceAsync(string planId, Absence absence, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(AbsenceRow.Write(planId, absence), TableUpdateMode.Replace, cancellationToken);

    public Task RemoveAbsenceAsync(string planId, string personId, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Keys.Plan(planId), Keys.Absence(personId), ETag.All, cancellationToken);

    /// <summary>
    /// Up to a hundred parties, old and new, are replaced in one transaction. More take several, the parties that are
    /// gone last: a crash between them leaves more parties than there should be, and saving again completes it.
    /// </summary>
    /// <exception cref="ArgumentException">A party is there twice, or has more holders than a row takes.</exception>
    public async Task SaveAsync(string planId, PlanDirectory directory, CancellationToken cancellationToken)
    {
        TableEntity[] rows = [.. directory.Parties.Select((party, position) => Write(planId, party, position))];
        if (rows.DistinctBy(row => row.RowKey).Count() < rows.Length)
            throw new ArgumentException("A party is there more than once.", nameof(directory));

        for (var attempt = 1; attempt <= SaveAttempts; attempt++)
        {
            if (await TrySaveAsync(planId, rows, cancellationToken))
                return;
        }

        throw new InvalidOperationException($"The directory of plan {planId} kept changing while it was saved.");
    }

    // Refused when somebody else who saves at the same time has removed a party first.
    private async Task<bool> TrySaveAsync(string planId, TableEntity[] rows, CancellationToken cancellationToken)
    {
        var kept = rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)).ToList();
        var stored = _table.QueryAsync<TableEntity>(
            Partition(planId), select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
        await foreach (var row in stored)
        {
            if (!kept.Contains(row.RowKey) && !Keys.IsAbsence(row.RowKey))
                actions.Add(new(TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey), ETag.All));
        }

        foreach (var transaction in Transactions.Pack(actions, action => [action]))
        {
            if (await _table.TrySubmitAsync(transaction, cancellationToken) is null)
                return false;
        }

        return true;
    }

    private PlanDirectory Read(IEnumerable<TableEntity> entities)
    {
        var rows = new DirectoryRows(_table.Name);
        foreach (var entity in entities)
            rows.Add(entity);
        return rows.Directory;
    }

    private static string Partition(string planId) => TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Plan(planId)}");

    private static TableEntity Write(string planId, Party party, int position) =>
        new RowWriter(Keys.Plan(planId), Keys.Party(party.Name))
            .Number(Position, position)
            .Text(nameof(Party.Name), party.Name)
            .Name(nameof(Party.Kind), party.Kind)
            .Json(nameof(Party.Holdings), party.Holdings)
            .Row;

    private static Party Read(RowReader row) => new(
        row.Text(nameof(Party.Name)), row.Name<PartyKind>(nameof(Party.Kind)), row.Json<Holding[]>(nameof(Party.Holdings)));

    /// <summary>Takes rows one by one, so that those of a large directory need not all be there at once.</summary>
    private sealed class DirectoryRows(string table)
    {
        private readonly List<(int Position, Party Party)> _parties = [];
        private readonly List<Absence> _absences = [];

        public PlanDirectory Directory =>
            new([.. _parties.OrderBy(party => party.Position).Select(party => party.Party)]) { Absences = _absences };

        public void Add(TableEntity entity)
        {
            var row = new RowReader(table, entity);
            if (Keys.IsAbsence(entity.RowKey))
                _absences.Add(AbsenceRow.Read(row));
            else
                _parties.Add((row.Number(Position), PeopleStore.Read(row)));
        }
    }
}
