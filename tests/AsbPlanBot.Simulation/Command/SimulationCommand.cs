using System.CommandLine;
using System.Runtime.InteropServices;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Simulation.Crowd;
using AsbPlanBot.Simulation.Load;
using AsbPlanBot.Simulation.Soak;
using AsbPlanBot.Simulation.Year;

namespace AsbPlanBot.Simulation.Command;

/// <summary>The command line. Exit codes: 0 all was as it should be, 1 something was not or it could not run, 2 wrong usage.</summary>
internal static class SimulationCommand
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Build(args, output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
                await error.WriteLineAsync(fault.Message);
            await error.WriteLineAsync("Add --help to see the options.");
            return WrongUsage;
        }

        // Signals are ours to handle: what was started is ended in order.
        return await parsed.InvokeAsync(new() { Output = output, Error = error, ProcessTerminationTimeout = null });
    }

    private static RootCommand Build(string[] args, TextWriter output, TextWriter error)
    {
        var defaults = new SimulationOptions();
        var weeks = Number<int?>("--weeks", "Run the sample plan over so many weeks on a simulated clock.", null, 1, 104);
        var from = new Option<DateOnly>("--from") { Description = "The day on which that begins.", DefaultValueFactory = _ => defaults.From };
        var day = new Option<DayOfWeek>("--day") { Description = "The weekday of its check-ins.", DefaultValueFactory = _ => defaults.CheckInDay };
        var seed = Number("--seed", "What the officers' behaviour is drawn from.", defaults.Seed, 0, int.MaxValue);
        var officers = Number("--officers", "Ask so many officers in one cycle, by service processes of their own.", defaults.Officers, 3, 50_000);
        var faults = new Option<bool>("--faults") { Description = "Let 3 in 100 calls to Teams fail with 429, 502 or 412." };
        var kill = new Option<bool>("--kill") { Description = "Kill a service process in mid-send, and again while it starts." };
        var outage = Number<int?>("--storage-outage", "Make storage unreachable in mid-send for so many seconds.", null, 1, 600);
        var instances = Number<int?>("--instances", "How many service processes; 1, or 3 with --kill or --crowd, unless given.", null, 1, 8);
        var parallel = Number("--parallel", "Delivery:Parallel of each process.", defaults.Parallel, 1, 50);
        var minutes = Number<int?>("--minutes", "Give up after so many minutes of sending.", null, 1, 120);
        var soak = Number<int?>("--soak", "Keep up a steady load of turns for so many minutes.", null, 1, 240);
        var rate = Number("--rate", "Turns a second of that load.", defaults.Rate, 1, 200);
        var crowd = Number<int?>("--crowd", "Let so many people answer shared objectives at once, while the plan is imported anew.", null, 2, 500);
        var rounds = Number("--rounds", "How often each of them answers.", defaults.Rounds, 1, 1000);
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures of --soak to a file, too." };
        var root = new RootCommand("Simulates a year of a plan, one cycle of a very large one under faults, an hour of steady load, or a crowd.")
        {
            weeks, from, day, seed, officers, faults, kill, outage, instances, parallel, minutes, soak, rate, crowd, rounds, json,
        };
        root.SetAction((parsed, _) => SimulateAsync(
            new SimulationOptions
            {
                Weeks = parsed.GetValue(weeks),
                From = parsed.GetValue(from),
                CheckInDay = parsed.GetValue(day),
                Seed = parsed.GetValue(seed),
                Officers = parsed.GetValue(officers),
                Faults = parsed.GetValue(faults),
                Kill = parsed.GetValue(kill),
                StorageOutage = parsed.GetValue(outage),
                Instances = parsed.GetValue(instances),
                Parallel = parsed.GetValue(parallel),
                Minutes = parsed.GetValue(minutes),
                Soak = parsed.GetValue(soak),
                Rate = parsed.GetValue(rate),
                Crowd = parsed.GetValue(crowd),
                Rounds = parsed.GetValue(rounds),
                Arguments = args,
                Json = parsed.GetValue(json),
            },
            output,
            error));
        return root;
    }

    private static Option<T> Number<T>(string name, string description, T usual, int least, int most)
    {
        var option = new Option<T>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is int number && (number < least || number > most))
                result.AddError($"{name} takes a number from {least} to {most}.");
        });
        return option;
    }

    private static async Task<int> SimulateAsync(SimulationOptions options, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var report = options switch
            {
                { Weeks: { } weeks } => await new YearSimulation(options, weeks, output).RunAsync(stop.Token),
                { Soak: { } soak } => await new SoakSimulation(options, soak, output).RunAsync(stop.Token),
                { Crowd: { } crowd } => await new CrowdSimulation(options, crowd, output).RunAsync(stop.Token),
                _ => (await new LoadSimulation(options, output).RunAsync(stop.Token)).Report,
            };
            return await report.WriteAsync(output) ? 0 : 1;
        }
        catch (SetupException e)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped.");
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
