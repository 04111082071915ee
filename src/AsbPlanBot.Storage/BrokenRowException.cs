namespace AsbPlanBot.Storage;

/// <summary>A stored row does not say what this version of the service expects. Names the row, never what it says.</summary>
public sealed class BrokenRowException : Exception
{
    public BrokenRowException()
    {
    }

    public BrokenRowException(string message)
        : base(message)
    {
    }

    public BrokenRowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal BrokenRowException(string table, string partition, string row, string property)
        : base($"Table {table}, partition '{partition}', row '{row}': {property} is missing or cannot be read.")
    {
    }
}
