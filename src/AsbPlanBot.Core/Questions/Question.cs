using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>Everything that can be asked of the bot in a sentence.</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>"What's amber?", and of the other statuses, "not reported" among them.</summary>
    public sealed record ByStatus(RagStatus Status) : Question;

    /// <summary>"What is overdue?": past due and not Blue.</summary>
    public sealed record Overdue : Question;

    /// <summary>"My actions": the open objectives of the parties that the asker holds.</summary>
    public sealed record MyActions : Question;

    /// <summary>"Show 4.1".</summary>
    public sealed record Show(string ObjectiveRef) : Question;

    /// <summary>"Who hasn't replied?" in the newest cycle.</summary>
    public sealed record WhoHasNotReplied : Question;

    /// <summary>"Who can't be reached?": for managers.</summary>
    public sealed record WhoCannotBeReached : Question;

    /// <summary>"Help", "hi", "hello".</summary>
    public sealed record Help : Question;

    /// <summary>What could not be read, with the nearest questions as sentences that the bot does understand.</summary>
    public sealed record Unreadable(IReadOnlyList<string> Suggestions) : Question;
}
