using System.CommandLine;
using System.Globalization;
using AsbPlanBot.Benchmarks.Peers;

namespace AsbPlanBot.Benchmarks.Command;

/// <summary>The command line. Exit codes: 0 measured, 1 not measured, with a line that says why, 2 wrong usage.</summary>
internal static class BenchmarkCommand
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

        // Signals are ours to handle: what was started is ended first.
        return await parsed.InvokeAsync(new() { Output = output, Error = error, ProcessTerminationTimeout = null });
    }

    private static RootCommand Build(string[] arguments, TextWriter output, TextWriter error)
    {
        var list = new Option<bool>("--list") { Description = "Print the names of what can be measured, and measure nothing." };
        var filter = new Option<string[]>("--filter") { Description = "Measure only what has this in its name, or one of these.", HelpName = "TEXT" };
        var rounds = Number("--rounds", "How often each thing is measured; the figures are medians.", BenchmarkOptions.UsualRounds, 1, 100);
        var seconds = Number("--seconds", "How long each thing is measured in a round.", BenchmarkOptions.UsualSeconds, 0.1, 60);
        var json = new Option<FileInfo?>("--json") { Description = "Write the figures to a file as JSON, too.", HelpName = "FILE" };
        var root = new RootCommand("Measures what AsbPlanBot costs, beside programs that do the same.")
        {
            list, filter, rounds, seconds, json, Peer(output),
        };
        root.SetAction((parsed, _) => BenchmarkRun.RunAsync(
            new BenchmarkOptions
            {
                Rounds = (int)parsed.GetValue(rounds),
                Window = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                Filters = parsed.GetValue(filter) ?? [],
                Json = parsed.GetValue(json),
            },
            arguments,
            parsed.GetValue(list),
            output,
            error));
        return root;
    }

    // How the program starts itself: what is measured runs in a process of its own.
    private static System.CommandLine.Command Peer(TextWriter output)
    {
        var name = new Argument<string>("NAME");
        name.AcceptOnlyFromAmong([.. PeerHost.Names]);
        var port = new Option<int>("--port") { Description = "The port on loopback; a free one unless given." };
        var peer = new System.CommandLine.Command("peer", "Be one of the programs that are measured.") { name, port };
        peer.Hidden = true;
        peer.SetAction((parsed, cancellationToken) =>
            PeerHost.RunAsync(parsed.GetRequiredValue(name), parsed.GetValue(port), output, cancellationToken));
        return peer;
    }

    private static Option<double> Number(string name, string description, double usual, double least, double most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            var whole = least >= 1;
            var style = whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
            if (double.TryParse(result.Tokens[0].Value, style, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
            {
                return number;
            }

            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{name} takes a {(whole ? "whole " : "")}number from {least} to {most}."));
            return usual;
        },
    };
}
