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
    Owner,

    /// <summary>Who helps the owner.</summary>
    Support,
    Status,
    Start,
    Due,
    Percent,
}
