using System.Diagnostics;

namespace AsbPlanBot.Fuzzing.Running;

/// <summary>Makes what fails smaller, greedily: of the simpler ones the first that fails too, and on from there.</summary>
internal static class Shrinking
{
    private const int MostTries = 3_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <param name="simpler">Simpler inputs than one, those that leave out most first.</param>
    public static async Task<T> ReduceAsync<T>(T failing, Func<T, IEnumerable<T>> simpler, Func<T, Task<bool>> fails)
    {
        var tries = 0;
        var started = Stopwatch.GetTimestamp();
        var isDone = false;
        while (!isDone)
        {
            isDone = true;
            foreach (var candidate in simpler(failing))
            {
                if (++tries > MostTries || Stopwatch.GetElapsedTime(started) > Longest)
                    return failing;
                if (!await fails(candidate))
                    continue;

                failing = candidate;
                isDone = false;
                break;
            }
        }

        return failing;
    }

    /// <summary>The pieces that may be left out of something of that length: halves, quarters and so on, to single ones.</summary>
    public static IEnumerable<Range> Cuts(int length)
    {
        for (var size = (length + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (var start = 0; start + size <= length; start += size)
                yield return start..(start + size);
        }
    }

    public static IEnumerable<string> Simpler(string text) => Cuts(text.Length).Select(cut => text[..cut.Start] + text[cut.End..]);

    public static IEnumerable<byte[]> Simpler(byte[] bytes) => Cuts(bytes.Length).Select(cut => (byte[])[.. bytes[..cut.Start], .. bytes[cut.End..]]);
}
