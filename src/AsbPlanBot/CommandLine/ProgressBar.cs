namespace AsbPlanBot.CommandLine;

/// <summary>
/// Shows on a terminal how much of some work is done: one line, drawn again in its place and wiped at the end. Short
/// work shows nothing, and nothing is ever written to a file or a pipe.
/// </summary>
/// <param name="error">Standard error, so that what a command prints stays as it is.</param>
/// <param name="isTerminal">Whether a person looks at <paramref name="error"/>.</param>
internal sealed class ProgressBar(TextWriter error, bool isTerminal, TimeProvider clock) : IProgress<double>
{
    private const int Width = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    private readonly Lock _drawing = new();
    private double _share;
    private string _drawn = "";

    /// <summary>Runs <paramref name="work"/>, which tells the share of it that is done, from 0 to 1.</summary>
    /// <param name="doing">What is done, in a word.</param>
    public async Task<T> ShowAsync<T>(string doing, Func<IProgress<double>, Task<T>> work)
    {
        if (!isTerminal)
        {
            return await work(this);
        }

        Report(0);
        try
        {
            await using var timer = clock.CreateTimer(_ => Draw(doing), state: null, Patience, Pause);
            return await work(this);
        }
        finally
        {
            Wipe();
        }
    }

    public void Report(double value) => Volatile.Write(ref _share, value);

    private void Draw(string doing)
    {
        // A terminal that stands still must not be drawn on by two at once when it goes on.
        lock (_drawing)
        {
            var share = Volatile.Read(ref _share);
            var line = $"{doing} [{new string('#', (int)(share * Width)).PadRight(Width, '-')}] {(int)(share * 100),3} %";
            if (line != _drawn)
            {
                error.Write('\r' + line);
                error.Flush();
                _drawn = line;
            }
        }
    }

    private void Wipe()
    {
        if (_drawn.Length > 0)
        {
            error.Write('\r' + new string(' ', _drawn.Length) + '\r');
            error.Flush();
            _drawn = "";
        }
    }
}
