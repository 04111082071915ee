using System.Diagnostics;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;
using AsbPlanBot.Simulation.Command;
using AsbPlanBot.Simulation.Launching;
using AsbPlanBot.Simulation.Load;
using AsbPlanBot.Simulation.Reports;
using JsonReport = AsbPlanBot.Reports.JsonReport;
using MeasuredReport = AsbPlanBot.Reports.Report;

namespace AsbPlanBot.Simulation.Soak;

/// <summary>
/// A steady load for an hour: people ask, reply, press, drop files and talk nonsense at a fixed rate, while check-ins and
/// summaries fall due every ten minutes. The service is a process of its own and is looked at from outside.
/// </summary>
internal sealed class SoakSimulation(SimulationOptions options, int minutes, TextWriter output)
{
    private const int Officers = 50;
    private const int Objectives = 200;
    private const int Sharing = 3;

    private readonly Dictionary<string, SoakPerson> _byChat = new(StringComparer.Ordinal);

    public async Task<Report> RunAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists("/proc/self/fd"))
            throw new SetupException("A soak looks at processes in /proc, so it needs Linux.");

        if (options.Json is { } wanted)
            JsonReport.Prepare(wanted);
        var plan = SharedPlan.Of(Officers, Objectives, Sharing);
        var occasion = new Occasion(TimeProvider.System);
        using var data = new TemporaryFolder();
        await using var azurite = await AzuriteServer.StartAsync(data.Path, cancellationToken);
        await using var storage = new Seeding(azurite.ConnectionString);
        await using var teams = await LocalTeamsServer.StartAsync(
            new LocalTeamsOptions { People = plan.Officers, AlreadyInstalled = true, OnMessage = Hear }, cancellationToken);
        await storage.StoreAsync(plan, teams.Address, occasion.Before, cancellationToken, settings => settings with
        {
            CheckInSchedule = "*/10 * * * *",
            SummarySchedule = "5-55/10 * * * *",
        });

        var replies = new SoakReplies();
        var people = People(teams, plan, replies);
        await using var fleet = new Fleet(options, azurite.ConnectionString, teams.Address, occasion);
        await fleet.ReadyAsync(fleet.Start(), cancellationToken);
        teams.UseBot(fleet.Running[0].Address);
        foreach (var fault in options.Faults ? LoadSimulation.Injected : [])
            teams.Faults.Add(fault);

        using var service = fleet.Running[0].FindRunning() ?? throw new SetupException("The service's process was not found.");
        using var emulator = RunningProgram.Find("node", data.Path) ?? throw new SetupException("Azurite's process was not found.");
        using var own = Process.GetCurrentProcess();
        var load = new SteadyLoad(people, options.Rate);
        var began = TimeProvider.System.GetTimestamp();
        var seen = 0;
        var sampler = new Sampler(Look, output);
        await RunAsync(load, sampler, cancellationToken);

        var report = new Report(
            $"{minutes} min of {options.Rate} turns a second, {Objectives} objectives, {Officers} officers{(options.Faults ? ", 3 % faults" : "")}, seed {options.Seed}");
        report.Assert("processes of the service that ended", 0, fleet.Running.Count(process => process.HasExited));
        await new SoakChecks(sampler.Samples, load, replies).AddToAsync(report, storage.Get<IPlanStore>(), cancellationToken);
        report.Tell("calls of the bot: let through, refused on purpose, beyond the limit", $"{Figures.Of(teams.Traffic.Passed)}, {Figures.Of(teams.Traffic.Faults)}, {Figures.Of(teams.Traffic.Throttled)}");
        if (options.Json is { } file)
            await JsonReport.WriteAsync(FiguresOf(sampler.Samples), file, cancellationToken);
        return report;

        Sample? Look()
        {
            if (ProcessReading.Of(service) is not { } ofService || ProcessReading.Of(emulator) is not { } ofAzurite || ProcessReading.Of(own) is not { } ofOwn)
                return null;
            List<Turn> since = [.. load.Over.Skip(seen)];
            seen += since.Count;
            return new Sample(TimeProvider.System.GetElapsedTime(began), ofService, ofAzurite, ofOwn, since, replies.Acknowledged.Count);
        }
    }

    private async Task RunAsync(SteadyLoad load, Sampler sampler, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sampling = sampler.RunAsync(over.Token);
        await load.RunAsync(TimeSpan.FromMinutes(minutes), cancellationToken);
        await over.CancelAsync();
        await sampling;
    }

    private MeasuredReport FiguresOf(IReadOnlyList<Sample> samples) => MeasuredReport.Of(
        "AsbPlanBot.Simulation",
        options.Arguments,
        [MeasuredReport.Fact("turns a second", options.Rate), MeasuredReport.Fact("minutes", minutes)],
        [new(".NET", Environment.Version.ToString())],
        SoakTables.Of(samples));

    private List<SoakPerson> People(LocalTeamsServer teams, LargePlan plan, SoakReplies replies)
    {
        var world = new SoakWorld(
            teams, new Dice(options.Seed), replies, [.. plan.Plan.Objectives.Select(objective => objective.Ref)], PlanEdition.Of(plan.Plan, edition: 1));
        List<SoakPerson> people =
        [
            .. plan.Officers.Append(Person.Manager).Select(person => new SoakPerson(
                world,
                person,
                [.. plan.Plan.Objectives.Where(objective => objective.Parties.Contains(person.Roles[0])).Select(objective => objective.Ref)])),
        ];
        foreach (var person in people)
            _byChat[person.ChatId] = person;
        return people;
    }

    private void Hear(string conversation, LocalTeams.Conversations.Message message)
    {
        if (message is { EditedAt: null, Deleted: false } && message.FromId == Roster.BotId && _byChat.GetValueOrDefault(conversation) is { } person)
            person.Hear(message);
    }
}
