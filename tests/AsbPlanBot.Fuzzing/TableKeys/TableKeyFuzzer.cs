using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Running;
using AsbPlanBot.Fuzzing.Texts;

namespace AsbPlanBot.Fuzzing.TableKeys;

/// <summary>Two plans, references and persons, and two moments, as keys are made of them.</summary>
internal sealed record KeyInput(string One, string Other, string Third, long Ticks, long OtherTicks);

/// <summary>Tries the keys of the tables.</summary>
internal sealed class TableKeyFuzzer() : Fuzzer<KeyInput>(Kind)
{
    public const string Kind = "table-keys";

    protected override KeyInput Draw(Dice dice, long index)
    {
        var one = Text(dice);
        var ticks = Ticks(dice);
        return new KeyInput(one, Near(one, dice), dice.OneIn(2) ? Near(one, dice) : Text(dice), ticks, dice.OneIn(3) ? Math.Clamp(ticks + dice.From(-2, 2), 0, DateTime.MaxValue.Ticks) : Ticks(dice));
    }

    protected override Task<string?> FaultOfAsync(KeyInput input, CancellationToken cancellationToken) => Task.FromResult(KeyRules.FaultOf(input));

    protected override IEnumerable<KeyInput> Simpler(KeyInput input) =>
    [
        .. Shrinking.Simpler(input.One).Select(text => input with { One = text }),
        .. Shrinking.Simpler(input.Other).Select(text => input with { Other = text }),
        .. Shrinking.Simpler(input.Third).Select(text => input with { Third = text }),
    ];

    protected override string Show(KeyInput input) =>
        FormattableString.Invariant($"new({Shown.Literal(input.One)}, {Shown.Literal(input.Other)}, {Shown.Literal(input.Third)}, {input.Ticks}, {input.OtherTicks})");

    private static string Text(Dice dice) => dice.Below(4) switch
    {
        0 => dice.Of("1.1", "P1-03", "A1", "asb", "19:abc@thread.tacv2", "aaaaaaaa-0000-4000-8000-000000000001", "20261126T1000Z", "==", "=0041", "!", "~", "0settings"),
        1 => new string((char)dice.Below(0x10000), dice.Of(1, 47, 48, 49, 172, 239, 240, 241, 600)),
        _ => OddTexts.Draw(dice),
    };

    // What is nearly the same shows whether keys tell things apart.
    private static string Near(string text, Dice dice) => dice.Below(6) switch
    {
        0 => text,
        1 => text.ToUpperInvariant(),
        2 => string.Concat(text.Select(char.ToLowerInvariant)),
        3 => text + OddTexts.Piece(dice),
        4 => Text(dice),
        _ => TextMutations.Of(text, dice),
    };

    private static long Ticks(Dice dice) => dice.Below(4) switch
    {
        0 => dice.Of(0, DateTime.MaxValue.Ticks, DateTime.UnixEpoch.Ticks),
        _ => DateTime.UnixEpoch.Ticks + (dice.Below(int.MaxValue) * TimeSpan.TicksPerSecond) + dice.Below((int)TimeSpan.TicksPerSecond),
    };
}
