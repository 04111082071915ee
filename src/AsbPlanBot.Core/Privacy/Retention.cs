using System.Globalization;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Privacy;

/// <summary>For how long things are kept.</summary>
/// <param name="LedgerMonths">Check-ins, notices and summaries.</param>
/// <param name="NoteMonths">Notes in the history; null for as long as the plan.</param>
/// <param name="DraftDays">Documents that were sent and not applied.</param>
public sealed record RetentionTerms(int LedgerMonths, int? NoteMonths, int DraftDays);

/// <summary>Decides what is too old to be kept. The history itself is kept with the plan.</summary>
public static class Retention
{
    /// <summary>The cycle before which the ledger may go; null while none may. Names sort by time.</summary>
    /// <param name="newest">The newest cycles that were opened, newest first: at least as many as are looked back.</param>
    /// <param name="open">Those that are not closed.</param>
    public static string? CyclesBefore(RetentionTerms terms, IReadOnlyList<string> newest, IReadOnlyList<string> open, DateTimeOffset now) =>
        newest.Count < SummaryContext.CyclesBack
            ? null
            : open.Append(newest[SummaryContext.CyclesBack - 1]).Append(Oldest(terms, now)).Min(StringComparer.Ordinal);

    /// <summary>The occurrence before which summaries may go; null while none may.</summary>
    /// <param name="newest">The newest summaries that were posted, newest first: at least as many as a trend has.</param>
    public static string? SummariesBefore(RetentionTerms terms, IReadOnlyList<SummaryPost> newest, DateTimeOffset now) =>
        newest.Count < SummaryContext.Summaries
            ? null
            : new[] { newest[SummaryContext.Summaries - 1].Cycle, Oldest(terms, now) }.Min(StringComparer.Ordinal);

    /// <summary>What belongs to no cycle goes when it is older than this.</summary>
    public static DateTimeOffset LedgerFrom(RetentionTerms terms, DateTimeOffset now) => now.AddMonths(-terms.LedgerMonths);

    /// <summary>Drafts go when they are older than this.</summary>
    public static DateTimeOffset DraftsFrom(RetentionTerms terms, DateTimeOffset now) => now.AddDays(-terms.DraftDays);

    /// <summary>Conversations that failed of people who neither hold, cover nor manage anything: of use to nobody.</summary>
    /// <param name="failed">Personal ones that cannot be written to.</param>
    /// <param name="plans">All there are.</param>
    /// <param name="directories">Theirs.</param>
    public static IReadOnlyList<Conversation> Useless(
        IReadOnlyList<Conversation> failed, IReadOnlyList<PlanSettings> plans, IReadOnlyList<PlanDirectory> directories)
    {
        var known = plans.SelectMany(settings => settings.Managers)
            .Concat(directories.SelectMany(directory => directory.Everybody).Select(person => person.Id))
            .Concat(directories.SelectMany(directory => directory.Absences).Select(absence => absence.StandInId).OfType<string>())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. failed.Where(conversation => !known.Contains(conversation.Key))];
    }

    /// <summary>
    /// The lines of an objective's history that are to be stored anew, without their old notes. A note goes when it has been
    /// superseded for so long, so that no day since then is replayed without its notes; the newest stays, for it is how the
    /// objective stands. In its place is said that there was one, so that a note that changed and one that was repeated can
    /// still be told apart: replies of "no change" are counted by that.
    /// </summary>
    /// <param name="history">All of one objective, oldest first.</param>
    public static IReadOnlyList<HistoryChange> WithoutOldNotes(RetentionTerms terms, IReadOnlyList<HistoryEntry> history, DateTimeOffset now)
    {
        if (terms.NoteMonths is not { } months)
            return [];

        var limit = now.AddMonths(-months);
        List<HistoryChange> changed = [];
        for (int first = 0, end; first < history.Count; first = end)
        {
            end = first + 1;
            while (end < history.Count && history[end].Note == history[first].Note)
                end++;
            var isSuperseded = end < history.Count && history[end].At < limit;
            changed.AddRange(history.Skip(first).Take(end - first)
                .Select(entry => new HistoryChange(entry, WithoutOldReason(isSuperseded ? WithoutNote(entry, history[first]) : entry, limit)))
                .Where(change => change.Before != change.After));
        }

        return changed;
    }

    private static HistoryEntry WithoutNote(HistoryEntry entry, HistoryEntry first) =>
        entry.Note is null ? entry : entry with { Note = Gone("Note", first) };

    private static HistoryEntry WithoutOldReason(HistoryEntry entry, DateTimeOffset limit) =>
        entry.DueMove is { Reason: not null } move && entry.At < limit
            ? entry with { DueMove = move with { Reason = Gone("Reason", entry) } }
            : entry;

    // The same text when it is gone through again: what has been taken away already is not stored once more.
    private static string Gone(string what, HistoryEntry first) => string.Create(
        CultureInfo.InvariantCulture, $"[{what} of {first.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}, kept no longer]");

    private static string Oldest(RetentionTerms terms, DateTimeOffset now) => Cycle.NameOf(LedgerFrom(terms, now));
}
