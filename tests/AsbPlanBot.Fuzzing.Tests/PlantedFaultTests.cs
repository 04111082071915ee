using AsbPlanBot.Fuzzing.Command;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Running;

namespace AsbPlanBot.Fuzzing.Tests;

/// <summary>A fault that is there is found, made small and said so that it can be tried again.</summary>
public sealed class PlantedFaultTests
{
    private static readonly FuzzKind Planted = new("planted", _ => Task.FromResult<IFuzzer>(new PlantedFuzzer()));

    [Fact]
    public async Task It_is_shrunk_and_comes_back_from_its_seed_and_index()
    {
        var failures = await TryAsync("planted", "--inputs", "5000", "--seed", "7");
        var line = Assert.Single(failures.Lines, line => line.StartsWith("planted, ", StringComparison.Ordinal));
        var index = line.Split(' ')[4].TrimEnd(':');

        var again = await TryAsync("planted", "--seed", "7", "--only", index);

        Assert.Equal((1, 1), (failures.ExitCode, again.ExitCode));
        Assert.All((string[][])[failures.Lines, again.Lines], lines => Assert.Contains("  \"x\\u000Ay\"", lines));
        Assert.Contains(line, again.Lines);
        Assert.Contains("seed 7", again.Lines);
    }

    [Fact]
    public async Task What_is_thrown_is_a_fault_that_says_where()
    {
        var thrown = new FuzzKind("thrown", _ => Task.FromResult<IFuzzer>(new ThrowingFuzzer()));

        var figures = await new FuzzRun(thrown, new FuzzOptions { Inputs = 10 }, TextWriter.Null).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(10, figures.Failed);
        Assert.Equal("FormatException in AsbPlanBot.Fuzzing.Tests.PlantedFaultTests+ThrowingFuzzer.FaultOfAsync", Assert.Single(figures.Failures).Fault);
    }

    [Fact]
    public async Task Without_a_fault_all_is_well_and_the_figures_are_written()
    {
        var file = Path.GetTempFileName();

        var run = await TryAsync("table-keys", "--inputs", "20", "--json", file);

        var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"table-keys\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-kind")]
    [InlineData("--inputs", "many")]
    public async Task Wrong_usage_tries_nothing(params string[] args) => Assert.Equal(2, (await TryAsync(args)).ExitCode);

    private static async Task<(int ExitCode, string[] Lines)> TryAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var exitCode = await FuzzCommand.RunAsync(args, [Planted, .. Kinds.All], output, TextWriter.Null);
        return (exitCode, output.ToString().Split(Environment.NewLine).SelectMany(line => line.Split('\n')).ToArray());
    }

    private sealed class PlantedFuzzer() : TextFuzzer("planted")
    {
        protected override Task<string?> FaultOfAsync(string input, CancellationToken cancellationToken) =>
            Task.FromResult(input.Contains('x', StringComparison.Ordinal) && input.IndexOf('\n', input.IndexOf('x', StringComparison.Ordinal)) is > 0 and var at && input.IndexOf('y', at) > 0 ? "Planted." : null);
    }

    private sealed class ThrowingFuzzer() : TextFuzzer("thrown")
    {
        protected override Task<string?> FaultOfAsync(string input, CancellationToken cancellationToken) => throw new FormatException(input);
    }

    private abstract class TextFuzzer(string kind) : Fuzzer<string>(kind)
    {
        protected override string Draw(Dice dice, long index) =>
            string.Concat(Enumerable.Range(0, dice.From(10, 60)).Select(_ => dice.Of('a', 'b', 'x', 'y', '\n')));

        protected override IEnumerable<string> Simpler(string input) => Shrinking.Simpler(input);

        protected override string Show(string input) => Shown.Literal(input);
    }
}
