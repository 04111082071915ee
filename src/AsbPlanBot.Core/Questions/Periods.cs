using System.Globalization;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Core.Questions;

/// <summary>Days in a row, the first and the last included.</summary>
internal sealed record Period(DateOnly First, DateOnly Last);

/// <summary>Reads a stretch of time out of a sentence: "30 June", "this month", "in June", "the last 10 days".</summary>
internal static class Periods
{
    private const int LongestDate = 6;
    private const int LongestTyped = 40;
    private const int MostDays = 3_660;

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The stretch that begins at a word, the longest that can be read.</summary>
    /// <param name="past">Whether what has no year or is a weekday has been, and not is to come.</param>
    /// <param name="length">How many words it has; 0 if there is none.</param>
    public static Period? At(string text, IReadOnlyList<Token> tokens, int at, DateOnly today, bool past, out int length)
    {
        var skipped = Word(tokens, at) == "the" ? 1 : 0;
        if (Word(tokens, at + skipped) == "end" && Word(tokens, at + skipped + 1) == "of"
            && At(text, tokens, at + skipped + 2, today, past, out length) is { } whole)
        {
            length += skipped + 2;
            return new Period(whole.Last, whole.Last);
        }

        var found = Relative(tokens, at + skipped, today, out length)
            ?? Present(tokens, at, skipped, today, out length)
            ?? Date(text, tokens, at + skipped, today, past, out length)
            ?? Month(tokens, at + skipped, today, past, out length);
        length = found is null ? 0 : length + skipped;
        return found;
    }

    /// <summary>A whole number in digits or, up to twelve, in words; null if the word is none.</summary>
    public static int? NumberOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Array.FindIndex(Numbers, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index : null;

    private static string? Word(IReadOnlyList<Token> tokens, int at) => at < tokens.Count ? tokens[at].Text : null;

    private static Period? Relative(IReadOnlyList<Token> tokens, int at, DateOnly today, out int length)
    {
        length = 2;
        int? direction = Word(tokens, at) switch
        {
            "this" or "current" => 0,
            "next" or "coming" => 1,
            "last" or "past" or "previous" => -1,
            _ => null,
        };
        if (direction is not { } way || Word(tokens, at + 1) is not { } second)
            return null;

        if (Whole(second, way, today) is { } one)
            return one;

        length = 3;
        return way != 0 && NumberOf(second) is > 0 and < MostDays and var count && DaysOf(count, Word(tokens, at + 2)) is { } days
            ? way > 0 ? new Period(today, today.AddDays(days)) : new Period(today.AddDays(-days), today)
            : null;
    }

    // "The month" is the present one.
    private static Period? Present(IReadOnlyList<Token> tokens, int at, int skipped, DateOnly today, out int length)
    {
        length = 1;
        return skipped == 1 && Word(tokens, at + 1) is { } unit ? Whole(unit, 0, today) : null;
    }

    private static Period? Whole(string unit, int way, DateOnly today)
    {
        var monday = Weeks.NextMonday(today).AddDays(7 * (way - 1));
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(way);
        var quarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * way);
        var year = new DateOnly(today.Year + way, 1, 1);
        return unit switch
        {
            "week" => new Period(monday, monday.AddDays(6)),
            "month" => new Period(month, month.AddMonths(1).AddDays(-1)),
            "quarter" => new Period(quarter, quarter.AddMonths(3).AddDays(-1)),
            "year" => new Period(year, year.AddYears(1).AddDays(-1)),
            _ => null,
        };
    }

    /// <summary>How many days some weeks or months are, a month for 30; null if the unit is none.</summary>
    public static int? DaysOf(int count, string? unit) => unit switch
    {
        "day" or "days" => Math.Min(count, MostDays),
        "week" or "weeks" => Math.Min(7 * Math.Min(count, MostDays), MostDays),
        "month" or "months" => Math.Min(30 * Math.Min(count, MostDays), MostDays),
        _ => null,
    };

    private static Period? Date(string text, IReadOnlyList<Token> tokens, int at, DateOnly today, bool past, out int length)
    {
        for (length = Math.Min(LongestDate, tokens.Count - at); length > 0; length--)
        {
            var typed = text[tokens[at].Start..tokens[at + length - 1].End];
            if (typed.Length <= LongestTyped && (past ? BritishDates.ReadPast(typed, today) : BritishDates.Read(typed, today)) is { } day)
                return new Period(day, day);
        }

        return null;
    }

    private static Period? Month(IReadOnlyList<Token> tokens, int at, DateOnly today, bool past, out int length)
    {
        length = 0;
        if (Word(tokens, at) is not { } name || BritishDates.MonthOf(name) is not { } month)
            return null;

        length = NumberOf(Word(tokens, at + 1) ?? "") is >= 1900 and <= 2999 ? 2 : 1;
        var year = length == 2 ? NumberOf(tokens[at + 1].Text)!.Value
            : past && month > today.Month ? today.Year - 1
            : !past && month < today.Month ? today.Year + 1
            : today.Year;
        var first = new DateOnly(year, month, 1);
        return new Period(first, first.AddMonths(1).AddDays(-1));
    }
}
