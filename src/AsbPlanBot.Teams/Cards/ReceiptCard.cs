using AdaptiveCards;

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

    /// <summary>Of the check-in that has the rest; null where it is this one.</summary>
    public CheckInKey? RestKey { get; init; }
}

/// <summary>Stands in the place of a check-in that was answered.</summary>
internal static class ReceiptCard
{
    private const int MaxLines = 40;

    public static AdaptiveCard Render(ReceiptView view)
    {
        var (shown, left) = CardSize.Take(view.Saved, MaxLines, CardSize.Budget, ReceiptLineBlock.SizeOf);
        return Parts.Card(
            $"{view.Thanks}. {view.When}",
            [
                Parts.Title("✓ " + view.Thanks),
                Parts.Subtle(view.When),
                .. view.OnBehalfOf is { } party ? [Parts.Subtle($"Answered on behalf of {CardText.Line(party)}.")] : Array.Empty<AdaptiveElement>(),
                .. shown.Select(ReceiptLineBlock.Render),
                .. left > 0 ? [Parts.Subtle($"… and {left} more saved.")] : Array.Empty<AdaptiveElement>(),
                .. Rest(view),
                .. Parts.Buttons(Actions(view)),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Rest(ReceiptView view)
    {
        if (view.Open.Count > 0)
            yield return Parts.Text($"Still open: {CardText.Line(string.Join(", ", view.Open), 200)}.");
    }

    private static IReadOnlyList<AdaptiveAction> Actions(ReceiptView view)
    {
        var amend = Parts.Execute("Amend", Verbs.Amend, CheckInData.Write(view.Key));
        return view.Open.Count > 0 ? [Parts.Execute("Answer the rest", Verbs.Open, CheckInData.Write(view.RestKey ?? view.Key), primary: true), amend] : [amend];
    }
}
