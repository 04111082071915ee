using AsbPlanBot.Core.People;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Conversations;

/// <summary>Conversations: a partition a person or team.</summary>
internal sealed class ConversationStore(StorageTables tables) : IConversationStore
{
    private readonly TableClient _table = tables.Conversations;

    public async Task<Conversation?> FindAsync(ConversationKind kind, string key, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(Keys.ConversationPartition(kind, key), Keys.Conversation, cancellationToken);
        return row is null ? null : Read(row);
    }

    public async Task<IReadOnlyList<Conversation>> ListAsync(ConversationKind kind, CancellationToken cancellationToken)
    {
        List<Conversation> conversations = [];
        var rows = _table.QueryAsync<TableEntity>(
            Keys.Conversations(kind).OfPartitions(), cancellationToken: cancellationToken);
        await foreach (var row in rows)
            conversations.Add(Read(row));
        return conversations;
    }

    public async Task<bool> SaveAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var row = Write(conversation);
        if (await _table.TryAddAsync(row, cancellationToken) is not null)
            return true;

        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        return false;
    }

    public Task RemoveAsync(ConversationKind kind, string key, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Keys.ConversationPartition(kind, key), Keys.Conversation, ETag.All, cancellationToken);

    private static TableEntity Write(Conversation conversation) =>
        new RowWriter(Keys.ConversationPartition(conversation.Kind, conversation.Key), Keys.Conversation)
            .Text(nameof(Conversation.Key), conversation.Key)
            .Name(nameof(Conversation.Kind), conversation.Kind)
            .LongText(nameof(Conversation.Reference), conversation.Reference)
            .Text(nameof(Conversation.Unreachable), conversation.Unreachable)
            .Row;

    private Conversation Read(TableEntity entity)
    {
        var row = new RowReader(_table.Name, entity);
        return new Conversation(
            row.Text(nameof(Conversation.Key)),
            row.Name<ConversationKind>(nameof(Conversation.Kind)),
            row.LongText(nameof(Conversation.Reference)),
            row.OptionalText(nameof(Conversation.Unreachable)));
    }
}
