namespace AsbPlanBot.Core.Plans;

/// <summary>A document that somebody wants to put in force, from when they sent it until they say so.</summary>
/// <param name="PersonId">AAD object id of who sent it; of each person the newest is kept.</param>
/// <param name="Key">Tells it from the ones before and after it.</param>
/// <param name="AsAt">The day as at which the document stands; null if it does not say.</param>
public sealed record PlanDraft(string PlanId, string PersonId, string Key, string FileName, Plan Document, DateOnly? AsAt)
{
    /// <summary>When it was sent; null for one that was kept before this was.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>Keeps drafts.</summary>
public interface IPlanDrafts
{
    /// <summary>Keeps a draft in the place of the person's one before. False if it is too large to be kept.</summary>
    Task<bool> TryKeepAsync(PlanDraft draft, CancellationToken cancellationToken);

    /// <summary>Null if that person has none for that plan.</summary>
    Task<PlanDraft?> FindAsync(string planId, string personId, CancellationToken cancellationToken);

    /// <summary>Forgets it; nothing happens if there is none.</summary>
    Task RemoveAsync(string planId, string personId, CancellationToken cancellationToken);
}
