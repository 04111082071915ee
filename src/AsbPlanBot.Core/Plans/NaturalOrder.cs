namespace AsbPlanBot.Core.Plans;

/// <summary>
/// The order of references as people count: 1.2 before 1.10, A2 before A10, P1-02 before P1-10.
/// Digits compare as numbers, all else as text without regard to case. A total order: only equal strings compare equal.
/// </summary>
public sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder()
    {
    }

    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var leftRun = TakeRun(ref left);
            var rightRun = TakeRun(ref right);
            var order = CompareRuns(leftRun, rightRun);
            if (order != 0)
                return order;
        }

        var byLength = left.Length.CompareTo(right.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }

    private static int CompareRuns(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var leftIsNumber = char.IsAsciiDigit(left[0]);
        if (leftIsNumber != char.IsAsciiDigit(right[0]))
            return leftIsNumber ? -1 : 1;

        return leftIsNumber
            ? CompareNumbers(left.TrimStart('0'), right.TrimStart('0'))
            : left.CompareTo(right, StringComparison.OrdinalIgnoreCase);
    }

    // Numbers of any length: the longer one is greater once leading zeros are gone.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);

    private static ReadOnlySpan<char> TakeRun(ref ReadOnlySpan<char> text)
    {
        var isNumber = char.IsAsciiDigit(text[0]);
        var length = 1;
        while (length < text.Length && char.IsAsciiDigit(text[length]) == isNumber)
            length++;

        var run = text[..length];
        text = text[length..];
        return run;
    }
}
