namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>Teams would not let the person do that; the message is fit to show to the person.</summary>
public sealed class RefusedException : Exception
{
    public RefusedException()
    {
    }

    public RefusedException(string message)
        : base(message)
    {
    }

    public RefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
