using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Tests.Core.Questions;

/// <summary>Questions that tests ask.</summary>
internal static class Asking
{
    public static Question.Objectives Overdue { get; } = For(Trait.Overdue);

    public static Question.Objectives Mine { get; } =
        new(new ObjectiveFilter { Clauses = [new FilterClause([Trait.Open])], Whose = new Whose.Askers() });

    public static Question.Objectives For(Trait trait) => new(new ObjectiveFilter { Clauses = [new FilterClause([trait])] });

    public static Question.Objectives For(RagStatus status) => For(Enum.Parse<Trait>(status.ToString()));
}
