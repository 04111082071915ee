using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Tables;

/// <summary>Fills a row, property by property; a null leaves its property out.</summary>
internal sealed class RowWriter(string partition, string row)
{
    private readonly TableEntity _entity = new(partition, row);

    public TableEntity Row => _entity;

    public RowWriter Text(string name, string? value) => Put(name, WellFormed(value));

    public RowWriter Number(string name, int? value) => Put(name, value);

    public RowWriter Flag(string name, bool value) => Put(name, value);

    public RowWriter Day(string name, DateOnly? value) => Put(name, value?.ToString("O", CultureInfo.InvariantCulture));

    public RowWriter Instant(string name, DateTimeOffset? value) => Put(name, value?.ToString("O", CultureInfo.InvariantCulture));

    public RowWriter Name<T>(string name, T value)
        where T : struct, Enum => Put(name, value.ToString());

    public RowWriter Json<T>(string name, T value) => LongText(name, JsonSerializer.Serialize(value, RowJson.Options));

    /// <summary>A text that may be longer than one property holds: it goes on in name_1, name_2 and so on.</summary>
    public RowWriter LongText(string name, string? value)
    {
        const int longest = Limits.TextBytes / sizeof(char);
        var rest = WellFormed(value);
        for (var part = 0; rest is not null; part++)
        {
            // No part ends inside a surrogate pair: halves cannot be sent.
            var length = rest.Length <= longest ? rest.Length : longest - (char.IsHighSurrogate(rest[longest - 1]) ? 1 : 0);
            Put(RowJson.PartName(name, part), rest[..length]);
            rest = length < rest.Length ? rest[length..] : null;
        }

        return this;
    }

    // Half a surrogate pair cannot be written as UTF-8; it is shown as what it is, a character nobody can read.
    private static string? WellFormed(string? value)
    {
        if (value is null || !value.Any(char.IsSurrogate))
            return value;

        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            text.Append(rune);
        return text.ToString();
    }

    private RowWriter Put(string name, object? value)
    {
        if (value is not null)
            _entity[name] = value;
        return this;
    }
}
