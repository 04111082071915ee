using AsbPlanBot.Fuzzing.Activities;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Json;
using AsbPlanBot.Fuzzing.Running;
using AsbPlanBot.Tests.Teams;

namespace AsbPlanBot.Fuzzing.Invokes;

/// <summary>Tries what buttons and the like send, as officers, as a manager and as a stranger.</summary>
internal sealed class InvokeFuzzer(FuzzedService service) : Fuzzer<InvokeInput>(Kind)
{
    public const string Kind = "invokes";

    private const int Fine = 200;

    public override async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override InvokeInput Draw(Dice dice, long index) => InvokeInput.Draw(dice);

    protected override async Task<string?> FaultOfAsync(InvokeInput input, CancellationToken cancellationToken)
    {
        service.World.Reset();
        var (stored, settings, parties) = (service.World.Stored, service.World.Settings, service.World.Parties);
        var activity = input.Activity();
        var answer = await service.PostAsync(activity.Body, activity.ContentType, cancellationToken);
        return ServiceRules.FaultOf(answer) ?? service.Logged()
            ?? (input.PersonId == Sample.Stranger && service.World.Stored != stored ? "A stranger changed something." : null)
            ?? (input.PersonId != Sample.Priya && (service.World.Settings != settings || !ReferenceEquals(service.World.Parties, parties)) ? "Somebody who is no manager changed the plan." : null)
            ?? (input is { IsMessage: false, Name: "adaptiveCard/action" } && answer.Status == Fine ? InvokeRules.FaultOf(answer) : null);
    }

    protected override IEnumerable<InvokeInput> Simpler(InvokeInput input) => JsonPlaces.Simpler(input.Value).Select(value => input with { Value = value });

    protected override string Show(InvokeInput input) =>
        $"{input.PersonId} in {input.Place}, {(input.IsMessage ? "message" : input.Name)}: {Shown.Literal(input.Value.ToString())}";
}
