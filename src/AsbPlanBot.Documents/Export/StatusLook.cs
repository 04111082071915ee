using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Documents.Export;

/// <summary>How a status looks on paper: its word, a shape of its own, and colours that add to them.</summary>
/// <param name="Fill">The colour of its cell, as RRGGBB.</param>
/// <param name="Ink">The colour of the text on it; the contrast is at least 4.5 to 1.</param>
internal sealed record StatusLook(RagStatus Status, string Shape, string Fill, string Ink)
{
    /// <summary>From worst to best, then those that nobody has reported on.</summary>
    public static IReadOnlyList<StatusLook> All { get; } =
    [
        new(RagStatus.Red, "●", "B10E1E", "FFFFFF"),
        new(RagStatus.Amber, "▲", "FFBF47", "000000"),
        new(RagStatus.Green, "■", "00703C", "FFFFFF"),
        new(RagStatus.Blue, "★", "1D5FA8", "FFFFFF"),
        new(RagStatus.NotReported, "○", "F3F2F1", "000000"),
    ];

    /// <summary>"▲ Amber", never on two lines.</summary>
    public string Text => $"{Shape}\u00A0{Words.Of(Status).Replace(' ', '\u00A0')}";

    /// <summary>"A"; a dash for what nobody has reported on.</summary>
    public string Letter => Status == RagStatus.NotReported ? "–" : Words.Of(Status)[..1];

    public static StatusLook Of(RagStatus status) => All.First(look => look.Status == status);

    /// <summary>What the plan's colour key says of it; null for what nobody has reported on.</summary>
    public string? Meaning(int tolerancePercent) => Status switch
    {
        RagStatus.Red => "well below target, serious intervention needed",
        RagStatus.Amber => $"up to {tolerancePercent} % below target, attention needed",
        RagStatus.Green => "on or ahead of schedule",
        RagStatus.Blue => "all actions completed",
        _ => null,
    };
}
