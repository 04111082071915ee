namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>A row of the card that every peer answers with: what an answer says about one objective.</summary>
internal sealed record CardRow(string Title, string Status, string Facts, string Note, string Owners)
{
    public const int Count = 10;
    public const string CardTitle = "10 objectives";
    public const string CardText = "Amber, all commitments, as at 22 Nov 10:04";

    /// <param name="note">What is said in the row of a number.</param>
    public static IReadOnlyList<CardRow> Ten(Func<int, string> note) => [.. Enumerable.Range(1, Count).Select(number => new CardRow(
        $"{number}.1 Reduce repeat reports of nuisance in neighbourhood {number}",
        "▲ Amber",
        $" · confirmed {number} days ago · due 31 March 2027 · 1 of 3 actions done",
        $"“{note(number)}”",
        "ASB Team Leader, Community Safety Manager"))];

    /// <summary>The id of the input of a row.</summary>
    public static string InputId(int number) => $"note{number}";
}
