namespace AsbPlanBot.Core.Questions;

/// <summary>What a word means to the bot.</summary>
internal enum Meaning
{
    /// <summary>No word that the bot knows.</summary>
    Unknown,

    /// <summary>A word that goes with any question and says nothing of what is asked: "please", "the", "show".</summary>
    Filler,

    /// <summary>What goes before a question: "hi".</summary>
    Greeting,
    What,
    Who,
    I,
    Mine,
    Owe,
    Not,
    Missing,
    Open,
    Past,
    Due,
    Overdue,
    Red,
    Amber,
    Green,
    Blue,
    Status,
    Reported,
    Unreported,
    Replied,
    Silent,
    Reached,
    Unreachable,
    Help,

    /// <summary>Not a word but a reference.</summary>
    Reference,
}
