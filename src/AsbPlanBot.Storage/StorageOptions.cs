using System.Text.RegularExpressions;
using AsbPlanBot.Storage.Queues;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace AsbPlanBot.Storage;

/// <summary>Which storage account the plans are kept in: exactly one of the two ways to name it.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section that these are bound from.</summary>
    public const string Section = "Storage";

    /// <summary>The account with its key, as the portal shows it and Azurite takes it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The account's table endpoint (https://name.table.core.windows.net), reached as a managed identity. Its queues are
    /// where "queue" stands for "table" in that name.
    /// </summary>
    public Uri? AccountUri { get; set; }

    /// <summary>Put before the names of all tables and queues, so that several services can share an account.</summary>
    public string TablePrefix { get; set; } = "";

    /// <summary>The setting that names the account, for messages.</summary>
    internal string AccountSetting =>
        $"{Section}:{(AccountUri is null ? nameof(ConnectionString) : nameof(AccountUri))}";
}

/// <summary>Says in a sentence which setting is wrong; never what it holds.</summary>
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        string[] faults = [.. new[] { AccountFault(options), PrefixFault(options) }.OfType<string>()];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? AccountFault(StorageOptions options) =>
        (string.IsNullOrWhiteSpace(options.ConnectionString), options.AccountUri) switch
        {
            (true, null) => "Neither Storage:ConnectionString nor Storage:AccountUri is set: one of them names the storage account.",
            (false, not null) => "Storage:ConnectionString and Storage:AccountUri are both set: only one may name the storage account.",
            (false, _) when !IsConnectionString(options.ConnectionString) =>
                "Storage:ConnectionString is not the connection string of a storage account.",
            (true, { } uri) when !uri.IsAbsoluteUri || uri.Scheme != Uri.UriSchemeHttps =>
                "Storage:AccountUri is not an https address.",
            (true, { } uri) when QueueAddress.From(uri) is null =>
                "Storage:AccountUri does not name a table service as https://name.table.core.windows.net does, so that its queues cannot be found.",
            _ => null,
        };

    private static string? PrefixFault(StorageOptions options) => Prefix().IsMatch(options.TablePrefix)
        ? null
        : "Storage:TablePrefix is not a letter followed by up to 39 letters and digits.";

    private static bool IsConnectionString(string? text)
    {
        try
        {
            // An account's tables and queues may be named apart; both are needed.
            return new TableServiceClient(text).Uri is not null && new QueueServiceClient(text).Uri is not null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // The service's rule for the names of tables, the stricter one: what we put after it adds up to 13 of at most 63.
    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9]{0,39})?\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();
}
