using System.CommandLine;
using System.Text;
using AsbPlanBot.Mutants;
using AsbPlanBot.Reports;

Console.OutputEncoding = Encoding.UTF8;
var reports = new Argument<FileInfo[]>("reports")
{
    Description = "Reports of Stryker (mutation-report.json). Where two have measured the same file, the later one counts.",
    Arity = ArgumentArity.OneOrMore,
};
reports.AcceptExistingOnly();
var json = new Option<FileInfo?>("--json") { Description = "Write the figures there too.", HelpName = "FILE" };
var root = new RootCommand("Sums what Stryker measured by folder of Core, and lists the mutants that stay.") { reports, json };
root.SetAction(async (parsed, cancellationToken) =>
{
    var mutants = await StrykerReports.ReadAsync(parsed.GetRequiredValue(reports), cancellationToken);
    var report = MutantTable.Report(mutants);
    await TextReport.WriteAsync(report, Console.Out);
    await Console.Out.WriteLineAsync();
    foreach (var mutant in mutants.Where(mutant => mutant.Stays))
        await Console.Out.WriteLineAsync(mutant.Line);
    if (parsed.GetValue(json) is { } file)
        await JsonReport.WriteAsync(report, file, cancellationToken);
    return 0;
});
return await root.Parse(args).InvokeAsync();
