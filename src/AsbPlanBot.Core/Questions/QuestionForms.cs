using static AsbPlanBot.Core.Questions.Meaning;

namespace AsbPlanBot.Core.Questions;

/// <summary>One form that a question can take: the meanings that make it, in any order.</summary>
/// <param name="Required">All of these are there.</param>
/// <param name="Optional">These may be there too; nothing else may.</param>
/// <param name="Make">The question; given the values of the sentence.</param>
internal sealed record QuestionForm(Meaning[] Required, Meaning[] Optional, Func<Values, Question> Make);

/// <summary>What of a sentence is more than a word.</summary>
/// <param name="InARow">How many check-ins in a row; two where it was not said.</param>
internal sealed record Values(string? Reference, string? Name, int? Commitment, int InARow, DaySpan? Days);

/// <summary>The table of forms. No sentence fits two of them that mean different things.</summary>
internal static class QuestionForms
{
    /// <summary>Nothing is asked by these, so they may stand beside anything.</summary>
    public static readonly Meaning[] Noise = [Filler, Greeting, What, Plan];

    private const int RepeatedlyIs = 2;

    // What may be asked of one objective: its status, and all else that is shown of it.
    private static readonly Meaning[] OfOne =
        [Status, Open, Summary, Red, Amber, Green, Blue, Overdue, Due, DueWithin, Stale, Reported, Unreported, Not, Or];

    private static readonly QuestionForm[] Table =
    [
        Form(_ => new Question.WhoHasNotReplied(), [Not, Replied], Who, Meaning.CheckIns),
        Form(_ => new Question.WhoHasNotReplied(), [No, Replied], Who, Meaning.CheckIns),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Unreported]),
        Form(_ => new Question.WhoHasNotReplied(), [Missing, Replied], Who),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Missing], Meaning.CheckIns),
        Form(_ => new Question.WhoHasNotReplied(), [Open, Replied], Who),
        Form(_ => new Question.WhoHasNotReplied(), [Overdue, Replied], Who),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Owe, Replied]),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Silent]),
        Form(_ => new Question.WhoHasNotReplied(), [Who, Stale]),
        Form(values => new Question.WhoIsSilent(values.InARow), [InARow, Not, Replied], Who, Meaning.CheckIns),
        Form(values => new Question.WhoIsSilent(values.InARow), [InARow, No, Replied], Who, Meaning.CheckIns),
        Form(values => new Question.WhoIsSilent(values.InARow), [InARow, Missing], Who, Replied, Meaning.CheckIns),
        Form(values => new Question.WhoIsSilent(values.InARow), [InARow, Silent], Who, Meaning.CheckIns),
        Form(values => new Question.WhoIsSilent(values.InARow), [Who, Keeps, Not, Replied], Meaning.CheckIns),
        Form(values => new Question.WhoIsSilent(values.InARow), [Who, Keeps, Missing], Replied, Meaning.CheckIns),
        Form(values => new Question.WhoIsSilent(values.InARow), [Who, Keeps, Silent], Meaning.CheckIns),
        Form(_ => new Question.WhoCannotBeReached(), [Who, Reached], Not),
        Form(_ => new Question.WhoCannotBeReached(), [Not, Reached], Who),
        Form(_ => new Question.WhoCannotBeReached(), [Unreachable], Who),
        Form(values => new Question.History(values.Reference!), [History, Reference]),
        Form(values => new Question.History(values.Reference!), [Changed, Reference]),
        Form(values => new Question.WhoOwns(values.Reference!), [Who, Reference], Own, Hold, Replied),
        Form(values => new Question.WhoOwns(values.Reference!), [Own, Reference]),
        Form(values => new Question.Show(values.Reference!), [Reference], OfOne),
        Form(values => new Question.WhoHolds(values.Name), [Who, Party], Own, Hold),
        Form(values => new Question.WhoHolds(values.Name), [Hold, Party]),
        Form(_ => new Question.WhoHolds(null), [Who, Hold]),
        Form(_ => new Question.WhoHolds(null), [Hold]),
        Form(_ => new Question.WhoHolds(null), [Parties], Who, Hold, And),
        Form(values => new Question.History(values.Reference!), [Moved, Reference]),
        Form(values => new Question.History(values.Reference!), [Trend, Reference]),
        Form(values => new Question.Changed(values.Days?.From, values.Days?.Until), [Changed], Since),
        Form(values => new Question.Moved(values.Commitment), [Moved], Commitment),
        Form(values => new Question.Moved(values.Commitment), [Trend], Commitment, Status),
        Form(_ => new Question.Digest(), [Digest], Mine),
        Form(_ => new Question.Summary(), [Summary], Status),
        Form(_ => new Question.Summary(), [Status]),
        Form(_ => new Question.Help(), [Help]),
    ];

    /// <summary>The question that a sentence of these meanings is; null if it fits no form.</summary>
    /// <param name="said">Without <see cref="Noise"/>.</param>
    public static Question? Read(IReadOnlyList<Piece> said)
    {
        var references = said.Where(piece => piece.Meaning == Reference).ToList();
        var names = said.Where(piece => piece.Meaning is Person or Party).ToList();
        var commitments = said.Where(piece => piece.Meaning == Commitment).Distinct().ToList();
        if (references.Count > 1 || names.Count > 1 || commitments.Count > 1)
            return null;

        var meanings = said.Select(piece => piece.Meaning).ToHashSet();
        var values = new Values(
            references.Count > 0 ? (string?)references[0].Value : null,
            names.Count > 0 ? ((Name)names[0].Value!).Text : null,
            commitments.Count > 0 ? (int?)commitments[0].Value : null,
            (int?)said.FirstOrDefault(piece => piece.Meaning == InARow).Value ?? RepeatedlyIs,
            (DaySpan?)said.FirstOrDefault(piece => piece.Meaning == Since).Value);
        return Array.Find(Table, form => Fits(form, meanings))?.Make(values);
    }

    private static bool Fits(QuestionForm form, HashSet<Meaning> said) =>
        form.Required.All(said.Contains)
        && said.All(meaning => form.Required.Contains(meaning) || form.Optional.Contains(meaning));

    private static QuestionForm Form(Func<Values, Question> make, Meaning[] required, params Meaning[] optional) =>
        new(required, optional, make);
}
