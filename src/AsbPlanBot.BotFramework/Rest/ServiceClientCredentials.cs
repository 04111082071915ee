namespace Microsoft.Rest;

/// <summary>Puts on a request what proves who sends it.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
