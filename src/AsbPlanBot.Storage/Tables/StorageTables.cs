using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Tables;

/// <summary>The tables that everything is kept in.</summary>
internal sealed class StorageTables(TableServiceClient service, string prefix)
{
    public Uri Account => service.Uri;

    /// <summary>A partition a plan: settings, document, objectives, archive, history, keys of replies; and one with the version of all rows.</summary>
    public TableClient Plans { get; } = service.GetTableClient(prefix + "Plans");

    /// <summary>A partition a plan, a row a party.</summary>
    public TableClient People { get; } = service.GetTableClient(prefix + "People");

    /// <summary>A partition a kind, a row a conversation.</summary>
    public TableClient Conversations { get; } = service.GetTableClient(prefix + "Conversations");

    /// <summary>A partition a cycle of a plan with a row a check-in, and one a plan with its summary posts.</summary>
    public TableClient Ledger { get; } = service.GetTableClient(prefix + "Ledger");

    /// <summary>What a table is called, without the prefix.</summary>
    public string NameOf(TableClient table) => table.Name[prefix.Length..];

    public IReadOnlyList<TableClient> All => [Plans, People, Conversations, Ledger];
}
