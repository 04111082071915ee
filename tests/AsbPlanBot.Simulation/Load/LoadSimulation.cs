using System.Diagnostics;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Calendar;
using AsbPlanBot.Simulation.Command;
using AsbPlanBot.Simulation.Launching;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Load;

/// <summary>
/// One cycle of a large plan: processes of the service send a card to each officer, at the rate that Teams allows, while
/// calls fail, processes are killed or storage is away, as asked for.
/// </summary>
internal sealed class LoadSimulation(SimulationOptions options, TextWriter output)
{
    /// <summary>What --faults lets happen: 3 in 100 calls fail.</summary>
    public static IReadOnlyList<Fault> Injected { get; } =
        [.. new[] { FaultKind.Throttled, FaultKind.BadGateway, FaultKind.PreconditionFailed }.Select(kind => new Fault { Kind = kind, Percent = 1 })];

    public async Task<LoadFigures> RunAsync(CancellationToken cancellationToken)
    {
        var large = LargePlan.Of(options.Officers);
        var arrivals = new Arrivals(large.Officers);
        var occasion = new Occasion(TimeProvider.System);
        using var data = new TemporaryFolder();
        await using var azurite = await AzuriteServer.StartAsync(data.Path, cancellationToken);
        await using var wire = new StorageWire(azurite.ConnectionString);
        await using var storage = new Seeding(azurite.ConnectionString);
        await using var teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { People = large.Officers, AlreadyInstalled = true, OnMessage = arrivals.Hear }, cancellationToken);
        await storage.StoreAsync(large, teams.Address, occasion.ActiveFrom, cancellationToken);
        await output.WriteLineAsync($"{Figures.Of(options.Officers)} officers are stored");

        // Only where the wire is to be cut does it cost what a wire costs.
        var connection = options.StorageOutage is null ? azurite.ConnectionString : wire.ConnectionString;
        await using var fleet = new Fleet(options, connection, teams.Address, occasion);
        for (var number = 0; number < options.Processes; number++)
            await fleet.ReadyAsync(fleet.Start(), cancellationToken);
        teams.UseBot(fleet.Running[0].Address);
        foreach (var fault in options.Faults ? Injected : [])
            teams.Faults.Add(fault);
        await output.WriteLineAsync($"Service processes ready: {options.Processes}. It becomes {LondonTime.Text(occasion.At)} for them");

        var run = new LoadRun(options, large, arrivals, fleet, wire, new Officer(teams), output);
        var watch = new Watch(fleet, arrivals, storage, occasion, output);
        using var emulator = RunningProgram.Find("node", data.Path);
        var (stored, ours) = (emulator?.TotalProcessorTime ?? default, Environment.CpuUsage.TotalTime);
        fleet.MoveClocks();
        await run.DuringAsync(() => watch.UntilSettledAsync(options.Officers, options.Limit, cancellationToken), cancellationToken);

        var report = new Report(Title());
        var checks = new LoadChecks(options, arrivals, fleet, watch);
        checks.AddTo(
            report,
            teams.Traffic,
            run,
            TimeOf(emulator) - stored,
            Environment.CpuUsage.TotalTime - ours);
        if (options.StorageOutage is not null)
            await ReplyChecks.AddToAsync(report, run, storage, cancellationToken);
        return checks.Sum(report, teams.Traffic);
    }

    private static TimeSpan TimeOf(Process? process)
    {
        process?.Refresh();
        return process?.TotalProcessorTime ?? default;
    }

    private string Title() => string.Join(", ", new[]
    {
        $"{Figures.Of(options.Officers)} officers",
        options.Processes == 1 ? "1 service process" : $"{options.Processes} service processes",
        $"Delivery:Parallel {options.Parallel}",
        options.Faults ? "3 % faults" : "",
        options.Kill ? "one killed twice" : "",
        options.StorageOutage is { } seconds ? $"storage away for {seconds} s" : "",
    }.Where(part => part.Length > 0));
}
