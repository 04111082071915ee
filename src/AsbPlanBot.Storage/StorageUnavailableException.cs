using AsbPlanBot.Storage.Schema;
using Azure;

namespace AsbPlanBot.Storage;

/// <summary>The storage account cannot be used. The message is one line that names the setting and holds no secret.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="what">"Table" or "Queue".</param>
    internal static async Task WrapAsync(
        string what, Uri account, StorageOptions options, Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not SchemaTooNewException)
        {
            throw new StorageUnavailableException(
                $"{what} storage at {account.GetLeftPart(UriPartial.Path)} (setting {options.AccountSetting}) "
                    + $"cannot be used: {Reason(e)}.",
                e);
        }
    }

    private static string Reason(Exception exception) => exception switch
    {
        AggregateException { InnerException: { } inner } => Reason(inner),
        RequestFailedException { Status: > 0 } refused => $"it answered {refused.Status} {refused.ErrorCode}".TrimEnd(),
        OperationCanceledException => "it did not answer in time",
        _ => exception.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };
}
