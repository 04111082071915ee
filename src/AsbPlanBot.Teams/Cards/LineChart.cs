using AdaptiveCards;
using Newtonsoft.Json;

namespace AsbPlanBot.Teams.Cards;

/// <summary>A chart of lines over days. Teams shows it on a computer; elsewhere its fallback stands.</summary>
internal sealed class LineChart : AdaptiveElement
{
    public const string TypeName = "Chart.Line";

    [JsonProperty("type", Order = -10)]
    public override string Type { get; set; } = TypeName;

    [JsonProperty("yAxisTitle")]
    public string ValuesTitle { get; init; } = "";

    [JsonProperty("data")]
    public IReadOnlyList<ChartLine> Data { get; init; } = [];
}

/// <summary>One line.</summary>
internal sealed record ChartLine(
    [property: JsonProperty("legend")] string Legend,
    [property: JsonProperty("color")] string Color,
    [property: JsonProperty("values")] IReadOnlyList<ChartPoint> Values);

/// <summary>A point of a line.</summary>
/// <param name="Day">As 2026-11-30.</param>
internal sealed record ChartPoint([property: JsonProperty("x")] string Day, [property: JsonProperty("y")] int Value);
