using AsbPlanBot.Clock;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Command;
using AsbPlanBot.Simulation.Launching;
using AsbPlanBot.Simulation.Load;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Crowd;

/// <summary>
/// Many people answer the same few objectives at the same time, by card and in words, each turn on another instance of the
/// service and some presses on two, while the plan is imported anew again and again.
/// </summary>
internal sealed class CrowdSimulation(SimulationOptions options, int crowd, TextWriter output)
{
    // More than one transaction of the store takes, and one in twelve of them shared by half of the crowd.
    private const int Objectives = 120;
    private const int Every = 12;
    private static readonly TimeSpan CardLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private int _words;

    public async Task<Report> RunAsync(CancellationToken cancellationToken)
    {
        var large = SharedPlan.Of(crowd, Objectives, sharing: Math.Max(1, crowd / 2), Every);
        var arrivals = new Arrivals(large.Officers);
        var occasion = new Occasion(TimeProvider.System);
        occasion.Arrive();
        var clock = new MovableClock(TimeProvider.System, occasion.ClockOffset);
        using var data = new TemporaryFolder();
        await using var azurite = await AzuriteServer.StartAsync(data.Path, cancellationToken);
        await using var storage = new Seeding(azurite.ConnectionString, clock);
        await using var teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { People = large.Officers, AlreadyInstalled = true, RateLimits = false, OnMessage = arrivals.Hear }, cancellationToken);
        await storage.StoreAsync(large, teams.Address, occasion.ActiveFrom, cancellationToken);

        await using var fleet = new Fleet(options, azurite.ConnectionString, teams.Address, occasion);
        await Task.WhenAll(Enumerable.Range(0, options.Processes).Select(_ => fleet.ReadyAsync(fleet.Start(), cancellationToken)));
        var dice = new Dice(options.Seed);
        await using var balancer = await Balancer.StartAsync([.. fleet.Running.Select(process => process.Address)], dice, cancellationToken);
        teams.UseBot(balancer.Address);
        await UntilAskedAsync(arrivals, cancellationToken);

        List<CrowdPerson> people =
        [
            .. large.Officers.Select(officer => new CrowdPerson(
                teams,
                officer,
                arrivals.CardOf(officer)!,
                [.. large.Plan.Objectives.Where(objective => objective.Parties.Contains(officer.Roles[0])).Select(objective => objective.Ref)],
                dice,
                () => SavedReply.WordOf(Interlocked.Increment(ref _words)))),
        ];
        var imports = new Reimports(storage.Services, large.Plan, data.Path, clock);
        var began = TimeProvider.System.GetTimestamp();
        for (var round = 1; round <= options.Rounds; round++)
        {
            await RoundAsync(people, imports, cancellationToken);
            await imports.LookAsync(cancellationToken);
            await output.WriteLineAsync($"Round {round}: {people.Sum(person => person.Attempts.Count)} replies sent in, {imports.All.Count} imports");
        }

        var report = new Report($"{crowd} people on {options.Processes} instances, {options.Rounds} rounds, seed {options.Seed}");
        await new CrowdChecks(large.Plan, people, imports, balancer).AddToAsync(report, storage.Get<IPlanStore>(), cancellationToken);
        report.Tell("time that it took", Figures.Seconds(TimeProvider.System.GetElapsedTime(began)));
        return report;
    }

    private static async Task UntilAskedAsync(Arrivals arrivals, CancellationToken cancellationToken)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!arrivals.AllReached)
        {
            if (TimeProvider.System.GetElapsedTime(since) > CardLimit)
                throw new SetupException($"Only {arrivals.Reached} people got the card of their check-in.");
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task RoundAsync(List<CrowdPerson> people, Reimports imports, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var importing = imports.RunAsync(over.Token, cancellationToken);
        try
        {
            await Task.WhenAll(people.Select(person => person.AnswerAsync(cancellationToken)));
        }
        finally
        {
            await over.CancelAsync();
            await importing;
        }
    }
}
