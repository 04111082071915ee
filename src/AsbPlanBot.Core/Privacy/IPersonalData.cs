namespace AsbPlanBot.Core.Privacy;

/// <summary>Finds people in what is stored, and puts a pseudonym in their place.</summary>
public interface IPersonalData
{
    /// <summary>The ids of all plans of which there is anything, in order: also of those with people or a ledger alone.</summary>
    Task<IReadOnlyList<string>> PlansAsync(CancellationToken cancellationToken);

    /// <summary>Every row, of one plan or of everything, that names a person or may mean them.</summary>
    /// <param name="planId">Null for all plans and the conversations.</param>
    IAsyncEnumerable<HeldRow> FindAsync(string? planId, PersonWords words, CancellationToken cancellationToken);

    /// <summary>What an interrupted forgetting knew; null if there was none of that person in that plan.</summary>
    Task<Leaver?> FindUnfinishedAsync(string planId, string personId, CancellationToken cancellationToken);

    /// <summary>Notes that a person is being forgotten, under a number that nobody else of the plan has; one that was begun goes on.</summary>
    Task<Leaver> BeginAsync(string planId, Identity who, CancellationToken cancellationToken);

    /// <summary>
    /// Goes once through the rows of a plan. Whoever leaves holds, covers and manages nothing any more and is not asked in the
    /// cycles under way; their absence and every draft that names them are gone; everywhere else the pseudonym stands.
    /// </summary>
    /// <returns>How many rows were changed, or could not be because somebody else changed them; 0 when it is done.</returns>
    Task<int> ReplaceAsync(string planId, Leaver leaver, PersonWords words, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes a person out of the conversations: their own is gone, those of teams do not say who added the bot.</summary>
    Task RemoveConversationsAsync(Identity who, CancellationToken cancellationToken);

    /// <summary>Nothing is left to do: what was noted at the beginning is gone.</summary>
    Task EndAsync(string planId, Leaver leaver, CancellationToken cancellationToken);

    /// <summary>How many rows of each kind a plan has; nothing if there is no such plan.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(string planId, CancellationToken cancellationToken);

    /// <summary>Removes a plan with all its rows. The settings go first, so that no instance does anything more for it.</summary>
    /// <returns>How many rows there were.</returns>
    Task<int> RemovePlanAsync(string planId, CancellationToken cancellationToken);
}

/// <summary>Somebody who is being forgotten in a plan.</summary>
public sealed record Leaver(Identity Who, Pseudonym By);

/// <summary>A row that names a person, or may mean them.</summary>
/// <param name="Table">Plans, People, Conversations or Ledger.</param>
/// <param name="Kind">What it is, as docs/privacy.md calls it.</param>
/// <param name="PlanId">Null for a conversation.</param>
/// <param name="IsCertain">False where only a part of the name stands in it.</param>
/// <param name="Values">What it says, by property.</param>
public sealed record HeldRow(
    string Table, string Kind, string? PlanId, string Row, bool IsCertain, IReadOnlyDictionary<string, string> Values);
