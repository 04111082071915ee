using AsbPlanBot.Documents;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Running;

namespace AsbPlanBot.Fuzzing.PlanFiles;

/// <summary>Tries people files.</summary>
internal sealed class PeopleFileFuzzer() : Fuzzer<byte[]>(Kind)
{
    public const string Kind = "people-files";

    private static readonly string[] Cells =
    [
        "", "party", "kind", "role", "team", "person", "ASB Team", "SNT", "Jo Bell", "aaaaaaaa-0000-4000-8000-000000000001", "{aaaaaaaa-0000-4000-8000-000000000001}", "jo@example.org",
        "yes", "no", "lead", "x", "2026-01-01", "2026-12-31", "31/12/2026", "0001-01-01", "9999-12-31", "2026-02-30",
    ];

    protected override byte[] Draw(Dice dice, long index) =>
        PlanFileInput.TextFile(dice.Of(SampleFiles.People), draws => draws.OneIn(3) ? OddTexts.Draw(draws) : draws.Of(Cells), dice);

    protected override async Task<string?> FaultOfAsync(byte[] input, CancellationToken cancellationToken)
    {
        _ = PeopleFile.Is(input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = await PeopleFile.ReadAsync(new MemoryStream(input), cancellationToken);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        return ReadingRules.FaultOfMemory(taken, input.Length) ?? ReadingRules.FaultOf(reading.Directory, reading.Diagnostics);
    }

    protected override IEnumerable<byte[]> Simpler(byte[] input) => Shrinking.Simpler(input);

    protected override string Show(byte[] input) => Shown.Bytes(input);
}
