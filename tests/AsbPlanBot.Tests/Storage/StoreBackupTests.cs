using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Backup;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Storage;

/// <summary>What is backed up comes back as it was, into empty tables only, from a whole backup only.</summary>
[Collection(StorageTestGroup.Name)]
[Properties(Arbitrary = [typeof(Texts)])]
public class StoreBackupTests(StorageFixture storage)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_of_every_table_come_back_with_the_types_of_their_values()
    {
        var from = await UnmarkedAsync();
        var to = await UnmarkedAsync();
        foreach (var table in from.All)
        {
            await table.AddEntityAsync(
                new TableEntity("a'b", "c|d")
                {
                    ["Text"] = "Line one\nline \"two\" \u2028 – é ✓ \U0001F600",
                    ["Empty"] = "",
                    ["Number"] = -7,
                    ["Flag"] = true,
                    ["Long"] = long.MaxValue,
                    ["Double"] = 0.1,
                    ["Whole"] = 2.0,
                    ["NaN"] = double.NaN,
                    ["Instant"] = new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero),
                    ["Guid"] = Guid.NewGuid(),
                    ["Bytes"] = new byte[] { 0, 255 },
                },
                Cancelled);
        }

        var (outcome, file) = await BackUpAsync(from);
        Assert.Equal(new BackupOutcome.Done(from.All.Count), outcome);
        Assert.Equal(new RestoreOutcome.Done(from.All.Count), await RestoreAsync(to, file));

        foreach (var (before, after) in from.All.Zip(to.All))
            Assert.Equal(await RowsAsync(before), await RowsAsync(after));
    }

    [Fact]
    public async Task More_rows_than_a_page_and_more_bytes_than_a_transaction_come_back()
    {
        var from = await UnmarkedAsync();
        var to = await storage.CreateTablesAsync();
        await to.Here.Plans.DeleteEntityAsync(Keys.Everything, Keys.SchemaVersion, cancellationToken: Cancelled);
        to.Wire.Reset();
        var small = Enumerable.Range(0, 1_050).Select(number => new TableEntity("many", $"{number:D5}") { ["Text"] = $"row {number}" });
        var large = Enumerable.Range(0, 10).Select(number =>
            new TableEntity("large", $"{number:D5}") { ["Text"] = new string('x', 30_000), ["More"] = new string('é', 30_000), ["Rest"] = new string('"', 30_000) });
        foreach (var row in large.Concat(small))
            await from.Ledger.AddEntityAsync(row, Cancelled);

        var (_, file) = await BackUpAsync(from);
        Assert.Equal(new RestoreOutcome.Done(1_060), await RestoreAsync(to.Here, file));

        Assert.Equal(await RowsAsync(from.Ledger), await RowsAsync(to.Here.Ledger));
        Assert.InRange(to.Wire.TransactionBytes, 1, Limits.TransactionBytes);
    }

    [Fact]
    public async Task The_version_of_the_rows_comes_with_them_into_tables_that_a_start_has_made_ready()
    {
        var from = (await storage.CreateTablesAsync()).Here;
        var to = (await storage.CreateTablesAsync()).Here;
        Assert.IsType<BackupOutcome.Empty>((await BackUpAsync(from)).Outcome);
        await from.Plans.AddEntityAsync(new TableEntity("asb", "0settings"), Cancelled);
        await from.Plans.UpsertEntityAsync(new TableEntity(Keys.Everything, Keys.SchemaVersion) { ["Version"] = 7 }, cancellationToken: Cancelled);

        var (outcome, file) = await BackUpAsync(from);
        Assert.Equal(new BackupOutcome.Done(2), outcome);
        Assert.Equal(new RestoreOutcome.Done(2), await RestoreAsync(to, file));
        Assert.Equal(await RowsAsync(from.Plans), await RowsAsync(to.Plans));

        // Of before there were versions: the mark of the start would pass them off as new.
        var (older, again) = (await UnmarkedAsync(), (await storage.CreateTablesAsync()).Here);
        await older.Plans.AddEntityAsync(new TableEntity("asb", "0settings"), Cancelled);
        await RestoreAsync(again, (await BackUpAsync(older)).File);
        Assert.Equal(await RowsAsync(older.Plans), await RowsAsync(again.Plans));
    }

    [Fact]
    public async Task A_row_that_changes_meanwhile_is_noticed()
    {
        var tables = await storage.CreateTablesAsync();
        await tables.Elsewhere.Plans.AddEntityAsync(new TableEntity("asb", "0settings") { ["Text"] = "before" }, Cancelled);
        tables.Wire.Before("GET Ledger()".Replace("Ledger", tables.Here.Ledger.Name, StringComparison.Ordinal), _ => tables.Elsewhere.Plans
            .UpsertEntityAsync(new TableEntity("asb", "0settings") { ["Text"] = "after" }, cancellationToken: Cancelled));

        Assert.IsType<BackupOutcome.Changed>((await BackUpAsync(tables.Here)).Outcome);
        tables.Wire.Before("nothing", _ => Task.CompletedTask);
        Assert.IsType<BackupOutcome.Done>((await BackUpAsync(tables.Here)).Outcome);
    }

    [Fact]
    public async Task Tables_with_a_row_in_them_are_left_alone()
    {
        var (from, to) = (await UnmarkedAsync(), await UnmarkedAsync());
        await from.Plans.AddEntityAsync(new TableEntity("asb", "0settings"), Cancelled);
        await to.Ledger.AddEntityAsync(new TableEntity("mine", "1"), Cancelled);
        var (_, file) = await BackUpAsync(from);

        Assert.Equal(new RestoreOutcome.NotEmpty("Ledger"), await RestoreAsync(to, file));
        Assert.Empty(await RowsAsync(to.Plans));
    }

    [Theory]
    [InlineData("head", 1)]
    [InlineData("row", 3)]
    [InlineData("value", 2)]
    [InlineData("table", 2)]
    [InlineData("end", 1)]
    [InlineData("middle", 3)]
    [InlineData("more", 5)]
    public async Task A_backup_that_is_not_whole_is_refused_before_anything_is_written(string harm, int line)
    {
        var (from, to) = (await UnmarkedAsync(), await UnmarkedAsync());
        await from.Plans.AddEntityAsync(new TableEntity("asb", "0settings") { ["Number"] = 7 }, Cancelled);
        await from.Plans.AddEntityAsync(new TableEntity("asb", "1document"), Cancelled);
        List<string> lines = [.. (await BackUpAsync(from)).File.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(4, lines.Count);
        switch (harm)
        {
            case "head": lines.RemoveAt(0); break;
            case "row": lines[2] = lines[2][..^3]; break;
            case "value": lines[1] = lines[1].Replace(":7", ":7.5", StringComparison.Ordinal); break;
            case "table": lines[1] = lines[1].Replace("\"Plans\"", "\"Plants\"", StringComparison.Ordinal); break;
            case "end": lines.RemoveAt(3); break;
            case "middle": lines.RemoveAt(2); break;
            default: lines.Add(lines[1]); break;
        }

        var outcome = Assert.IsType<RestoreOutcome.Unreadable>(await RestoreAsync(to, string.Join('\n', lines)));

        Assert.Equal(line, outcome.Line);
        Assert.Empty(await RowsAsync(to.Plans));
    }

    [Property]
    public void Any_text_is_one_line_and_comes_back(WholeText text)
    {
        var line = BackupLine.Of("Plans", new TableEntity("p", "r") { [nameof(text)] = text.Value });

        Assert.DoesNotContain(line, character => character is '\n' or '\r');
        Assert.Equal(text.Value, BackupLine.Read(line, ["Plans"], out _)!.ToEntity().GetString(nameof(text)));
    }

    // As tables were before their rows had a version.
    private async Task<StorageTables> UnmarkedAsync()
    {
        var tables = (await storage.CreateTablesAsync()).Here;
        await tables.Plans.DeleteEntityAsync(Keys.Everything, Keys.SchemaVersion, cancellationToken: Cancelled);
        return tables;
    }

    private static async Task<(BackupOutcome Outcome, string File)> BackUpAsync(StorageTables tables)
    {
        using var stream = new MemoryStream();
        var outcome = await Backup(tables).WriteAsync(stream, Cancelled);
        return (outcome, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static async Task<RestoreOutcome> RestoreAsync(StorageTables tables, string file)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));
        return await Backup(tables).RestoreAsync(stream, Cancelled);
    }

    private static StoreBackup Backup(StorageTables tables) =>
        new(tables, new StorageOptions { TablePrefix = tables.Plans.Name[..^"Plans".Length] });

    private static async Task<IReadOnlyList<string>> RowsAsync(TableClient table) => await table
        .QueryAsync<TableEntity>(cancellationToken: Cancelled)
        .Select(row => string.Join('\n', row
            .Where(property => property.Key is not ("odata.etag" or "Timestamp"))
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .Select(property => $"{property.Key} {property.Value.GetType()} {(property.Value is byte[] bytes ? Convert.ToHexString(bytes) : property.Value)}")))
        .ToListAsync(Cancelled);
}
