using AsbPlanBot.Fuzzing.Drawing;
using AsbPlanBot.Fuzzing.Texts;

namespace AsbPlanBot.Fuzzing.Sentences;

/// <summary>What somebody writes to the bot, and on which day.</summary>
/// <param name="HasPlan">Whether there is a plan whose names are known.</param>
internal sealed record SentenceInput(string Text, DateOnly Today, bool HasPlan)
{
    // Days on which dates have gone wrong elsewhere: leap days, ends of months and years, changes of the clock.
    private static readonly DateOnly[] Days =
    [
        new(2026, 11, 26), new(2024, 2, 29), new(2027, 2, 28), new(2026, 12, 31), new(2027, 1, 1), new(2026, 3, 29), new(2026, 10, 25), new(2026, 1, 31), new(2099, 12, 31),
    ];

    private static readonly string[] Joints = ["", " ", ", ", "; ", "\n", ". ", " and ", " because ", "? ", " or ", " until "];

    private static readonly string[] Words = [.. Phrases.All.SelectMany(phrase => phrase.Split(' ')).Distinct(StringComparer.Ordinal)];

    public static SentenceInput Draw(Dice dice) => new(Sentence(dice), dice.Of(Days), !dice.OneIn(5));

    public static string Sentence(Dice dice) => dice.Below(10) switch
    {
        0 => OddTexts.Draw(dice),
        1 => dice.Of(Phrases.All),
        2 or 3 => string.Join(dice.Of(Joints), Enumerable.Range(0, dice.From(1, 12)).Select(_ => Word(dice))),
        4 => string.Join(dice.Of(Joints), Enumerable.Range(0, dice.From(2, 4)).Select(_ => dice.Of(Phrases.All))),
        5 when dice.OneIn(100) => string.Join(dice.Of(Joints), Enumerable.Range(0, dice.From(100, 5_000)).Select(_ => Word(dice))),
        _ => TextMutations.Of(dice.Of(Phrases.All), dice),
    };

    private static string Word(Dice dice) => dice.Below(8) switch
    {
        0 => OddTexts.Piece(dice),
        1 => TextMutations.Of(dice.Of(Words), dice),
        _ => dice.Of(Words),
    };
}
