namespace AsbPlanBot.Core.Questions;

/// <summary>Reads the days of the past that a sentence asks about: "as at 1 March", "on 1 June", "at the end of last month".</summary>
internal static class PastDays
{
    /// <summary>What tells that a sentence speaks of what was.</summary>
    public static readonly string[] Verbs = ["was", "were", "wasnt", "werent", "did", "didnt", "had", "stood", "looked"];

    private static readonly string[] BareWords = ["last", "previous", "yesterday"];

    /// <summary>The day at whose end the plan is asked about: of a stretch of time its last one; null if there is none.</summary>
    /// <param name="isOfPast">Whether the sentence speaks of what was, so that "in June" is no day to come.</param>
    /// <param name="length">How many words it has; 0 if there is none.</param>
    public static DateOnly? At(
        string text, IReadOnlyList<Token> tokens, int at, Vocabulary words, DateOnly today, bool isOfPast, out int length)
    {
        length = 0;
        var skipped = Skipped(tokens, at, isOfPast, out var asAt);
        if (skipped is not { } before)
            return null;

        var from = at + before;
        var isEnd = Word(tokens, from) == "end" || Word(tokens, from + 1) == "end";
        var period = Periods.At(text, tokens, from, today, past: true, out var count);

        // "As at 1 March 2027" is answered that it is to come.
        if (asAt && Periods.At(text, tokens, from, today, past: false, out var longer) is { } toCome && longer > count)
            (period, count) = (toCome, longer);
        if (period is null || IsReference(tokens, from, count, words))
            return null;

        // "This month" has no end yet; "at 9" is no day.
        var isDay = period.First == period.Last;
        if (!isDay && period.Last >= today || !asAt && !isOfPast && before > 0 && (!isDay || Word(tokens, at) == "at" && !isEnd))
            return null;

        length = before + count;
        return period.Last;
    }

    /// <summary>"Between 1 June and 1 July", "on 1 June", "in June": days that have been, from one to another; null if there are none.</summary>
    /// <inheritdoc cref="At"/>
    public static DaySpan? Between(string text, IReadOnlyList<Token> tokens, int at, Vocabulary words, DateOnly today, out int length)
    {
        length = 0;
        if (Word(tokens, at) is not ("between" or "from" or "on" or "in" or "during") || Begins(tokens, at + 1)
            || Periods.At(text, tokens, at + 1, today, past: true, out var first) is not { } period
            || period.First > today || IsReference(tokens, at + 1, first, words))
        {
            return null;
        }

        length = 1 + first;
        if (tokens[at].Text is not ("between" or "from"))
            return period.Last < today ? new DaySpan(period.First, period.Last) : null;

        if (Word(tokens, at + length) is not ("and" or "to" or "until" or "till")
            || Periods.At(text, tokens, at + length + 1, today, past: true, out var second) is not { } end || end.Last < period.First)
        {
            return null;
        }

        length += 1 + second;
        return new DaySpan(period.First, end.Last < today ? end.Last : null);
    }

    // "In the last 10 days" goes on until now.
    private static bool Begins(IReadOnlyList<Token> tokens, int at) =>
        Word(tokens, at) is "last" or "this" or "past" || Word(tokens, at) == "the" && Word(tokens, at + 1) is "last" or "past";

    // How many words stand before the day; null where none that may.
    private static int? Skipped(IReadOnlyList<Token> tokens, int at, bool isOfPast, out bool asAt)
    {
        var word = Word(tokens, at);
        asAt = word == "as" && Word(tokens, at + 1) is "at" or "of" or "on";
        return asAt ? 2
            : word is "on" or "at" || isOfPast && word is "in" or "by" or "during" ? 1
            : BareWords.Contains(word) ? 0
            : null;
    }

    // 4.1 is an objective before it is 4 January; 4.1.2026 is a day, where the plan has no such objective.
    private static bool IsReference(IReadOnlyList<Token> tokens, int at, int length, Vocabulary words) =>
        length == 1 && tokens[at] is { IsReference: true, Text: var typed }
        && (typed.Count(character => character is '.' or '-') < 2 || words.Reference(typed) is not null);

    private static string? Word(IReadOnlyList<Token> tokens, int at) => at < tokens.Count ? tokens[at].Text : null;
}
