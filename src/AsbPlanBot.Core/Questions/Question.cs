namespace AsbPlanBot.Core.Questions;

/// <summary>Everything that can be asked of the bot in a sentence.</summary>
public abstract record Question
{
    private Question()
    {
    }

    /// <summary>"What's amber?", "red or overdue in commitment 2 for the ASB Team", "my actions", "what was amber on 1 March?".</summary>
    /// <param name="AsAt">A day, at whose end the plan is looked at; null for now.</param>
    public sealed record Objectives(ObjectiveFilter Filter, DateOnly? AsAt = null) : Question;

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

    /// <summary>"What changed since 1 June?", "what changed between 1 June and 1 July?".</summary>
    /// <param name="Since">The first day that counts; null where it was not said: since the last summary, or a week ago.</param>
    /// <param name="Until">The last day that counts; null for until now.</param>
    public sealed record Changed(DateOnly? Since, DateOnly? Until = null) : Question;

    /// <summary>"How has commitment 2 moved?", "trend": how the counts went from summary to summary, and what moved.</summary>
    /// <param name="Commitment">Its number; null for the whole plan.</param>
    public sealed record Moved(int? Commitment) : Question;

    /// <summary>"Summary": how the plan stands, as the weekly one would say it; "summary as at 1 June".</summary>
    /// <inheritdoc cref="Objectives"/>
    public sealed record Summary(DateOnly? AsAt = null) : Question;

    /// <summary>"Digest", "what needs me?": what of the plan needs the asker.</summary>
    public sealed record Digest : Question;

    /// <summary>"Who hasn't replied?" in the newest cycle.</summary>
    public sealed record WhoHasNotReplied : Question;

    /// <summary>"Who has missed three in a row?", "who keeps not replying?".</summary>
    /// <param name="AtLeast">From how many check-ins in a row on; two where it was not said.</param>
    public sealed record WhoIsSilent(int AtLeast) : Question;

    /// <summary>"Who can't be reached?": for managers.</summary>
    public sealed record WhoCannotBeReached : Question;

    /// <summary>"Help", "hi", "hello".</summary>
    public sealed record Help : Question;

    /// <summary>What could not be read, with the nearest questions as sentences that the bot does understand.</summary>
    public sealed record Unreadable(IReadOnlyList<string> Suggestions) : Question;
}
