using System.CommandLine;
using AsbPlanBot.Figures.Measuring;
using AsbPlanBot.Figures.Page;

var measure = new Option<string[]>("--measure")
{
    Description = $"Measure again, then write the page: {string.Join(", ", Source.All.Select(source => source.Name))}, or all (about three hours).",
    HelpName = "NAME",
    AllowMultipleArgumentsPerToken = true,
};
measure.AcceptOnlyFromAmong([Measurement.All, .. Source.All.Select(source => source.Name)]);
var root = new RootCommand("Writes docs/figures.md and its plots from the figures in docs/figures.") { measure };
root.SetAction(async (parsed, cancellationToken) =>
{
    if (Folders.Find() is not { } folders)
    {
        await Console.Error.WriteLineAsync("The page is written in a clone of the repository: start this there.");
        return 1;
    }

    foreach (var source in Measurement.Chosen(parsed.GetValue(measure) ?? []))
    {
        if (await Measurement.RunAsync(source, folders, Console.Out, cancellationToken) is var code and not 0)
        {
            await Console.Error.WriteLineAsync($"{source.Name} was not measured: its program ended with {code}.");
            return 1;
        }
    }

    var measured = await Measured.ReadAsync(folders, cancellationToken);
    await File.WriteAllTextAsync(folders.Page, FiguresPage.Write(measured), cancellationToken);
    foreach (var (name, plot) in Chapter.All.SelectMany(chapter => chapter.PlotsOf(measured)))
        await File.WriteAllTextAsync(Path.Combine(folders.Data, name), plot.Svg(), cancellationToken);
    await Console.Out.WriteLineAsync($"{folders.Page} is written from {measured.Count} measurements.");
    return 0;
});
return await root.Parse(args).InvokeAsync();
