namespace Microsoft.Bot;

/// <summary>
/// A request that is not let in. The message goes to the log, so it holds nothing of what was sent.
/// </summary>
internal sealed class RefusedException(int status, string reason) : UnauthorizedAccessException(reason)
{
    public int Status { get; } = status;
}
