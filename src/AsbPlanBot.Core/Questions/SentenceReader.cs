namespace AsbPlanBot.Core.Questions;

/// <summary>Reads what somebody wrote to the bot. It never fails: what it cannot read is <see cref="Question.Unreadable"/>.</summary>
public static class SentenceReader
{
    /// <summary>What the message asks, wants or says.</summary>
    /// <param name="text">As Teams sends it: plain or HTML, with mentions, of any length.</param>
    /// <param name="words">The names that the plan brings; <see cref="Vocabulary.Empty"/> where there is no plan.</param>
    /// <param name="today">In the plan's zone: "tomorrow" and "5 January" are counted from it.</param>
    public static Sentence Read(string text, Vocabulary words, DateOnly today)
    {
        if (RequestReader.Read(text, today) is { } request)
            return new Sentence.Wants(request);

        var question = QuestionReader.Read(text);
        return new Sentence.Asks(question is Question.Show { ObjectiveRef: var typed } && words.Plan.Find(typed) is { Ref: var reference }
            ? new Question.Show(reference)
            : question);
    }
}
