namespace AsbPlanBot.Documents.Reading;

/// <summary>What a column of a plan's table says.</summary>
internal enum Column
{
    Reference,

    /// <summary>The commitment, theme or priority that a row belongs to.</summary>
    Theme,
    Objective,
    Action,
    Outcome,
    Progress,

    /// <summary>What was last reported here, as an export writes it.</summary>
    Note,

    /// <summary>A web address that shows it.</summary>
    Evidence,
    Owner,

    /// <summary>Who helps the owner.</summary>
    Support,
    Status,
    Start,
    Due,
    Percent,
}
