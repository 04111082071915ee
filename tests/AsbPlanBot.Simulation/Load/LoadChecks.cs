using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.Simulation.Command;
using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Load;

/// <summary>Whether everybody got their card, once, and as fast as Teams allows; and what it cost.</summary>
internal sealed class LoadChecks(SimulationOptions options, Arrivals arrivals, Fleet fleet, Watch watch)
{
    // Teams' limit for a tenant, and how near to it the service is to come.
    public const double Permitted = 50;
    private const double Wanted = 0.95;
    private const int Expected = 2;

    public void AddTo(Report report, Traffic traffic, LoadRun run, TimeSpan azurite, TimeSpan ours)
    {
        report.Assert("officers with a card", options.Officers, arrivals.Reached);
        report.Assert("officers lost", 0, options.Officers - arrivals.Reached);
        AddDuplicates(report);
        if (options.Kill)
            report.Assert("processes killed", Expected, run.Killed);
        report.Assert("check-ins still under way in the ledger", 0, watch.UnderWay);
        report.Assert("all done by itself", "yes", run.Settled ? "yes" : "no, the time was up", run.Settled);
        AddRate(report);
        report.Tell("calls let through", Figures.Of(traffic.Passed));
        report.Tell("calls refused on purpose, and tried again", Figures.Of(traffic.Faults));
        report.Tell("calls beyond the limit, and tried again", Figures.Of(traffic.Throttled));
        report.Tell("processor time of the service", $"{Figures.Seconds(fleet.Processor)}, {Figures.Of(PerCard)} ms a card");
        report.Tell("most memory of a process of the service", Figures.Megabytes(fleet.MostMemory));
        report.Tell("processor time of Azurite, and of Teams with the simulation", $"{Figures.Seconds(azurite)}, {Figures.Seconds(ours)}");
    }

    public LoadFigures Sum(Report report, Traffic traffic) => new(
        report,
        options.Officers - arrivals.Reached,
        arrivals.Duplicates,
        arrivals.Until(100),
        arrivals.RateUntil(100),
        traffic.Faults + traffic.Throttled,
        TimeSpan.FromMilliseconds(PerCard),
        fleet.MostMemory);

    private double PerCard => arrivals.Count == 0 ? 0 : fleet.Processor.TotalMilliseconds / arrivals.Count;

    // At a SIGKILL one process has so many sends under way; when storage goes, all of them have.
    private void AddDuplicates(Report report)
    {
        var inFlight = (options.Kill ? options.Parallel : 0) + (options.StorageOutage is null ? 0 : options.Parallel * options.Processes);
        var duplicates = arrivals.Duplicates;
        report.Assert(
            "second cards",
            inFlight == 0 ? "0" : $"at most {inFlight}, as many as were in flight",
            Figures.Of(duplicates),
            duplicates <= inFlight);
    }

    private void AddRate(Report report)
    {
        report.Tell("from the first card to the last", Figures.Seconds(arrivals.Until(100)));
        report.Tell("from the first card to 99 in 100", $"{Figures.Seconds(arrivals.Until(99))}, {Figures.Of(arrivals.RateUntil(99))} a second");
        var rate = arrivals.RateUntil(100);
        var was = $"{Figures.Of(rate)}: {Figures.Of(100 * rate / Permitted)} %";
        if (options.Kill || options.StorageOutage is not null)
            report.Tell("cards a second", was);
        else
            report.Assert("cards a second", $"{Figures.Of(Wanted * Permitted)} or more, of {Figures.Of(Permitted)} permitted", was, rate >= Wanted * Permitted);
    }
}
