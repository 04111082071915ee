using AsbPlanBot.Core.Plans;
using AsbPlanBot.Documents;

namespace AsbPlanBot.PlanFiles;

/// <summary>How somebody wants a plan to be taken out.</summary>
/// <param name="AsAt">The day at whose end it is shown; null for now.</param>
/// <param name="Since">The earlier day with which the Word report compares; null for three months before.</param>
internal sealed record ExportWish(ExportFormat Format, DateOnly? AsAt, DateOnly? Since);

/// <summary>What becomes of the wish.</summary>
internal abstract record ExportDecision
{
    private ExportDecision()
    {
    }

    public sealed record Ready(PlanExport Export) : ExportDecision;

    /// <summary>The days do not fit the plan, or the kind of file; sentences say why.</summary>
    public sealed record Refused(string Why) : ExportDecision;
}
