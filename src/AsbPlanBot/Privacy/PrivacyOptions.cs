using System.ComponentModel.DataAnnotations;
using AsbPlanBot.Core.Privacy;

namespace AsbPlanBot.Privacy;

/// <summary>The section Privacy of the settings: for how long things are kept.</summary>
internal sealed class PrivacyOptions
{
    /// <summary>Months after which check-ins, notices and summaries are removed. The newest eight are kept, however old they are. 1 to 240.</summary>
    [Range(1, 240, ErrorMessage = "Privacy:LedgerMonths must be from 1 to 240.")]
    public int LedgerMonths { get; init; } = 24;

    /// <summary>Months after which a note in the history is removed, counted from when another took its place; 0 keeps them with the plan. 0 to 240.</summary>
    [Range(0, 240, ErrorMessage = "Privacy:NoteMonths must be from 0 to 240; 0 keeps notes for as long as the plan.")]
    public int NoteMonths { get; init; }

    /// <summary>Days after which a document is removed that was sent in the chat and not applied. 1 to 365.</summary>
    [Range(1, 365, ErrorMessage = "Privacy:DraftDays must be from 1 to 365.")]
    public int DraftDays { get; init; } = 14;

    public RetentionTerms Terms => new(LedgerMonths, NoteMonths == 0 ? null : NoteMonths, DraftDays);
}
