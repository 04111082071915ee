using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How a status is shown: a word and a shape of its own, and a colour that adds to them.</summary>
internal static class StatusLook
{
    /// <summary>From worst to best, then those that nobody has reported on.</summary>
    public static IReadOnlyList<RagStatus> Order { get; } =
        [RagStatus.Red, RagStatus.Amber, RagStatus.Green, RagStatus.Blue, RagStatus.NotReported];

    /// <summary>The statuses that can be chosen.</summary>
    public static IReadOnlyList<RagStatus> Choices { get; } =
        [RagStatus.Red, RagStatus.Amber, RagStatus.Green, RagStatus.Blue];

    public static string ShapeOf(RagStatus status) => status switch
    {
        RagStatus.Red => "●",
        RagStatus.Amber => "▲",
        RagStatus.Green => "■",
        RagStatus.Blue => "★",
        _ => "○",
    };

    /// <summary>"▲ Amber", never on two lines.</summary>
    public static string Of(RagStatus status) => $"{ShapeOf(status)}\u00A0{Words.Of(status)}";

    public static AdaptiveTextColor ColourOf(RagStatus status) => status switch
    {
        RagStatus.Red => AdaptiveTextColor.Attention,
        RagStatus.Amber => AdaptiveTextColor.Warning,
        RagStatus.Green => AdaptiveTextColor.Good,
        RagStatus.Blue => AdaptiveTextColor.Accent,
        _ => AdaptiveTextColor.Default,
    };

    public static AdaptiveContainerStyle StyleOf(RagStatus status) => status switch
    {
        RagStatus.Red => AdaptiveContainerStyle.Attention,
        RagStatus.Amber => AdaptiveContainerStyle.Warning,
        RagStatus.Green => AdaptiveContainerStyle.Good,
        RagStatus.Blue => AdaptiveContainerStyle.Accent,
        _ => AdaptiveContainerStyle.Emphasis,
    };

    /// <summary>Its colour in a chart, as Teams names colours.</summary>
    public static string ChartColourOf(RagStatus status) => status switch
    {
        RagStatus.Red => "attention",
        RagStatus.Amber => "warning",
        RagStatus.Green => "good",
        RagStatus.Blue => "categoricalBlue",
        _ => "neutral",
    };

    /// <summary>What the plan's colour key says of it: "● Red – well below target".</summary>
    public static string KeyOf(RagStatus status, int tolerancePercent) => status switch
    {
        RagStatus.Red => $"{Of(status)} – well below target",
        RagStatus.Amber => $"{Of(status)} – up to {tolerancePercent} % below",
        RagStatus.Green => $"{Of(status)} – on track",
        RagStatus.Blue => $"{Of(status)} – all actions done",
        _ => Of(status),
    };
}
