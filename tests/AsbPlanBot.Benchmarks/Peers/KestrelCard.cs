namespace AsbPlanBot.Benchmarks.Peers;

/// <summary>The card of ten rows, as the bot writes it.</summary>
internal sealed record KestrelCard(string Type, string Version, string FallbackText, string Speak, IReadOnlyList<KestrelElement> Body)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static KestrelCard Render(IReadOnlyList<CardRow> rows) => new(
        "AdaptiveCard", "1.5", CardRow.CardText, CardRow.CardText, [Subtle(CardRow.CardText), Title(), .. rows.Select(Row)]);

    private static KestrelElement Title() => new("TextBlock")
    {
        Text = CardRow.CardTitle,
        Size = "large",
        Weight = "bolder",
        Style = "heading",
        Wrap = true,
    };

    private static KestrelElement Subtle(string text) => new("TextBlock") { Text = text, IsSubtle = true, Wrap = true, Spacing = "small" };

    private static KestrelElement Row(CardRow row) => new("Container")
    {
        Items =
        [
            new KestrelElement("TextBlock") { Text = row.Title, Weight = "bolder", Wrap = true },
            new KestrelElement("RichTextBlock")
            {
                Inlines =
                [
                    new KestrelElement("TextRun") { Text = row.Status, Weight = "bolder", Color = "warning" },
                    new KestrelElement("TextRun") { Text = row.Facts, IsSubtle = true },
                ],
                Spacing = "small",
            },
            new KestrelElement("TextBlock") { Text = row.Note, Wrap = true, Spacing = "small" },
            Subtle(row.Owners),
        ],
        Spacing = "medium",
        Separator = true,
    };
}

/// <summary>Something in a card; what is not set is not written.</summary>
internal sealed record KestrelElement(string Type)
{
    public IReadOnlyList<KestrelElement>? Items { get; init; }
    public IReadOnlyList<KestrelElement>? Inlines { get; init; }
    public string? Text { get; init; }
    public string? Size { get; init; }
    public string? Weight { get; init; }
    public string? Color { get; init; }
    public bool? IsSubtle { get; init; }
    public bool? Wrap { get; init; }
    public string? Style { get; init; }
    public string? Spacing { get; init; }
    public bool? Separator { get; init; }
}
