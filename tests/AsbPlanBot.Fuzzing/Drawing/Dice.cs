namespace AsbPlanBot.Fuzzing.Drawing;

/// <summary>
/// What an input is drawn with. It follows from the seed, the kind and the index alone, on every machine (SplitMix64), so
/// that one input can be drawn again by itself.
/// </summary>
internal sealed class Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    public Dice(int seed, string kind, long index)
    {
        _state = (ulong)seed;
        foreach (var letter in kind)
            _state = Next() ^ letter;
        _state = Next() ^ (ulong)index;
    }

    /// <summary>From 0 to one less than <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    public int From(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Of<T>(List<T> items) => items[Below(items.Count)];

    public T Of<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>Mostly 1, seldom many: how often something is done to an input.</summary>
    public int Few(int most)
    {
        var count = 1;
        while (count < most && OneIn(2))
            count++;
        return count;
    }

    private ulong Next()
    {
        var mixed = _state += Step;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
