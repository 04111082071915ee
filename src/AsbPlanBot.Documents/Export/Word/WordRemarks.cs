using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Documents.Export.Word;

/// <summary>What committee wants to know of a status beside its colour: since when, how old, and whether the key agrees.</summary>
internal sealed class WordRemarks(PlanExport export)
{
    // A plan of a past day is as old as it was on that day.
    private readonly DateTimeOffset _at = export.AsAt is { } day ? PlanReplay.EndOf(day, export.Plan.Settings) : export.Clock.Now;

    /// <summary>Lines in round brackets below a note: "(reported 3 Mar 2026)", "(evidence: https://…)".</summary>
    public IEnumerable<string> OfNote(Objective objective)
    {
        if (objective.ConfirmedAt is { } at)
            yield return $"(reported {Day(at)})";
        if (objective.Evidence is { } link)
            yield return $"(evidence: {link})";
    }

    /// <summary>Lines in round brackets below a status.</summary>
    public IEnumerable<string> OfStatus(Objective objective)
    {
        if (objective.StatusSince is { } since)
            yield return $"(since {Day(since)})";
        if (StatusPolicy.IsStale(objective, export.Plan.Settings, _at))
            yield return $"(not confirmed for {StatusPolicy.Staleness(objective, export.Plan.Settings, _at)} days)";

        var today = export.Clock.DayOf(_at);
        if (objective.Status != RagStatus.NotReported
            && StatusPolicy.KeySays(objective, export.Plan.Settings.TolerancePercent, today) is { } key
            && key.Status != objective.Status)
        {
            yield return $"(the key says {Words.Of(key.Status)})";
        }
    }

    private string Day(DateTimeOffset at) => PlanClock.Date(export.Clock.DayOf(at));
}
