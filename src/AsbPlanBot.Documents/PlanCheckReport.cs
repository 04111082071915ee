using AsbPlanBot.Documents.Reports;

namespace AsbPlanBot.Documents;

/// <summary>What <c>plan check</c> prints: the plan as it was read, and everything odd in it and in its people file.</summary>
/// <param name="Reading">The plan's reading.</param>
/// <param name="People">The people file's reading; null if none was given.</param>
/// <param name="PeopleFileName">The people file's name without folders, which goes before its places.</param>
/// <param name="PlanFileName">The plan file's name without folders, for what is wrong with it as a whole.</param>
public sealed record PlanCheckReport(
    PlanReading Reading, PeopleReading? People = null, string PeopleFileName = "people.csv", string PlanFileName = Diagnostic.WholeFile)
{
    /// <summary>Whether there is any error, so that the command ends with exit code 1.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Those of the people file with its name before their places, then those of the plan.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
    [
        .. (People?.Diagnostics ?? []).Select(diagnostic => diagnostic with
        {
            Place = diagnostic.Place == Diagnostic.WholeFile ? PeopleFileName : $"{PeopleFileName} {diagnostic.Place}",
        }),
        .. Reading.Diagnostics.Select(diagnostic =>
            diagnostic.Place == Diagnostic.WholeFile ? diagnostic with { Place = PlanFileName } : diagnostic),
    ];

    /// <summary>Writes it as one JSON object for a program to read.</summary>
    public void WriteJson(TextWriter writer) => PlanCheckJson.Write(Reading.Plan, Diagnostics, writer);

    /// <summary>Writes it for a person to read.</summary>
    public void WriteText(TextWriter writer) => PlanCheckText.Write(Reading.Plan, Diagnostics, writer);
}
