using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Tests.Questions;

namespace AsbPlanBot.Fuzzing.Sentences;

/// <summary>What reading a sentence must keep to, whatever is in it.</summary>
internal static class SentenceRules
{
    private const int MostSuggestions = 3;

    private static readonly AnswerContext Context = new(
        new(Given.Settings, Readings.Plan), Readings.People, null, "jobell", Given.At("2026-11-26 10:04"));

    /// <summary>The first rule that is broken; null if none is.</summary>
    public static string? FaultOf(SentenceInput input)
    {
        var words = input.HasPlan ? Readings.Words : Vocabulary.Empty;
        var sentence = SentenceReader.Read(input.Text, words, input.Today);
        if (Readings.Of(sentence) != Readings.Of(SentenceReader.Read(input.Text, words, input.Today)))
            return "The same sentence is read in two ways.";

        return sentence switch
        {
            Sentence.Asks { Question: Question.Unreadable refused } => FaultOf(refused, words, input.Today),
            Sentence.Asks asks => FaultOf(asks.Question),
            Sentence.Says says => FaultOf(says.Replies),
            _ => null,
        };
    }

    private static string? FaultOf(Question.Unreadable refused, Vocabulary words, DateOnly today) =>
        refused.Suggestions.Count is 0 or > MostSuggestions ? "There are not one to three suggestions."
        : refused.Suggestions.Distinct(StringComparer.Ordinal).Count() != refused.Suggestions.Count ? "A suggestion is made twice."
        : refused.Suggestions.Any(suggestion => SentenceReader.Read(suggestion, words, today) is Sentence.Asks { Question: Question.Unreadable }) ? "A suggestion cannot be read."
        : null;

    private static string? FaultOf(Question question) =>
        Answers.To(question, Context).Reading.Length == 0 ? "An answer does not say how the question was read." : null;

    private static string? FaultOf(IReadOnlyList<SaidReply> replies) =>
        replies.Count == 0 ? "It says nothing."
        : replies.DistinctBy(reply => reply.ObjectiveRef, StringComparer.OrdinalIgnoreCase).Count() != replies.Count ? "An objective is said twice."
        : replies.Any(reply => reply.Status is null && !reply.NoChange && reply.Percent is null && reply.Completed.Count + reply.Reopened.Count == 0) ? "A reply says nothing."
        : replies.Any(reply => reply.Completed.Intersect(reply.Reopened, StringComparer.OrdinalIgnoreCase).Any()) ? "A letter is said to be complete and open."
        : null;
}
