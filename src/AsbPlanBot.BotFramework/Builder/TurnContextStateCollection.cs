namespace Microsoft.Bot.Builder;

/// <summary>Values of one turn, by name or by type; what can be disposed is disposed with the turn.</summary>
public class TurnContextStateCollection : Dictionary<string, object?>, IDisposable
{
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value of that name; default when there is none of that type.</summary>
    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    public T? Get<T>()
        where T : class => Get<T>(typeof(T).FullName!);

    public void Add<T>(string key, T value)
        where T : class => base.Add(key, value);

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName!, value);

    public void Set<T>(string key, T? value)
        where T : class
    {
        if (value is null)
            Remove(key);
        else
            this[key] = value;
    }

    public void Set<T>(T? value)
        where T : class => Set(typeof(T).FullName!, value);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;

        foreach (var value in Values)
            (value as IDisposable)?.Dispose();
    }
}
