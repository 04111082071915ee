using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;

namespace AsbPlanBot.CommandLine;

/// <summary><c>plan import FILE --plan ID [--take-statuses] [--apply]</c></summary>
internal static class PlanImportCommand
{
    public static async Task<int> RunAsync(
        IServiceProvider services,
        string file,
        string planId,
        bool takeStatuses,
        bool apply,
        TextWriter output,
        ProgressBar progress,
        CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IPlanStore>();
        var directory = await services.GetRequiredService<IPeopleStore>().LoadAsync(planId, cancellationToken);
        var reading = await progress.ShowAsync(
            "Reading",
            told => PlanReader.ReadAsync(file, directory.Parties.Count > 0 ? directory : null, cancellationToken, told));
        await DiagnosticLines.WriteAsync(output, reading.Diagnostics);
        if (reading.Plan is not { } document)
        {
            await output.WriteLineAsync("Not imported: mend the errors above first.");
            return CommandTree.BadInput;
        }

        var inForce = await store.LoadAsync(planId, cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var settings = inForce?.Settings ?? new PlanSettings { PlanId = planId, ActiveFrom = now };
        var terms = new ImportTerms(now)
        {
            Kept = await store.ListKeptAsync(planId, cancellationToken),
            DocumentAsAt = reading.AsAt,
            TakeStatuses = takeStatuses,
        };
        var import = PlanImport.Merge(inForce, document, settings, terms);
        foreach (var line in import.Describe())
        {
            await output.WriteLineAsync(line);
        }

        if (import.Offers.Any(offer => offer is { Taken: false, IsOlder: false }))
        {
            await output.WriteLineAsync("Statuses of the file are taken over with --take-statuses.");
        }

        if (!apply)
        {
            await output.WriteLineAsync("Nothing has been changed. Run it again with --apply to put this in force.");
            return CommandTree.Done;
        }

        if (await store.SavePlanAsync(import.Merged, import.History, cancellationToken) == SaveOutcome.Conflict)
        {
            await output.WriteLineAsync("Not imported: somebody changed the plan meanwhile. Run it again.");
            return CommandTree.BadInput;
        }

        await output.WriteLineAsync(
            $"Plan {planId} is in force: {import.Merged.Plan.Commitments.Count} commitments, {import.Merged.Plan.Objectives.Count()} objectives.");
        return CommandTree.Done;
    }
}
