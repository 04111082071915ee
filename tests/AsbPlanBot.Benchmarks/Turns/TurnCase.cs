namespace AsbPlanBot.Benchmarks.Turns;

internal enum TurnKind
{
    /// <summary>A message, answered by sending a card to the connector.</summary>
    Message,

    /// <summary>A card's button with ten inputs, answered with a card at once.</summary>
    Invoke,
}

internal sealed record TurnCase(TurnKind Kind, int Concurrency) : BenchmarkCase(
    $"{(Kind is TurnKind.Message ? "message" : "invoke")}/{Concurrency}",
    (Kind is TurnKind.Message ? "A message answered with a card of ten rows" : "A card with ten inputs answered with a card of ten rows")
        + (Concurrency == 1 ? ", one turn at a time" : $", {Concurrency} turns at a time"))
{
    public static IReadOnlyList<TurnCase> All =>
        [new(TurnKind.Message, 1), new(TurnKind.Message, 32), new(TurnKind.Invoke, 1), new(TurnKind.Invoke, 32)];
}
