using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>
/// The frame of a plan's document as a row: its title, its commitments and which objectives are in force, in order.
/// An objective that is not listed here is not part of the plan, whatever rows there are.
/// </summary>
internal sealed record DocumentRow(string Title, IReadOnlyList<DocumentRow.Band> Commitments)
{
    private const string BandsName = "Commitments";

    public static DocumentRow Of(Plan plan) => new(
        plan.Title,
        [.. plan.Commitments.Select(commitment => new Band(
            commitment.Number, commitment.Title, [.. commitment.Objectives.Select(objective => objective.Ref)]))]);

    public static DocumentRow Read(RowReader row) => new(row.LongText(nameof(Title)), row.Json<Band[]>(BandsName));

    public TableEntity Write(string planId) => new RowWriter(Keys.Plan(planId), Keys.Document)
        .LongText(nameof(Title), Title)
        .Json(BandsName, Commitments)
        .Row;

    /// <summary>The plan, its objectives taken by row key; null if one that is listed is missing.</summary>
    public Plan? Compose(IReadOnlyDictionary<string, Objective> objectives)
    {
        var complete = Commitments.All(band => band.Refs.All(reference => objectives.ContainsKey(Keys.Objective(reference))));
        return complete
            ? new Plan
            {
                Title = Title,
                Commitments = [.. Commitments.Select(band => new Commitment(
                    band.Number, band.Title, [.. band.Refs.Select(reference => objectives[Keys.Objective(reference)])]))],
            }
            : null;
    }

    /// <summary>The same of some of its objectives alone; those that it does not list are passed over.</summary>
    public DocumentRow Of(IReadOnlyCollection<string> references)
    {
        var wanted = references.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return this with { Commitments = [.. Commitments.Select(band => band with { Refs = [.. band.Refs.Where(wanted.Contains)] })] };
    }

    /// <summary>A commitment with the references of its objectives.</summary>
    internal sealed record Band(int Number, string? Title, IReadOnlyList<string> Refs);
}
