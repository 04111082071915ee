using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>Something that somebody wants done, said in a sentence.</summary>
public abstract record Request
{
    private Request()
    {
    }

    /// <summary>"I am away until 5 January, Sam Osei covers for me"; of somebody else, with their name.</summary>
    /// <param name="Who">A name as it was typed; null for the asker.</param>
    /// <param name="From">The first day away; null for today.</param>
    /// <param name="Until">The day of the return; null if it was not said.</param>
    /// <param name="StandIn">A name as it was typed; null if nobody was named.</param>
    public sealed record Away(string? Who, DateOnly? From, DateOnly? Until, string? StandIn) : Request;

    /// <summary>"I'm back".</summary>
    /// <param name="Who">A name as it was typed; null for the asker.</param>
    public sealed record Back(string? Who) : Request;

    /// <summary>"Ask me tomorrow", "not now".</summary>
    /// <param name="To">Null if it was not said.</param>
    public sealed record PutOff(PutOffTo? To) : Request;

    /// <summary>"Export word", "export excel as at 1 March".</summary>
    /// <param name="AsAt">A past day; null for now.</param>
    public sealed record Export(ExportFormat Format, DateOnly? AsAt) : Request;

    /// <summary>"Pause the plan".</summary>
    public sealed record Pause : Request;

    /// <summary>"Resume".</summary>
    public sealed record Resume : Request;
}
