using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>The command line of LocalTeams. Exit codes: 0 stopped as asked, 1 could not start or the bot ended, 2 wrong usage.</summary>
internal static class LauncherCommand
{
    private const int WrongUsage = 2;

    /// <summary>Runs until it is interrupted.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Build(output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
                await error.WriteLineAsync(fault.Message);
            await error.WriteLineAsync("Add --help to see the options.");
            return WrongUsage;
        }

        // Signals are ours to handle: what was started is stopped in order, however long that takes.
        return await parsed.InvokeAsync(new() { Output = output, Error = error, ProcessTerminationTimeout = null });
    }

    private static RootCommand Build(TextWriter output, TextWriter error)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port of the page and of the Connector API, on loopback.",
            DefaultValueFactory = _ => LauncherOptions.UsualPort,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number is >= 1 and <= 65535)
                {
                    return number;
                }

                result.AddError("--port takes a number from 1 to 65535.");
                return 0;
            },
        };
        var data = new Option<string?>("--data")
        {
            Description = "Where chats, storage and the log are kept; .local in the repository unless given.",
            HelpName = "DIR",
        };
        var plan = new Option<string?>("--plan") { Description = "The plan to import at the first start.", HelpName = "FILE" };
        var people = new Option<string?>("--people") { Description = "Who holds the plan's parties (CSV): the users of the page.", HelpName = "FILE" };
        var empty = new Option<bool>("--empty") { Description = "Import no plan: the manager sets one up in the chat." };
        var bot = new Option<Uri?>("--bot")
        {
            Description = "A bot that is running already, such as http://localhost:5000; then none is started, nor its storage.",
            HelpName = "URL",
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
                    return url;
                result.AddError("--bot takes an address such as http://localhost:5000.");
                return null;
            },
        };
        var root = new RootCommand("Microsoft Teams on one machine, with the ASB plan bot in it.") { port, data, plan, people, empty, bot };
        root.SetAction((parsed, _) => LaunchAsync(
            new LauncherOptions
            {
                Port = parsed.GetValue(port),
                Data = parsed.GetValue(data),
                Plan = parsed.GetValue(plan),
                People = parsed.GetValue(people),
                Empty = parsed.GetValue(empty),
                Bot = parsed.GetValue(bot),
            },
            output,
            error));
        return root;
    }

    private static async Task<int> LaunchAsync(LauncherOptions options, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            await new Launch(options, output).RunAsync(stop.Token);
            return 0;
        }
        catch (SetupException e)
        {
            await error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped.");
            return 0;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
