using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Running;

namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>Tries activities on the service.</summary>
internal sealed class ActivityFuzzer(FuzzedService service) : Fuzzer<ActivityInput>(Kind)
{
    public const string Kind = "activities";

    // How often the service is asked whether it still answers what is as it should be.
    private const int Sound = 50;

    private static readonly ActivityInput Unmutated = ActivityInput.Of(RecordedActivities.Message);

    public override async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override ActivityInput Draw(Dice dice, long index) => index % Sound == 0 ? Unmutated : ActivityInput.Draw(dice);

    protected override async Task<string?> FaultOfAsync(ActivityInput input, CancellationToken cancellationToken)
    {
        service.World.Reset();
        var answer = await service.PostAsync(input.Body, input.ContentType, cancellationToken);
        return ServiceRules.FaultOf(answer) ?? service.Logged()
            ?? (ReferenceEquals(input, Unmutated) && answer.Status != 200 ? $"A sound message was answered with {answer.Status}." : null);
    }

    protected override IEnumerable<ActivityInput> Simpler(ActivityInput input) => input.Simpler();

    protected override string Show(ActivityInput input) => input.ToString();
}
