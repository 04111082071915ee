using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>Questions that tests ask.</summary>
internal static class Asking
{
    public static Question.Objectives Overdue { get; } = For(Trait.Overdue);

    public static Question.Objectives Mine { get; } =
        new(new ObjectiveFilter { Clauses = [new FilterClause([Trait.Open])], Whose = new Whose.Askers() });

    /// <summary>What a sentence asks where there is no plan.</summary>
    public static Question Read(string text) =>
        SentenceReader.Read(text, Vocabulary.Empty, Readings.Today) is Sentence.Asks { Question: var question }
            ? question
            : throw new ArgumentException("It asks nothing.", nameof(text));

    public static Question.Objectives For(Trait trait) => new(new ObjectiveFilter { Clauses = [new FilterClause([trait])] });

    public static Question.Objectives For(RagStatus status) => For(Enum.Parse<Trait>(status.ToString()));
}
