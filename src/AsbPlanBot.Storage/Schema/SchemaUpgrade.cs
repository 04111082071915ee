using AsbPlanBot.Storage.Tables;

namespace AsbPlanBot.Storage.Schema;

/// <summary>
/// Brings the rows of all tables to a version, step by step. Steps run on live tables, may be interrupted, and may be run by
/// several instances at once, some of them of the version before: each one has to leave alone what it finds done, has to write
/// rows under the version that it read, and what it writes the version before has to understand as well. A new property that
/// reading can do without needs no step.
/// </summary>
/// <param name="steps">
/// The first one leads from version 1 to 2. Version 1 is what was written before there were versions, and tables that are new.
/// </param>
internal sealed class SchemaUpgrade(IReadOnlyList<Func<StorageTables, CancellationToken, Task>> steps)
{
    private const int First = 1;
    private const string Version = "Version";

    /// <summary>That of this version of the service.</summary>
    public static SchemaUpgrade Present { get; } = new([]);

    /// <summary>The version that the rows have afterwards.</summary>
    public int Newest => First + steps.Count;

    /// <exception cref="SchemaTooNewException">The rows have a later version.</exception>
    public async Task RunAsync(StorageTables tables, CancellationToken cancellationToken)
    {
        while (true)
        {
            var marker = await tables.Plans.FindAsync(Keys.Everything, Keys.SchemaVersion, cancellationToken);
            var version = marker is null ? First : new RowReader(tables.Plans.Name, marker).Number(Version);
            if (version > Newest)
                throw new SchemaTooNewException(version, Newest);
            if (version == Newest && marker is not null)
                return;

            var next = version;
            if (version < Newest)
            {
                await steps[version - First](tables, cancellationToken);
                next++;
            }

            // Where the marker has changed meanwhile, another instance has done the same; the next round looks.
            var row = new RowWriter(Keys.Everything, Keys.SchemaVersion).Number(Version, next).Row;
            await (marker is null
                ? tables.Plans.TryAddAsync(row, cancellationToken)
                : tables.Plans.TryReplaceAsync(row, marker.ETag.ToString(), cancellationToken));
        }
    }
}
