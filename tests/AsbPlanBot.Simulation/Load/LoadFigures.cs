using AsbPlanBot.Simulation.Reports;

namespace AsbPlanBot.Simulation.Load;

/// <summary>What sending a cycle's cards came to.</summary>
/// <param name="Report">What was asserted.</param>
/// <param name="Lost">Officers without a card.</param>
/// <param name="Doubled">Second cards.</param>
/// <param name="Rate">Cards a second, from the first to the last.</param>
/// <param name="Refused">Calls that failed on purpose or were beyond the limit, and were tried again.</param>
/// <param name="Processor">Processor time of the service, all processes, for a card.</param>
/// <param name="MostMemory">Bytes that one process had at most.</param>
internal sealed record LoadFigures(
    Report Report, int Lost, int Doubled, TimeSpan Time, double Rate, long Refused, TimeSpan Processor, long MostMemory);
