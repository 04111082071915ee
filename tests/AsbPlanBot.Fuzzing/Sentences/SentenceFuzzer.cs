using System.Globalization;
using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Running;

namespace AsbPlanBot.Fuzzing.Sentences;

/// <summary>Tries what people write.</summary>
internal sealed class SentenceFuzzer() : Fuzzer<SentenceInput>(Kind)
{
    public const string Kind = "sentences";

    protected override SentenceInput Draw(Dice dice, long index) => SentenceInput.Draw(dice);

    protected override Task<string?> FaultOfAsync(SentenceInput input, CancellationToken cancellationToken) => Task.FromResult(SentenceRules.FaultOf(input));

    protected override IEnumerable<SentenceInput> Simpler(SentenceInput input) => Shrinking.Simpler(input.Text).Select(text => input with { Text = text });

    protected override string Show(SentenceInput input) =>
        string.Create(CultureInfo.InvariantCulture, $"on {input.Today:yyyy-MM-dd}, {(input.HasPlan ? "with" : "without")} a plan: {Shown.Literal(input.Text)}");
}
