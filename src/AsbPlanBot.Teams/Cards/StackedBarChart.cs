using AdaptiveCards;
using Newtonsoft.Json;

namespace AsbPlanBot.Teams.Cards;

/// <summary>A chart of horizontal bars made of parts. Teams shows it on a computer; elsewhere its fallback stands.</summary>
internal sealed class StackedBarChart : AdaptiveElement
{
    public const string TypeName = "Chart.HorizontalBar.Stacked";

    [JsonProperty("type", Order = -10)]
    public override string Type { get; set; } = TypeName;

    [JsonProperty("data")]
    public IReadOnlyList<ChartBar> Data { get; init; } = [];
}

/// <summary>One bar.</summary>
internal sealed record ChartBar([property: JsonProperty("title")] string Title, [property: JsonProperty("data")] IReadOnlyList<ChartPart> Data);

/// <summary>One part of a bar.</summary>
internal sealed record ChartPart(
    [property: JsonProperty("legend")] string Legend,
    [property: JsonProperty("value")] int Value,
    [property: JsonProperty("color")] string Color);
