using System.IO.Compression;
using System.Text.Json;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>Drafts beside the plan that they are for: a row a person, compressed, for a plan is long and says much alike.</summary>
internal sealed class PlanDrafts(StorageTables tables) : IPlanDrafts
{
    // Text takes two bytes a character, and a row holds a mebibyte.
    private const int LongestText = 480_000;

    // What is worked out from the rest is not written.
    private static readonly JsonSerializerOptions Writing = new(RowJson.Options) { IgnoreReadOnlyProperties = true };

    private readonly TableClient _table = tables.Plans;

    public async Task<bool> TryKeepAsync(PlanDraft draft, CancellationToken cancellationToken)
    {
        var text = Compress(draft.Document);
        if (text.Length > LongestText)
            return false;

        var row = new RowWriter(Keys.Plan(draft.PlanId), Keys.Draft(draft.PersonId))
            .Text(nameof(PlanDraft.PersonId), draft.PersonId)
            .Text(nameof(PlanDraft.Key), draft.Key)
            .Text(nameof(PlanDraft.FileName), draft.FileName)
            .Day(nameof(PlanDraft.AsAt), draft.AsAt)
            .Instant(nameof(PlanDraft.SentAt), draft.SentAt)
            .LongText(nameof(PlanDraft.Document), text)
            .Row;
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        return true;
    }

    public async Task<PlanDraft?> FindAsync(string planId, string personId, CancellationToken cancellationToken)
    {
        if (await _table.FindAsync(Keys.Plan(planId), Keys.Draft(personId), cancellationToken) is not { } entity)
            return null;

        var row = new RowReader(_table.Name, entity);
        return new PlanDraft(
            planId,
            row.Text(nameof(PlanDraft.PersonId)),
            row.Text(nameof(PlanDraft.Key)),
            row.Text(nameof(PlanDraft.FileName)),
            Expand(row.LongText(nameof(PlanDraft.Document))) ?? throw row.Broken(nameof(PlanDraft.Document)),
            row.OptionalDay(nameof(PlanDraft.AsAt)))
        {
            SentAt = row.OptionalInstant(nameof(PlanDraft.SentAt)),
        };
    }

    public Task RemoveAsync(string planId, string personId, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(Keys.Plan(planId), Keys.Draft(personId), ETag.All, cancellationToken);

    private static string Compress(Plan document)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal))
            JsonSerializer.Serialize(brotli, document, Writing);
        return Convert.ToBase64String(compressed.ToArray());
    }

    /// <summary>The document as it was written; null if it cannot be read.</summary>
    internal static Plan? Expand(string text)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Plan>(brotli, Writing);
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }
}
