using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;

namespace AsbPlanBot.PlanFiles;

/// <summary>Core's port for documents, over the Documents project.</summary>
internal sealed class PlanDocuments(IPlanStore plans, PlanExporting exporting, TimeProvider time) : IPlanDocuments
{
    private const int LongestName = 80;

    public async Task<PlanDocument> ReadAsync(Stream content, PlanDirectory people, CancellationToken cancellationToken)
    {
        var reading = await PlanReader.ReadAsync(content, people.Parties.Count > 0 ? people : null, cancellationToken);
        return new PlanDocument(
            reading.Plan,
            reading.AsAt,
            RemarksOf(reading.Diagnostics));
    }

    public async Task<PeopleDocument?> ReadPeopleAsync(Stream content, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        if (!PeopleFile.Is(whole.GetBuffer().AsSpan(0, (int)whole.Length)))
        {
            return null;
        }

        whole.Position = 0;
        var reading = await PeopleFile.ReadAsync(whole, cancellationToken);
        return new PeopleDocument(reading.Directory, RemarksOf(reading.Diagnostics));
    }

    public async Task<PlanFileDecision> WriteAsync(
        string planId, ExportFormat format, DateOnly? asAt, DateOnly? since, CancellationToken cancellationToken)
    {
        if (await plans.LoadAsync(planId, cancellationToken) is not { } plan)
        {
            return new PlanFileDecision.Refused("There is no such plan any more.");
        }

        var clock = new PlanClock(plan.Settings, time.GetUtcNow());
        switch (await exporting.LoadAsync(plan, clock, new(format, asAt, since), cancellationToken))
        {
            case ExportDecision.Ready(var export):
                using (var content = new MemoryStream())
                {
                    export.Write(format, content);
                    return new PlanFileDecision.Ready(new PlanFile(NameOf(plan.Plan.Title, export.AsAt ?? clock.Today, format), content.ToArray()));
                }

            case ExportDecision.Refused(var why):
                return new PlanFileDecision.Refused(why);

            case var other:
                throw new InvalidOperationException($"{other.GetType().Name} is no outcome of an export.");
        }
    }

    private static IReadOnlyList<DocumentRemark> RemarksOf(IReadOnlyList<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => new DocumentRemark(diagnostic.Severity == Severity.Error, diagnostic.Place, diagnostic.Message))];

    private static string NameOf(string title, DateOnly day, ExportFormat format)
    {
        var fit = string.Join(' ', new string([.. title.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var ending = format switch { ExportFormat.Word => "docx", ExportFormat.Excel => "xlsx", _ => "csv" };
        var name = fit.Length > LongestName ? fit[..LongestName].TrimEnd() : fit;
        return string.Create(CultureInfo.InvariantCulture, $"{name} {day:yyyy-MM-dd}.{ending}").TrimStart();
    }
}
