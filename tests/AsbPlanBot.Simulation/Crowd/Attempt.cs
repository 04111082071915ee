using AsbPlanBot.Simulation.Answers;

namespace AsbPlanBot.Simulation.Crowd;

/// <summary>What somebody was told of a reply.</summary>
internal enum Told
{
    /// <summary>A receipt: it is saved.</summary>
    Saved,

    /// <summary>Something changed meanwhile, or another answer that says that nothing is saved.</summary>
    NotSaved,

    /// <summary>That it is not certain, for storage was slow; or an error.</summary>
    Unsure,
}

/// <summary>A reply that was sent in, once or twice.</summary>
internal sealed record Attempt(SavedReply Reply, Told Told);
