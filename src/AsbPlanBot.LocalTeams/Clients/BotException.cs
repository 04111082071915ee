namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>The bot did not do what it was asked; the message is fit to show to the person who asked.</summary>
public sealed class BotException : Exception
{
    public BotException()
    {
    }

    public BotException(string message)
        : base(message)
    {
    }

    public BotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
