using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// The names that a plan and its people bring into a sentence: references, commitments, parties, people. What is costly to
/// make is made when the first sentence needs it.
/// </summary>
public sealed class Vocabulary(Plan plan, PlanDirectory people)
{
    /// <summary>For sentences that are read without a plan.</summary>
    public static Vocabulary Empty { get; } = new(new Plan { Title = "", Commitments = [] }, PlanDirectory.Empty);

    internal Plan Plan => plan;

    internal PlanDirectory People => people;
}
