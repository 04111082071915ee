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
    No,
    And,
    Or,
    But,
    Except,
    Missing,
    Open,
    Past,
    Due,
    Overdue,
    Red,
    Amber,
    Green,
    Blue,
    Stale,
    NobodyAccountable,
    KeyDiffers,
    Status,
    Reported,
    Unreported,
    Replied,
    Silent,
    Reached,
    Unreachable,
    Own,
    Hold,
    Parties,
    History,
    Changed,

    /// <summary>"Moved": of a commitment or the plan, how its counts went.</summary>
    Moved,

    /// <summary>"Trend": the same, also by itself.</summary>
    Trend,
    Summary,
    Digest,

    /// <summary>"Keeps": more than once in a row.</summary>
    Keeps,
    CheckIns,
    Help,

    /// <summary>The plan itself: it goes with any question and by itself asks how it stands.</summary>
    Plan,

    /// <summary>Not a word but a reference.</summary>
    Reference,

    /// <summary>The number of a commitment, or words of its title.</summary>
    Commitment,

    /// <summary>Somebody's name.</summary>
    Person,

    /// <summary>The name of a party.</summary>
    Party,

    /// <summary>"Due" with the time in which.</summary>
    DueWithin,

    /// <summary>"Since", "between" or "on" with the days that count for what has changed.</summary>
    Since,

    /// <summary>"As at", "on" or the like with the day at whose end the plan is asked about.</summary>
    AsAt,

    /// <summary>So many check-ins in a row.</summary>
    InARow,
}

/// <summary>A word or some words of a message with what they mean.</summary>
/// <param name="Value">The reference, the number, the <see cref="Name"/>, the span of days or the day; null for a mere word.</param>
internal readonly record struct Piece(Meaning Meaning, object? Value = null);
