namespace AsbPlanBot.Core.Questions;

/// <summary>Reads how many check-ins in a row are meant: "three in a row", "the last two", "twice running", "3 check-ins".</summary>
internal static class RunWords
{
    private const int Most = 99;

    private static readonly string[][] InARow = [["in", "a", "row"], ["running"], ["on", "the", "trot"], ["in", "succession"], ["or", "more"]];
    private static readonly string[][] CheckIns = [["check", "ins"], ["check", "in"], ["checkins"], ["checkin"], ["cycles"], ["times"], ["ones"]];
    private static readonly string[][] Last = [["the", "last"], ["last"], ["the", "newest"]];

    /// <summary>The number, from 1; null if there is none.</summary>
    /// <param name="length">How many words it has; 0 if there is none.</param>
    public static int? At(IReadOnlyList<Token> tokens, int at, out int length)
    {
        var last = LengthOf(Last, tokens, at);
        length = last;
        var number = NumberAt(tokens, at + last);
        if (number is not null)
            length++;
        else if (last == 0)
            return Nothing(out length);

        var isTwice = number is not null && tokens[at + last].Text is "twice" or "thrice";
        var checkIns = isTwice ? 0 : LengthOf(CheckIns, tokens, at + length);
        length += checkIns;
        var row = LengthOf(InARow, tokens, at + length);
        length += row;

        // "The last check-in" is one; "the last two", "two in a row" and "two check-ins" are two; "the last" and "two" mean nothing.
        return number is { } counted && (last > 0 || row > 0 || checkIns > 0 || isTwice) ? counted
            : number is null && checkIns > 0 ? 1
            : Nothing(out length);
    }

    private static int? Nothing(out int length)
    {
        length = 0;
        return null;
    }

    private static int? NumberAt(IReadOnlyList<Token> tokens, int at) => at >= tokens.Count ? null : tokens[at].Text switch
    {
        "twice" => 2,
        "thrice" => 3,
        "couple" => 2,
        var word => Periods.NumberOf(word) is >= 1 and <= Most and var number ? number : null,
    };

    private static int LengthOf(string[][] phrases, IReadOnlyList<Token> tokens, int at) =>
        phrases.FirstOrDefault(phrase => at + phrase.Length <= tokens.Count
            && phrase.Select((word, index) => tokens[at + index].Text == word).All(same => same))?.Length ?? 0;
}
