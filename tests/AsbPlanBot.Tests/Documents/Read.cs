using System.Globalization;
using System.Text;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;

namespace AsbPlanBot.Tests.Documents;

/// <summary>Reads made-up plans and people, and the samples that ship with the service.</summary>
internal static class Read
{
    public const string Header = "Objective\tAction\tOutcome\tProgress\tAccountable Officer\tStatus";

    public static string SamplePlan { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "asb-action-plan.txt");

    public static string SamplePeople { get; } = Path.Combine(AppContext.BaseDirectory, "Samples", "people.csv");

    public static Task<PlanReading> PlanAsync(byte[] bytes, PlanDirectory? people = null) =>
        PlanReader.ReadAsync(new MemoryStream(bytes), people, TestContext.Current.CancellationToken);

    public static Task<PlanReading> PlanAsync(string text, PlanDirectory? people = null) =>
        PlanAsync(Encoding.UTF8.GetBytes(text), people);

    /// <summary>Rows under a title and the usual header, so that the first row is line 3.</summary>
    public static Task<PlanReading> RowsAsync(params string[] rows) => RowsAsync(null, rows);

    public static Task<PlanReading> RowsAsync(PlanDirectory? people, params string[] rows) =>
        PlanAsync(string.Join('\n', ["Town Plan", Header, .. rows]), people);

    public static Task<PeopleReading> PeopleAsync(string text) =>
        PeopleFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);

    public static PlanDirectory Parties(params string[] names) =>
        new([.. names.Select(name => new Party(name, PartyKind.Role, []))]);

    public static Objective Objective(this PlanReading reading, string reference) =>
        reading.Plan?.Find(reference) ?? throw new InvalidOperationException(reading.Faults());

    /// <summary>
    /// The plan in lines: "1 Commitment", "1.1 Title | parties | status | start..due" without what is not there, and
    /// "a Action".
    /// </summary>
    public static string[] Outline(this PlanReading reading) =>
        [.. (reading.Plan?.Commitments ?? throw new InvalidOperationException(reading.Faults())).SelectMany(commitment => Outline(commitment))];

    /// <summary>Code and place of each diagnostic.</summary>
    public static string[] Found(this PlanReading reading) =>
        [.. reading.Diagnostics.Select(item => $"{item.Code} @ {item.Place}")];

    public static string[] Found(this PeopleReading reading) =>
        [.. reading.Diagnostics.Select(item => $"{item.Code} @ {item.Place}")];

    private static IEnumerable<string> Outline(Commitment commitment)
    {
        if (commitment.Title is not null)
            yield return $"{commitment.Number} {commitment.Title}";
        foreach (var objective in commitment.Objectives)
        {
            string?[] facts =
            [
                $"{objective.Ref} {objective.Title}",
                string.Join(", ", objective.Parties),
                objective.Status == RagStatus.NotReported ? null : objective.Status.ToString(),
                objective.Start is null ? objective.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{objective.Start:yyyy-MM-dd}..{objective.Due:yyyy-MM-dd}",
            ];
            yield return string.Join(" | ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
            foreach (var action in objective.Actions)
                yield return $"{action.Letter} {action.Text}";
        }
    }

    private static string Faults(this PlanReading reading) => string.Join('\n', reading.Diagnostics);
}
