using System.Globalization;

namespace AsbPlanBot.Storage.Schema;

/// <summary>The rows were written by a later version of the service than this one; it must not touch them.</summary>
public sealed class SchemaTooNewException : Exception
{
    public SchemaTooNewException()
    {
    }

    public SchemaTooNewException(string message)
        : base(message)
    {
    }

    public SchemaTooNewException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal SchemaTooNewException(int found, int known)
        : base(string.Create(CultureInfo.InvariantCulture, $"The tables hold rows of version {found}, and this AsbPlanBot knows them up to version {known}. ")
            + "Start the later AsbPlanBot again, or restore the tables as they were before it was started.")
    {
    }
}
