using AsbPlanBot.CommandLine;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Simulation.Load;
using Microsoft.Extensions.DependencyInjection;

namespace AsbPlanBot.Simulation.Crowd;

/// <summary>An import, and whether the command said that the plan is in force.</summary>
internal sealed record Reimport(int Edition, bool Applied);

/// <summary>Imports one edition of the plan after the other while it is answered, by the code of "plan import --apply".</summary>
internal sealed class Reimports(IServiceProvider services, Plan plan, string folder, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<Reimport> _all = [];

    public IReadOnlyList<Reimport> All => _all;

    /// <summary>The edition that should be in force: the last that was said to be.</summary>
    public int InForce => _all.FindLast(import => import.Applied)?.Edition ?? 0;

    /// <summary>How often the plan that was looked at was not wholly the edition that should be in force.</summary>
    public int Torn { get; private set; }

    /// <summary>Looks at the plan while nothing goes on.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = await services.GetRequiredService<IPlanStore>().LoadAsync(LargePlan.Id, cancellationToken);
        if (now!.Plan.Objectives.Any(objective => PlanEdition.In(objective) != InForce))
            Torn++;
    }

    /// <summary>Goes on until it is cancelled; the import under way then is waited for.</summary>
    public async Task RunAsync(CancellationToken until, CancellationToken cancellationToken)
    {
        while (!until.IsCancellationRequested)
        {
            await ImportAsync(cancellationToken);
            await Task.Delay(Pause, TimeProvider.System, until).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        var edition = _all.Count + 1;
        var file = Path.Combine(folder, "edition.csv");
        await File.WriteAllBytesAsync(file, PlanEdition.Of(plan, edition), cancellationToken);
        var progress = new ProgressBar(TextWriter.Null, isTerminal: false, clock);
        var code = await PlanImportCommand.RunAsync(
            services, file, LargePlan.Id, takeStatuses: false, apply: true, TextWriter.Null, progress, cancellationToken);
        _all.Add(new Reimport(edition, code == CommandTree.Done));
    }
}
