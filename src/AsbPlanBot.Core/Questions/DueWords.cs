namespace AsbPlanBot.Core.Questions;

/// <summary>Days in a row, the first and the last included; null for an end that is open.</summary>
internal sealed record DaySpan(DateOnly? From, DateOnly? Until);

/// <summary>Reads the time after "due": "by 30 June", "next month", "between 1 June and 5 July".</summary>
internal static class DueWords
{
    private static readonly string[] Between = ["date", "dates", "is", "are", "any", "time"];

    /// <param name="length">How many words it has; 0 if there is none.</param>
    public static DaySpan? After(string text, IReadOnlyList<Token> tokens, int at, DateOnly today, out int length)
    {
        var from = at;
        while (at < tokens.Count && Between.Contains(tokens[at].Text))
            at++;

        var preposition = at < tokens.Count ? Kind(tokens[at].Text) : Preposition.None;
        if (preposition != Preposition.None)
            at++;

        length = 0;
        if (preposition == Preposition.In && Within(tokens, at, today) is { } within)
        {
            length = at + 2 - from;
            return within;
        }

        if (Periods.At(text, tokens, at, today, past: false, out var first) is not { } period)
            return null;

        at += first;
        length = at - from;
        if (preposition is Preposition.Between or Preposition.From && at < tokens.Count && tokens[at].Text is "and" or "to" or "until" or "till"
            && Periods.At(text, tokens, at + 1, period.First, past: false, out var second) is { } end)
        {
            length += second + 1;
            return new DaySpan(period.First, end.Last);
        }

        return preposition switch
        {
            Preposition.By => new DaySpan(null, period.Last),
            Preposition.Before => new DaySpan(null, period.First.AddDays(-1)),
            Preposition.After => new DaySpan(period.Last.AddDays(1), null),
            Preposition.From => new DaySpan(period.First, null),
            Preposition.Between => null,
            _ => new DaySpan(period.First, period.Last),
        };
    }

    private static DaySpan? Within(IReadOnlyList<Token> tokens, int at, DateOnly today) =>
        at + 1 < tokens.Count && Periods.NumberOf(tokens[at].Text) is { } count && Periods.DaysOf(count, tokens[at + 1].Text) is { } days
            ? new DaySpan(today, today.AddDays(days))
            : null;

    private static Preposition Kind(string word) => word switch
    {
        "by" or "until" or "till" => Preposition.By,
        "before" => Preposition.Before,
        "after" => Preposition.After,
        "from" or "since" => Preposition.From,
        "between" => Preposition.Between,
        "on" or "in" or "during" or "within" or "for" => Preposition.In,
        _ => Preposition.None,
    };

    private enum Preposition
    {
        None,
        In,
        By,
        Before,
        After,
        From,
        Between,
    }
}
