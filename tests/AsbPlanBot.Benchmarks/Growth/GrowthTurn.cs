using System.Globalization;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>Something that is done with a plan again and again, and what it costs.</summary>
/// <param name="PrepareAsync">
/// Makes ready what is not measured; the number tells one time from another. What it gives is measured.
/// </param>
internal sealed record GrowthTurn(string Name, string Title, Func<GrownStorage, int, CancellationToken, Task<Func<Task>>> PrepareAsync)
{
    // What reads a history whole cannot read more within the twelve seconds that the bot gives a message.
    private const int MostOfWhole = 100_000;

    private static readonly string[] Statuses = ["Amber", "Red"];

    /// <summary>Over how many lines of history it can be done.</summary>
    public int MostLines { get; init; } = int.MaxValue;

    /// <summary>What is measured over plans of more and more objectives.</summary>
    public static IReadOnlyList<GrowthTurn> OfPlans { get; } =
    [
        new("plan-load", "Loading the plan and its people", (storage, _, cancellationToken) => Done(() => storage.LoadPlanAsync(cancellationToken))),
        Question("question", "what's amber?", "Amber"),
        Question("mine", "my actions", "1.3"),
        Question("not-replied", "who hasn't replied?", "Not replied"),
        ReplyByCard,
        ReplyInWords,
    ];

    /// <summary>What is measured over more and more history of one plan.</summary>
    public static IReadOnlyList<GrowthTurn> OfHistories { get; } =
    [
        Question("question", "what's amber?", "Amber"),
        Question("history", "history of 4.1", "History of 4.1"),
        Question("changed", "what changed since 16 November?", "Changed since"),
        Question("past", "what was red on 2 November?", "2 Nov") with { MostLines = MostOfWhole },
        Question("moved", "how has the plan moved?", "moved") with { MostLines = MostOfWhole },
        Question("summary-now", "summary", "Summary"),
        ReplyByCard,
        ReplyInWords,
    ];

    private static GrowthTurn ReplyByCard => new(
        "reply/card",
        "A check-in of two objectives, sent in by its card",
        async (storage, time, cancellationToken) =>
        {
            var chat = new GrownChat(storage, cancellationToken);
            var card = await chat.OpenAsync();
            return () => SendAsync(chat, card, time);
        });

    private static GrowthTurn ReplyInWords => new(
        "reply/words",
        "A reply in words and the press that confirms it",
        (storage, time, cancellationToken) => Done(async () =>
        {
            var chat = new GrownChat(storage, cancellationToken);
            var text = string.Create(CultureInfo.InvariantCulture, $"1.3 {Statuses[time % 2]} waiting for the survey of week {time}");
            Expect(await chat.SendAsync(await chat.SayAsync(text), _ => null), "Thank you", text);
        }));

    private static GrowthTurn Question(string name, string text, string expected) => new(
        name,
        $"The question “{text}”",
        (storage, _, cancellationToken) => Done(async () => Expect(await new GrownChat(storage, cancellationToken).SayAsync(text), expected, text)));

    private static async Task SendAsync(GrownChat chat, string card, int time) => Expect(
        await chat.SendAsync(card, id =>
            id.StartsWith(DataKeys.Status(""), StringComparison.Ordinal) ? Statuses[time % 2]
            : id.StartsWith(DataKeys.Note(""), StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"Waiting for the survey of week {time}.")
            : null),
        "Thank you",
        "a check-in");

    private static Task<Func<Task>> Done(Func<Task> measured) => Task.FromResult(measured);

    private static void Expect(string card, string expected, string to)
    {
        if (!card.Contains(expected, StringComparison.Ordinal))
            throw new BenchmarkException($"The answer to '{to}' does not say '{expected}': {card[..Math.Min(1500, card.Length)]}");
    }
}
