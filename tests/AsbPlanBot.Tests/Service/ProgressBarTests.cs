using AsbPlanBot.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.Service;

public sealed class ProgressBarTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public async Task Long_work_is_drawn_in_one_line_again_and_again_and_wiped_at_the_end()
    {
        var bar = new ProgressBar(_error, isTerminal: true, _clock);

        var result = await bar.ShowAsync("Reading", told => WorkAsync(told, 0.5, 0.5, 1));

        Assert.Equal("done", result);
        Assert.Equal(
            $"\rReading [{new string('-', 30)}]   0 %"
            + $"\rReading [{new string('#', 15)}{new string('-', 15)}]  50 %"
            + $"\rReading [{new string('#', 30)}] 100 %"
            + $"\r{new string(' ', 46)}\r",
            _error.ToString());
    }

    [Fact]
    public async Task Short_work_shows_nothing()
    {
        var bar = new ProgressBar(_error, isTerminal: true, _clock);

        await bar.ShowAsync("Reading", told =>
        {
            told.Report(0.5);
            _clock.Advance(TimeSpan.FromSeconds(0.4));
            return Task.FromResult(true);
        });
        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Nothing_is_written_where_standard_error_is_no_terminal()
    {
        var bar = new ProgressBar(_error, isTerminal: false, _clock);

        Assert.Equal("done", await bar.ShowAsync("Reading", told => WorkAsync(told, 0.5, 1)));

        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task Work_that_fails_leaves_no_line_behind_and_the_next_begins_at_0()
    {
        var bar = new ProgressBar(_error, isTerminal: true, _clock);

        await Assert.ThrowsAsync<IOException>(() => bar.ShowAsync<string>("Writing", async told =>
        {
            await WorkAsync(told, 1);
            throw new IOException();
        }));
        Assert.EndsWith($"\r{new string(' ', 46)}\r", _error.ToString(), StringComparison.Ordinal);

        _error.GetStringBuilder().Clear();
        await bar.ShowAsync("Reading", told => WorkAsync(told));
        Assert.StartsWith("\rReading [-", _error.ToString(), StringComparison.Ordinal);
    }

    private Task<string> WorkAsync(IProgress<double> told, params double[] shares)
    {
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        foreach (var share in shares)
        {
            told.Report(share);
            _clock.Advance(TimeSpan.FromSeconds(0.1));
        }

        return Task.FromResult("done");
    }
}
