using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>One run of Teams on one machine. Whatever it started is stopped in the opposite order, however far it came.</summary>
internal sealed class Launch(LauncherOptions options, TextWriter output)
{
    private static string SamplePlan => Path.Combine(BotProgram.Folder, "Samples", "asb-action-plan.txt");

    private static string SamplePeople => Path.Combine(BotProgram.Folder, "Samples", "people.csv");

    private string LogFile => Path.Combine(options.DataFolder, "bot.log");

    /// <summary>Starts everything, step by step, says so, and goes on until it is cancelled.</summary>
    /// <exception cref="SetupException">A step failed, or the bot ended by itself; the message says what to do.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var alone = FileLock.TryTake(Path.Combine(options.DataFolder, "in-use.lock")) ?? throw new SetupException(
            $"Another LocalTeams is using {options.DataFolder}. Stop it, or choose another folder with --data.");
        var people = ReadPeople();
        await using var server = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { Port = options.Port, DataFolder = options.DataFolder, People = people }, cancellationToken);
        await InstallPackagesAsync(cancellationToken);
        if (options.Bot is { } running)
            await WithBotAsync(server, running, cancellationToken);
        else
            await WithOwnBotAsync(server, cancellationToken);
    }

    private async Task WithBotAsync(LocalTeamsServer server, Uri bot, CancellationToken cancellationToken)
    {
        server.UseBot(bot);
        await SayAsync($"Using the bot at {bot}");
        try
        {
            await WelcomeAsync(server, cancellationToken);
        }
        catch (BotException e)
        {
            throw new SetupException(e.Message, e);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    private async Task WithOwnBotAsync(LocalTeamsServer server, CancellationToken cancellationToken)
    {
        var storage = Path.Combine(options.DataFolder, "azurite");
        await using var azurite = await AzuriteServer.StartAsync(storage, cancellationToken);
        await SayAsync($"Storage: Azurite, with its files in {storage}");

        var program = new BotProgram(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Storage__ConnectionString"] = azurite.ConnectionString,
            ["Development__ClockOffset"] = server.ClockOffset.ToString("c"),
            ["MicrosoftAppTenantId"] = Roster.TenantId,
            ["Teams__ServiceUrl"] = server.Address.AbsoluteUri,
        });
        if (!options.Empty && !await program.HasPlanAsync(LauncherOptions.PlanId, cancellationToken))
            await ImportAsync(program, cancellationToken);

        await using var log = new StreamWriter(LogFile, append: false) { AutoFlush = true };
        await using var bot = program.Start(TextWriter.Synchronized(log).WriteLine, out var address);
        using var direct = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(direct);
        await BotProgram.ReadyAsync(bot, address, http, cancellationToken);
        await SayAsync($"Bot: ready at {address}, its log is {LogFile}");
        server.UseBot(address);
        try
        {
            await WelcomeAsync(server, cancellationToken);
        }
        catch (BotException e)
        {
            throw new SetupException($"{e.Message} The end of its log, {LogFile}:{Environment.NewLine}{bot.LastLines}", e);
        }

        var exitCode = await bot.ExitAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        throw new SetupException(
            $"The bot ended with exit code {exitCode}. The end of its log, {LogFile}:{Environment.NewLine}{bot.LastLines}");
    }

    private async Task WelcomeAsync(LocalTeamsServer server, CancellationToken cancellationToken)
    {
        await FirstStart.RunAsync(server, SayAsync, cancellationToken);
        await SayAsync("");
        await SayAsync($"Open {FirstStart.BestPlace(server, options.Empty)}");
        await SayAsync(FirstStart.WhatToTry(server, options.Empty));
        await SayAsync("Ctrl-C stops everything; what was stored is there at the next start.");
    }

    private IReadOnlyList<Person> ReadPeople()
    {
        var file = options.People ?? SamplePeople;
        if (File.Exists(file))
            return PeopleFile.Parse(File.ReadAllText(file));
        return options.Bot is not null && options.People is null
            ? []
            : throw new SetupException($"There is no people file {file}. Name one with --people.");
    }

    private async Task InstallPackagesAsync(CancellationToken cancellationToken)
    {
        var folder = Repository.FindNpmFolder();
        if (!NpmPackages.AreInstalled(folder))
            await SayAsync("Packages: installing Azurite and the card renderer from npm, once ...");
        await NpmPackages.EnsureAsync(folder, cancellationToken);
    }

    private async Task ImportAsync(BotProgram bot, CancellationToken cancellationToken)
    {
        // People first: their parties' names tell apart owners that run together in the plan.
        await CommandAsync("people", "import", Path.GetFullPath(options.People ?? SamplePeople), "--plan", LauncherOptions.PlanId);
        await CommandAsync("plan", "import", Path.GetFullPath(options.Plan ?? SamplePlan), "--plan", LauncherOptions.PlanId, "--apply");
        await SayAsync($"Plan: imported {options.Plan ?? "the sample plan"}, with its people");

        async Task CommandAsync(params string[] arguments)
        {
            var (exitCode, said) = await bot.CommandAsync(arguments, cancellationToken);
            if (exitCode != 0)
                throw new SetupException($"'AsbPlanBot {string.Join(' ', arguments)}' failed:{Environment.NewLine}{said}");
        }
    }

    private Task SayAsync(string line) => output.WriteLineAsync(line);
}
