using AdaptiveCards;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What became of a check-in that was sent in.</summary>
internal sealed record ReceiptView
{
    /// <summary>"Thank you, Siân".</summary>
    public required string Thanks { get; init; }

    /// <summary>"Saved Thu 26 Nov 10:04. The next check-in is on Thu 3 Dec 10:00."</summary>
    public required string When { get; init; }

    /// <summary>For whom a manager answered; null for an officer's own answer.</summary>
    public string? OnBehalfOf { get; init; }

    public required IReadOnlyList<ReceiptLine> Saved { get; init; }

    /// <summary>References that were asked about and have no answer yet.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    public required CheckInKey Key { get; init; }
}

/// <summary>What was saved of one objective.</summary>
/// <param name="Before">The status that the answered card showed.</param>
internal sealed record ReceiptLine(string Ref, string Title, RagStatus Before, RagStatus After, string? Note, string? Progress);

/// <summary>Stands in the place of a check-in that was answered.</summary>
internal static class ReceiptCard
{
    private const int MaxTitle = 120;
    private const int MaxNote = 200;
    private const int MaxLines = 40;

    public static AdaptiveCard Render(ReceiptView view)
    {
        var (shown, left) = CardSize.Take(view.Saved, MaxLines, CardSize.Budget, SizeOf);
        return Parts.Card(
            $"{view.Thanks}. {view.When}",
            [
                Parts.Title("✓ " + view.Thanks),
                Parts.Subtle(view.When),
                .. view.OnBehalfOf is { } party ? [Parts.Subtle($"Answered on behalf of {CardText.Line(party)}.")] : Array.Empty<AdaptiveElement>(),
                .. shown.Select(Line),
                .. left > 0 ? [Parts.Subtle($"… and {left} more saved.")] : Array.Empty<AdaptiveElement>(),
                .. Rest(view),
                .. Parts.Buttons(Actions(view)),
            ]);
    }

    private static AdaptiveContainer Line(ReceiptLine line)
    {
        List<AdaptiveElement> items =
        [
            Parts.Line([Parts.Bold(CardText.Line(line.Ref)), Parts.Run(" " + CardText.Line(line.Title, MaxTitle))]),
            Parts.Line(StatusRuns(line)),
        ];
        if (line.Note is { } note)
            items.Add(Parts.Quote(note, MaxNote));
        return Parts.Box(AdaptiveContainerStyle.Emphasis, items);
    }

    private static IEnumerable<AdaptiveTextRun> StatusRuns(ReceiptLine line)
    {
        if (line.Before == line.After)
        {
            yield return Parts.Status(line.After);
            yield return Parts.Faint(Parts.Dot + "no change");
        }
        else
        {
            yield return Parts.Faint(StatusLook.Of(line.Before) + " → ");
            yield return Parts.Status(line.After);
        }

        if (line.Progress is { } progress)
            yield return Parts.Faint(Parts.Dot + progress);
    }

    private static IEnumerable<AdaptiveElement> Rest(ReceiptView view)
    {
        if (view.Open.Count > 0)
            yield return Parts.Text($"Still open: {CardText.Line(string.Join(", ", view.Open), 200)}.");
    }

    private static IReadOnlyList<AdaptiveAction> Actions(ReceiptView view)
    {
        var data = CheckInData.Write(view.Key);
        var amend = Parts.Execute("Amend", Verbs.Amend, data);
        return view.Open.Count > 0 ? [Parts.Execute("Answer the rest", Verbs.Open, data, primary: true), amend] : [amend];
    }

    private static int SizeOf(ReceiptLine line) =>
        850 + CardSize.Of(CardText.Line(line.Title, MaxTitle)) + CardSize.Of(CardText.Plain(CardText.Cut(line.Note ?? "", MaxNote)));
}
