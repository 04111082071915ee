namespace AsbPlanBot.Core.Questions;

/// <summary>Everything that can be asked of the bot in a sentence.</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>"What's amber?", "red or overdue in commitment 2 for the ASB Team", "my actions".</summary>
    public sealed record Objectives(ObjectiveFilter Filter) : Question;

    /// <summary>"Show 4.1".</summary>
    /// <param name="ObjectiveRef">As it was typed, or as the plan writes it where it has it.</param>
    public sealed record Show(string ObjectiveRef) : Question;

    /// <summary>"History of 4.1".</summary>
    /// <inheritdoc cref="Show"/>
    public sealed record History(string ObjectiveRef) : Question;

    /// <summary>"Who owns 5.3?".</summary>
    /// <inheritdoc cref="Show"/>
    public sealed record WhoOwns(string ObjectiveRef) : Question;

    /// <summary>"Who is the ASB Team Leader?", "who holds what?".</summary>
    /// <param name="Party">As the plan writes it; null for all of them.</param>
    public sealed record WhoHolds(string? Party) : Question;

    /// <summary>"What changed since 1 June?".</summary>
    /// <param name="Since">The first day that counts; null where it was not said: since the last summary, or a week ago.</param>
    public sealed record Changed(DateOnly? Since) : Question;

    /// <summary>"Summary": how the plan stands now, as the weekly one would say it.</summary>
    public sealed record Summary : Question;

    /// <summary>"Digest": what needs a manager now. For managers.</summary>
    public sealed record Digest : Question;

    /// <summary>"Who hasn't replied?" in the newest cycle.</summary>
    public sealed record WhoHasNotReplied : Question;

    /// <summary>"Who can't be reached?": for managers.</summary>
    public sealed record WhoCannotBeReached : Question;

    /// <summary>"Help", "hi", "hello".</summary>
    public sealed record Help : Question;

    /// <summary>What could not be read, with the nearest questions as sentences that the bot does understand.</summary>
    public sealed record Unreadable(IReadOnlyList<string> Suggestions) : Question;
}
