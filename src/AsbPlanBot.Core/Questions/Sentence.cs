namespace AsbPlanBot.Core.Questions;

/// <summary>What a message to the bot is.</summary>
public abstract record Sentence
{
    private Sentence()
    {
    }

    /// <summary>It asks something; or it could not be read (<see cref="Question.Unreadable"/>).</summary>
    public sealed record Asks(Question Question) : Sentence;

    /// <summary>It wants something done.</summary>
    public sealed record Wants(Request Request) : Sentence;

    /// <summary>It says how objectives stand.</summary>
    /// <param name="Replies">At least one; each objective once, in the order in which they were named.</param>
    public sealed record Says(IReadOnlyList<SaidReply> Replies) : Sentence;
}
