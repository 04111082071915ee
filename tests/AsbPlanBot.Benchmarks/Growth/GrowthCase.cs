using System.Globalization;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>A turn over a plan of some size.</summary>
/// <param name="Lines">Of history, for each objective.</param>
/// <param name="IsOfHistory">Whether it is the history that grows, and not the plan.</param>
/// <param name="OnAzurite">Whether it is stored in Azurite, and not in the tables in memory.</param>
internal sealed record GrowthCase(GrowthTurn Turn, int Objectives, int Lines, bool IsOfHistory, bool OnAzurite) : BenchmarkCase(
    string.Create(CultureInfo.InvariantCulture, $"{Turn.Name}/{Objectives}{(IsOfHistory ? $"/{Objectives * Lines}" : "")}{(OnAzurite ? "/azurite" : "")}"),
    string.Create(CultureInfo.InvariantCulture, $"{Turn.Title}, over {(IsOfHistory ? $"{Objectives * Lines:#,##0} lines of history" : $"{Objectives:#,##0} objectives")}{(OnAzurite ? ", in Azurite" : "")}"))
{
    private const int ObjectivesOfHistories = 1000;

    /// <summary>What grows: objectives, or lines of history.</summary>
    public int Size => IsOfHistory ? Objectives * Lines : Objectives;

    /// <summary>Of its row in the table of its turn.</summary>
    public string RowName => string.Create(CultureInfo.InvariantCulture, $"{Size:#,##0}{(OnAzurite ? " (Azurite)" : "")}");

    /// <summary>Of its plan, for its tables.</summary>
    public string PlanId => string.Create(CultureInfo.InvariantCulture, $"grown{Objectives}x{Lines}");

    public static IReadOnlyList<GrowthCase> All { get; } =
    [
        .. GrowthTurn.OfPlans.SelectMany(turn => new[] { 20, 200, 1000, 10_000 }.Select(size => new GrowthCase(turn, size, GrownPlan.UsualLines, false, false))),
        .. GrowthTurn.OfPlans.SelectMany(turn => new[] { 20, 200 }.Select(size => new GrowthCase(turn, size, GrownPlan.UsualLines, false, true))),
        .. GrowthTurn.OfHistories.SelectMany(turn => new[] { 10, 100, 1000 }
            .Where(lines => ObjectivesOfHistories * lines <= turn.MostLines)
            .Select(lines => new GrowthCase(turn, ObjectivesOfHistories, lines, true, false))),
    ];
}
