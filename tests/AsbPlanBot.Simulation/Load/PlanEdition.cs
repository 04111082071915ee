using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;

namespace AsbPlanBot.Simulation.Load;

/// <summary>A new edition of a plan as a file: each objective reworded, and due some days later.</summary>
internal static class PlanEdition
{
    private const string Edition = ", edition ";

    public static byte[] Of(Plan plan, int edition)
    {
        var reworded = plan with
        {
            Commitments = [.. plan.Commitments.Select(commitment => commitment with
            {
                Objectives = [.. commitment.Objectives.Select(objective => objective with
                {
                    Title = objective.Title + Edition + edition,
                    Due = objective.Due?.AddDays(edition),
                })],
            })],
        };
        var settings = new PlanSettings { PlanId = LargePlan.Id, ActiveFrom = default };
        using var stream = new MemoryStream();
        new PlanExport(new PlanInForce(settings, reworded), new PlanClock(settings, TimeProvider.System.GetUtcNow())).Write(ExportFormat.Csv, stream);
        return stream.ToArray();
    }

    /// <summary>The edition whose words an objective has; 0 for those of before.</summary>
    public static int In(Objective objective) =>
        objective.Title.Split(Edition) is [_, var number] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
