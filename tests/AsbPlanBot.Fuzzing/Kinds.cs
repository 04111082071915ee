using AsbPlanBot.Fuzzing.Activities;
using AsbPlanBot.Fuzzing.Invokes;
using AsbPlanBot.Fuzzing.PlanFiles;
using AsbPlanBot.Fuzzing.Running;
using AsbPlanBot.Fuzzing.Sentences;
using AsbPlanBot.Fuzzing.TableKeys;

namespace AsbPlanBot.Fuzzing;

/// <summary>Everything that is tried.</summary>
internal static class Kinds
{
    public static IReadOnlyList<FuzzKind> All { get; } =
    [
        new(ActivityFuzzer.Kind, async stop => new ActivityFuzzer(await FuzzedService.StartAsync(stop))),
        new(InvokeFuzzer.Kind, async stop => new InvokeFuzzer(await FuzzedService.StartAsync(stop))),
        new(SentenceFuzzer.Kind, _ => Task.FromResult<IFuzzer>(new SentenceFuzzer())),
        new(PlanFileFuzzer.Kind, _ => Task.FromResult<IFuzzer>(new PlanFileFuzzer())),
        new(PeopleFileFuzzer.Kind, _ => Task.FromResult<IFuzzer>(new PeopleFileFuzzer())),
        new(TableKeyFuzzer.Kind, _ => Task.FromResult<IFuzzer>(new TableKeyFuzzer())),
    ];
}
