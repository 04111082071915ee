using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Calendar;
using AsbPlanBot.Simulation.Command;
using AsbPlanBot.Simulation.Launching;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Year;

/// <summary>
/// The sample plan over weeks and months: the service's own code on storage and against Teams on this machine, with a
/// clock that jumps from one instant at which something may happen to the next.
/// </summary>
internal sealed class YearSimulation(SimulationOptions options, int weeks, TextWriter output)
{
    private const string PlanId = "asb";
    private static readonly TimeOnly CheckInTime = new(10, 0);

    private readonly YearCalendar _calendar = new(options.From, weeks, options.CheckInDay);

    public async Task<Report> RunAsync(CancellationToken cancellationToken)
    {
        if (!WorkingDays.Covers(options.From) || !WorkingDays.Covers(options.From.AddDays(7 * weeks)))
            throw new SetupException("The simulation knows the bank holidays of 2026 to 2028 only.");

        var began = TimeProvider.System.GetTimestamp();
        var sample = await SamplePlan.ReadAsync(cancellationToken);
        var clock = new SteppedClock(_calendar.Start);
        var log = new PromptLog(sample.People);
        using var data = new TemporaryFolder();
        await using var azurite = await AzuriteServer.StartAsync(data.Path, cancellationToken);
        await using var teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { People = sample.People, RateLimits = false, TimeProvider = clock, OnMessage = log.Hear }, cancellationToken);
        await using var service = await YearService.StartAsync(azurite.ConnectionString, teams.Address, clock, cancellationToken);
        teams.UseBot(service.Address);
        await BeginAsync(teams, service, sample, cancellationToken);
        log.Listens = true;

        var replies = new YearReplies(new Officer(teams), log, output);
        await LiveAsync(clock, service, log, replies, Intentions(sample), cancellationToken);

        var report = new Report(string.Create(
            CultureInfo.InvariantCulture,
            $"{weeks} weeks from {options.From:d MMMM yyyy}, check-ins on {options.CheckInDay}, seed {options.Seed}"));
        var expectations = new Expectations(_calendar, sample, replies);
        await new YearChecks(log.Prompts, expectations.All()).AddToAsync(report, output);
        await new LedgerChecks(service, PlanId, new WeeklyOccurrences(options.CheckInDay, CheckInTime))
            .AddToAsync(report, replies, expectations, cancellationToken);
        report.Tell("time that it took", Figures.Seconds(TimeProvider.System.GetElapsedTime(began)));
        return report;
    }

    private async Task BeginAsync(LocalTeamsServer teams, YearService service, SamplePlan sample, CancellationToken cancellationToken)
    {
        var settings = new PlanSettings
        {
            PlanId = PlanId,
            ActiveFrom = _calendar.Start,
            CheckInSchedule = $"0 10 * * {options.CheckInDay.ToString()[..3].ToUpperInvariant()}",
        };
        await service.ImportAsync(settings, sample.Plan, sample.Directory, cancellationToken);
        await teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, cancellationToken);
        foreach (var person in teams.Roster.People)
            await teams.Actions.InstallAsync(person, cancellationToken);
    }

    private List<Intention> Intentions(SamplePlan sample)
    {
        var behaviour = new Behaviour(options.Seed);
        return
        [
            .. from cycle in _calendar.Cycles
               from person in sample.AskedAt(cycle.Due)
               let at = behaviour.AnswersAt(person, cycle)
               where at < _calendar.End
               select new Intention(at.Value, person, cycle, behaviour.Of(person, cycle)),
        ];
    }

    private async Task LiveAsync(
        SteppedClock clock,
        YearService service,
        PromptLog log,
        YearReplies replies,
        List<Intention> intentions,
        CancellationToken cancellationToken)
    {
        var byTime = intentions.ToLookup(intention => intention.At);
        foreach (var instant in _calendar.Stops.Concat(intentions.Select(intention => intention.At)).Distinct().Order())
        {
            clock.StepTo(instant);
            foreach (var intention in byTime[instant])
                await replies.AnswerAsync(intention, cancellationToken);
            await service.TickAsync(cancellationToken);
            foreach (var prompt in log.Take())
                await output.WriteLineAsync($"{LondonTime.Text(prompt.At),-28}  {prompt.Kind,-10}  {prompt.To}");
        }
    }
}
