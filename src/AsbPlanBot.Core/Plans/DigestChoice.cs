namespace AsbPlanBot.Core.Plans;

/// <summary>Whether the managers of a plan get a digest of it every week, each in their own chat.</summary>
public enum DigestChoice
{
    /// <summary>Only when they ask for it.</summary>
    Never,

    /// <summary>Every week in which something needs them.</summary>
    WhenSomething,

    /// <summary>Every week, also where nothing needs them.</summary>
    Always,
}
