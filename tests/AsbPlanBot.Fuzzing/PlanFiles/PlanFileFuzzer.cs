using AsbPlanBot.Documents;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Running;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>Tries plan files of every format.</summary>
internal sealed class PlanFileFuzzer() : Fuzzer<PlanFileInput>(Kind)
{
    public const string Kind = "plan-files";

    protected override PlanFileInput Draw(Dice dice, long index) => PlanFileInput.Draw(dice);

    protected override async Task<string?> FaultOfAsync(PlanFileInput input, CancellationToken cancellationToken)
    {
        var content = input.Content;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = await PlanReader.ReadAsync(new MemoryStream(content), people: null, cancellationToken);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        return ReadingRules.FaultOfMemory(taken, content.Length)
            ?? ReadingRules.FaultOf(reading.Plan, reading.Diagnostics)
            ?? (reading.Plan is { } plan
                ? ReadingRules.FaultOf(plan) ?? (input.ExportAs is { } format && reading.Diagnostics.Count == 0 ? await ReadingRules.FaultOfExportAsync(plan, format, cancellationToken) : null)
                : null);
    }

    protected override IEnumerable<PlanFileInput> Simpler(PlanFileInput input) => input.Simpler();

    protected override string Show(PlanFileInput input) => input.ToString();
}
