namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>Something that the person at the keyboard has to mend: the message says what and how.</summary>
public sealed class SetupException : Exception
{
    public SetupException()
    {
    }

    public SetupException(string message)
        : base(message)
    {
    }

    public SetupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
