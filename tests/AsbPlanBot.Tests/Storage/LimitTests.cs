using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Tests.Storage;

public sealed class LimitTests
{
    [Theory]
    [InlineData(32_768, true)]
    [InlineData(32_769, false)]
    public void A_property_holds_64_KiB_of_UTF_16(int characters, bool fits)
    {
        var row = new TableEntity("p", "r") { ["Note"] = new string('x', characters) };

        var error = Record.Exception(() => Limits.Check(row));

        Assert.Equal(fits, error is null);
        if (error is not null)
            Assert.StartsWith("Note of row 'r' has 65,538 bytes; at most 65,536 can be stored.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_holds_1_MiB_by_the_services_own_rule()
    {
        var row = Large(parts: 16);
        var left = Limits.EntityBytes - Limits.SizeOf(row);
        row["L"] = new string('x', (left - 14) / 2);
        Assert.InRange(Limits.SizeOf(row), Limits.EntityBytes - 1, Limits.EntityBytes);
        Limits.Check(row);

        row["L"] += "x";

        var error = Assert.Throws<ArgumentException>(() => Limits.Check(row));
        Assert.Contains("Row 'r' has 1,048,57", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xx", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_size_of_an_entity_is_counted_as_the_service_counts_it()
    {
        var row = new TableEntity("pp", "rrr") { ["Text"] = "abc", ["Number"] = 7, ["Flag"] = true };

        // 4 + keys, then for each property 8 + its name + its value.
        Assert.Equal(4 + 10 + (8 + 8 + 4 + 6) + (8 + 12 + 4) + (8 + 8 + 1), Limits.SizeOf(row));
    }

    [Fact]
    public void A_transaction_has_at_most_100_entities_and_never_parts_what_belongs_together()
    {
        var items = Enumerable.Range(0, 70).ToList();

        var packed = Transactions.Pack(items, item => [Write($"{item}a"), Write($"{item}b"), Write($"{item}c")]);

        Assert.Equal([33, 33, 4], packed.Select(transaction => transaction.Count));
        Assert.Equal(items, packed.SelectMany(transaction => transaction));
    }

    [Fact]
    public void A_transaction_stays_below_4_MiB_as_sent()
    {
        // 600 KB of quotation marks as UTF-16 are 1.8 MB as the JSON that is sent.
        var packed = Transactions.Pack(Enumerable.Range(0, 5).ToList(), item => [Write($"{item}", Large(10, '"'))]);

        Assert.Equal([2, 2, 1], packed.Select(transaction => transaction.Count));
    }

    [Fact]
    public void What_belongs_together_and_is_too_large_for_a_transaction_is_refused_by_its_size()
    {
        var error = Assert.Throws<ArgumentException>(() => Transactions.Pack(
            [0], _ => [Write("a", Large(15, '"')), Write("b", Large(15, '"'))]));

        Assert.Matches(@"^What is stored together with row 'a' has \d,\d{3},\d{3} bytes; at most 4,194,304 can be stored\.", error.Message);
    }

    private static TableTransactionAction Write(string row, TableEntity? entity = null)
    {
        entity ??= [];
        entity.PartitionKey = "p";
        entity.RowKey = row;
        return new TableTransactionAction(TableTransactionActionType.Add, entity);
    }

    private static TableEntity Large(int parts, char filling = 'x')
    {
        var row = new TableEntity("p", "r");
        for (var part = 0; part < parts; part++)
            row[$"P{part}"] = new string(filling, 31_000);
        return row;
    }
}
