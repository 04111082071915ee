using static AsbPlanBot.Core.Questions.Meaning;

namespace AsbPlanBot.Core.Questions;

/// <summary>One form that a question can take: the meanings that make it, in any order.</summary>
/// <param name="Required">All of these are there.</param>
/// <param name="Optional">These may be there too; nothing else may.</param>
/// <param name="Make">The question; given the one reference of the sentence, or null.</param>
internal sealed record QuestionForm(Meaning[] Required, Meaning[] Optional, Func<string?, Question> Make);

/// <summary>The table of forms. No sentence fits two of them that mean different things.</summary>
internal static class QuestionForms
{
    // Nothing is asked by these, so they may stand beside anything.
    private static readonly Meaning[] Always = [Filler, Greeting, What];

    private static readonly QuestionForm[] Table =
    [
        Form(_ => Of(Trait.Red), [Red], Status),
        Form(_ => Of(Trait.Amber), [Amber], Status),
        Form(_ => Of(Trait.Green), [Green], Status),
        Form(_ => Of(Trait.Blue), [Blue], Status),
        Form(_ => Of(Trait.NotReported), [Unreported], Status),
        Form(_ => Of(Trait.NotReported), [Not, Reported], Status),
        Form(_ => Of(Trait.NotReported), [Not, Status]),
        Form(_ => Of(Trait.NotReported), [Missing, Status]),
        Form(_ => Of(Trait.Overdue), [Overdue], Due),
        Form(_ => Of(Trait.Overdue), [Past, Due]),
        Form(_ => MyOpenOnes(), [Mine], Open),
        Form(_ => MyOpenOnes(), [I, Owe]),
        Form(_ => MyOpenOnes(), [I, What], Open),
        Form(_ => new Question.WhoHasNotReplied(), [Not, Replied], Who),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Not, Reported]),
        Form(_ => new Question.WhoHasNotReplied(), [Missing, Replied], Who),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Missing]),
        Form(_ => new Question.WhoHasNotReplied(), [Open, Replied], Who),
        Form(_ => new Question.WhoHasNotReplied(), [Overdue, Replied], Who),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Owe, Replied]),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Silent]),
        Form(_ => new Question.WhoCannotBeReached(), [Who, Reached], Not),
        Form(_ => new Question.WhoCannotBeReached(), [Not, Reached], Who),
        Form(_ => new Question.WhoCannotBeReached(), [Unreachable], Who),
        Form(reference => new Question.Show(reference!), [Reference], Status, Open),
        Form(_ => new Question.Help(), [Help]),
        Form(_ => new Question.Help(), [Greeting]),
    ];

    /// <summary>The question that a sentence of these meanings is; null if it fits no form.</summary>
    /// <param name="references">The references in it; only a sentence with one, or with none, can be read.</param>
    public static Question? Read(IReadOnlyList<Meaning> meanings, IReadOnlyList<string> references)
    {
        if (references.Count > 1)
            return null;

        var said = meanings.ToHashSet();
        return Array.Find(Table, form => Fits(form, said))?.Make(references.Count == 1 ? references[0] : null);
    }

    private static bool Fits(QuestionForm form, HashSet<Meaning> said) =>
        form.Required.All(said.Contains)
        && said.All(meaning => form.Required.Contains(meaning)
            || form.Optional.Contains(meaning)
            || Always.Contains(meaning));

    private static Question.Objectives Of(Trait trait) => new(new ObjectiveFilter { Clauses = [new FilterClause([trait])] });

    private static Question.Objectives MyOpenOnes() =>
        new(new ObjectiveFilter { Clauses = [new FilterClause([Trait.Open])], Whose = new Whose.Askers() });

    private static QuestionForm Form(Func<string?, Question> make, Meaning[] required, params Meaning[] optional) =>
        new(required, optional, make);
}
