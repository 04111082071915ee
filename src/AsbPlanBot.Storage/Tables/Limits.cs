using System.Globalization;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Tables;

/// <summary>
/// What the service accepts. Checked here, before anything is sent, because Azurite does not check it: what passed
/// every test would otherwise fail in Azure.
/// </summary>
internal static class Limits
{
    public const int EntitiesInTransaction = 100;
    public const int TransactionBytes = 4 * 1024 * 1024;
    public const int RowsInPage = 1000;

    /// <summary>What is read of a plan, or of its people, before it is asked what of it is needed: a usual plan is no larger.</summary>
    public const int RowsOfPart = 64;

    public const int EntityBytes = 1024 * 1024;
    public const int TextBytes = 64 * 1024;

    // Request line, headers and multipart boundary of one operation; the keys are counted beside it.
    private const int OperationBytes = 1024;

    /// <exception cref="ArgumentException">It would not be stored; the message names what is too large, never what it says.</exception>
    public static void Check(TableEntity entity)
    {
        foreach (var (name, value) in entity)
        {
            if (value is string text && text.Length * sizeof(char) > TextBytes)
                throw TooLarge($"{name} of row '{entity.RowKey}'", text.Length * sizeof(char), TextBytes, nameof(entity));
        }

        if (SizeOf(entity) is > EntityBytes and var size)
            throw TooLarge($"Row '{entity.RowKey}'", size, EntityBytes, nameof(entity));
    }

    /// <summary>The size of an entity by the service's own rule.</summary>
    public static int SizeOf(TableEntity entity) =>
        4 + ((entity.PartitionKey.Length + entity.RowKey.Length) * sizeof(char))
        + entity.Sum(property => IsKey(property.Key) ? 0 : 8 + (property.Key.Length * sizeof(char)) + SizeOf(property.Value));

    /// <summary>The most that an operation can take in a transaction's body: JSON may write a character as \u0000.</summary>
    public static int SizeInTransaction(TableTransactionAction action)
    {
        var entity = (TableEntity)action.Entity;
        return OperationBytes + (3 * (entity.PartitionKey.Length + entity.RowKey.Length))
            + entity.Sum(property => property.Key.Length + 32 + (property.Value is string text ? SizeAsJson(text) : 0));
    }

    public static ArgumentException TooLarge(string what, int bytes, int limit, string parameter) => new(
        string.Create(CultureInfo.InvariantCulture, $"{what} has {bytes:#,##0} bytes; at most {limit:#,##0} can be stored."),
        parameter);

    private static int SizeOf(object? value) => value switch
    {
        string text => 4 + (text.Length * sizeof(char)),
        bool => sizeof(bool),
        int => sizeof(int),
        _ => 16,
    };

    private static int SizeAsJson(string text) => text.Sum(unit => char.IsAsciiLetterOrDigit(unit) || unit == ' ' ? 1 : 6);

    private static bool IsKey(string property) => property is "PartitionKey" or "RowKey";
}
