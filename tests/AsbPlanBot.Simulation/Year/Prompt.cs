namespace AsbPlanBot.Simulation.Year;

/// <summary>What the bot wrote to somebody unasked.</summary>
internal enum PromptKind
{
    CheckIn,
    Reminder,
    Escalation,
    Summary,
    Notice,
}

/// <summary>One message of the bot.</summary>
/// <param name="To">Whose chat or which channel, by name.</param>
/// <param name="Text">All that it says, as it was sent.</param>
internal sealed record Prompt(DateTimeOffset At, string To, PromptKind Kind, string Text);

/// <summary>One message that there should be.</summary>
/// <param name="Naming">Who has to be named in it; empty for nobody in particular.</param>
/// <param name="NotNaming">Who must not be.</param>
internal sealed record Expected(
    DateTimeOffset At, string To, PromptKind Kind, IReadOnlyList<string> Naming, IReadOnlyList<string> NotNaming)
{
    public Expected(DateTimeOffset at, string to, PromptKind kind)
        : this(at, to, kind, [], [])
    {
    }
}
