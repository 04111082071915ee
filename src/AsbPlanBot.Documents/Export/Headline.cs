using System.Globalization;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Documents.Export;

/// <summary>
/// What stands above the plan's table. Every line but the title ends with a full stop: a line that does not, reading
/// may take for the title.
/// </summary>
internal sealed class Headline(PlanExport export)
{
    public string Title => string.IsNullOrWhiteSpace(export.Plan.Plan.Title) ? "Action plan" : export.Plan.Plan.Title;

    /// <summary>"As at 25 Nov 2026, 10:04." or "As at 1 Mar 2026, end of day." Reading finds the date in it.</summary>
    public string AsAt => export.AsAt is { } day
        ? $"As at {PlanClock.Date(day)}, end of day."
        : string.Create(CultureInfo.InvariantCulture, $"As at {PlanClock.Date(export.Clock.Today)}, {export.Clock.Local(export.Clock.Now):HH:mm}.");

    /// <summary>What a document about a past day has to say of itself; null for one about now.</summary>
    public string? OfThePast
    {
        get
        {
            if (export.AsAt is null)
                return null;

            var left = export.Left.Count > 0
                ? $" Not shown, for they have been taken out since: {Words.List(export.Left)}."
                : "";
            return "Statuses, notes, percentages, completed actions and due dates are those of that day; the wording is that of "
                + $"{PlanClock.Date(export.Clock.Today)}.{left}";
        }
    }

    /// <summary>"Key: ● Red – well below target …; ▲ Amber – …."</summary>
    public string Key => "Key: " + string.Join("; ", Meanings.Select(item => $"{item.Look.Text} – {item.Meaning}")) + ".";

    /// <summary>Each status of the key with what it means in this plan.</summary>
    public IEnumerable<(StatusLook Look, string Meaning)> Meanings => StatusLook.All
        .Select(look => (look, Meaning: look.Meaning(export.Plan.Settings.TolerancePercent)))
        .Where(item => item.Meaning is not null)
        .Select(item => (item.look, item.Meaning!));

    /// <summary>A band of the table; null for a commitment without a title.</summary>
    public static string? Band(Core.Plans.Commitment commitment) => commitment.Title is { } title
        ? string.Create(CultureInfo.InvariantCulture, $"Commitment {commitment.Number} – {title}")
        : null;
}
