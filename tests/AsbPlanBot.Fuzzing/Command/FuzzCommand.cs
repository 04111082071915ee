using System.CommandLine;
using System.Runtime.InteropServices;
using AsbPlanBot.Fuzzing.Running;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Reports;

namespace AsbPlanBot.Fuzzing.Command;

/// <summary>The command line. Exit codes: 0 nothing failed, 1 something did or it could not run, 2 wrong usage.</summary>
internal static class FuzzCommand
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args, IReadOnlyList<FuzzKind> all, TextWriter output, TextWriter error)
    {
        var parsed = Build(args, all, output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
                await error.WriteLineAsync(fault.Message);
            await error.WriteLineAsync("Add --help to see the options.");
            return WrongUsage;
        }

        // Signals are ours to handle: what was tried so far is told.
        return await parsed.InvokeAsync(new() { Output = output, Error = error, ProcessTerminationTimeout = null });
    }

    private static RootCommand Build(string[] arguments, IReadOnlyList<FuzzKind> all, TextWriter output, TextWriter error)
    {
        var kinds = new Argument<string[]>("KIND") { Description = "What to try; everything unless given.", Arity = ArgumentArity.ZeroOrMore };
        kinds.AcceptOnlyFromAmong([.. all.Select(kind => kind.Name)]);
        var inputs = new Option<long?>("--inputs") { Description = "How many inputs of each kind.", HelpName = "N" };
        var seconds = new Option<int?>("--seconds") { Description = $"How long each kind is tried; {FuzzOptions.UsualSeconds} where no number of inputs is given.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "What the inputs are drawn from.", HelpName = "S", DefaultValueFactory = _ => FuzzOptions.UsualSeed };
        var only = new Option<long?>("--only") { Description = "Try the one input of that index.", HelpName = "INDEX" };
        var parallel = new Option<int>("--parallel") { Description = "How many inputs are tried at a time.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to a file as JSON, too.", HelpName = "FILE" };
        var root = new RootCommand("Tries inputs that nobody would send, and says on which of them AsbPlanBot does not hold.")
        {
            kinds, inputs, seconds, seed, only, parallel, json,
        };
        root.SetAction((parsed, _) => TryAsync(
            parsed.GetValue(kinds) is { Length: > 0 } named ? [.. named.Distinct().Select(name => all.Single(kind => kind.Name == name))] : all,
            new FuzzOptions
            {
                Seed = parsed.GetValue(seed),
                Inputs = parsed.GetValue(inputs),
                Time = parsed.GetValue(seconds) is { } given ? TimeSpan.FromSeconds(given)
                    : parsed.GetValue(inputs) is null ? TimeSpan.FromSeconds(FuzzOptions.UsualSeconds)
                    : null,
                Only = parsed.GetValue(only),
                Parallel = Math.Clamp(parsed.GetValue(parallel), 1, 64),
                Json = parsed.GetValue(json),
            },
            arguments,
            output,
            error));
        return root;
    }

    private static async Task<int> TryAsync(
        IReadOnlyList<FuzzKind> kinds, FuzzOptions options, string[] arguments, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (options.Json is { } file)
            JsonReport.Prepare(file);

        await output.WriteLineAsync(FormattableString.Invariant($"seed {options.Seed}"));
        List<KindFigures> figures = [];
        try
        {
            foreach (var kind in kinds.TakeWhile(_ => !stop.IsCancellationRequested))
            {
                figures.Add(await new FuzzRun(kind, options, error).RunAsync(stop.Token));
                await ReportAsync(FuzzReport.Of(arguments, options, figures), options.Json);
            }
        }
        catch (SetupException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }

        foreach (var failure in figures.SelectMany(kind => kind.Failures))
            await output.WriteLineAsync(failure.ToString());
        await TextReport.WriteAsync(FuzzReport.Of(arguments, options, figures), output);
        return figures.TrueForAll(kind => kind.Failed == 0) ? 0 : 1;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    // After each kind, since a long run may be cut off.
    private static Task ReportAsync(Report report, FileInfo? file) =>
        file is null ? Task.CompletedTask : JsonReport.WriteAsync(report, file, CancellationToken.None);
}
