using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Tables;

/// <summary>Reads a row, property by property. Whatever it cannot read is a <see cref="BrokenRowException"/>.</summary>
internal sealed class RowReader(string table, TableEntity row)
{
    public string Version => row.ETag.ToString();

    public string Text(string name) => OptionalText(name) ?? throw Broken(name);

    public string? OptionalText(string name) => Optional<string>(name);

    public int Number(string name) => OptionalNumber(name) ?? throw Broken(name);

    public int? OptionalNumber(string name) => Optional<object>(name) switch
    {
        null => null,
        int number => number,
        _ => throw Broken(name),
    };

    public bool Flag(string name) => Optional<object>(name) is bool flag ? flag : throw Broken(name);

    public bool FlagOr(string name, bool unlessThere) => Optional<object>(name) is null ? unlessThere : Flag(name);

    public DateOnly? OptionalDay(string name) => OptionalText(name) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw Broken(name),
    };

    public DateTimeOffset Instant(string name) => OptionalInstant(name) ?? throw Broken(name);

    public DateTimeOffset? OptionalInstant(string name) => OptionalText(name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParseExact(
            text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) => instant,
        _ => throw Broken(name),
    };

    public T NameOr<T>(string name, T unlessThere)
        where T : struct, Enum => OptionalText(name) is null ? unlessThere : Name<T>(name);

    // Not Enum.TryParse, which takes any number for a name.
    public T Name<T>(string name)
        where T : struct, Enum => Text(name) is var text && Array.IndexOf(Enum.GetNames<T>(), text) is >= 0 and var index
            ? Enum.GetValues<T>()[index]
            : throw Broken(name);

    public T Json<T>(string name)
        where T : IEnumerable
    {
        try
        {
            var list = JsonSerializer.Deserialize<T>(LongText(name), RowJson.Options);
            return list is null || list.Cast<object?>().Contains(null) ? throw Broken(name) : list;
        }
        catch (JsonException)
        {
            // Not passed on: its message may quote what the row says.
            throw Broken(name);
        }
    }

    public T JsonOr<T>(string name, T unlessThere)
        where T : IEnumerable => OptionalText(name) is null ? unlessThere : Json<T>(name);

    public string LongText(string name) => OptionalLongText(name) ?? throw Broken(name);

    public string? OptionalLongText(string name)
    {
        if (OptionalText(name) is not { } first || OptionalText(RowJson.PartName(name, 1)) is null)
            return OptionalText(name);

        var text = new StringBuilder(first);
        for (var part = 1; OptionalText(RowJson.PartName(name, part)) is { } next; part++)
            text.Append(next);
        return text.ToString();
    }

    public BrokenRowException Broken(string property) => new(table, row.PartitionKey, row.RowKey, property);

    private T? Optional<T>(string name)
        where T : class => !row.TryGetValue(name, out var value) || value is null ? null : value as T ?? throw Broken(name);
}
