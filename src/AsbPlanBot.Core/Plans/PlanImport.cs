namespace AsbPlanBot.Core.Plans;

/// <summary>What an import takes for granted beside the document.</summary>
/// <param name="At">When it happens.</param>
public sealed record ImportTerms(DateTimeOffset At)
{
    /// <summary>Objectives that are not in force and whose state is kept: they come back with it.</summary>
    public IReadOnlyList<Objective> Kept { get; init; } = [];

    /// <summary>The day as at which the document says that it stands; null if it does not say.</summary>
    public DateOnly? DocumentAsAt { get; init; }

    /// <summary>Whether the statuses that the document offers are taken over.</summary>
    public bool TakeStatuses { get; init; }
}

/// <summary>A document merged with the plan in force: what would apply, and what would differ.</summary>
/// <param name="Merged">The plan as it would be.</param>
/// <param name="Difference">What an administrator is shown before it applies.</param>
/// <param name="History">What is to be stored with it.</param>
/// <param name="Offers">Where the document's status differs from what was reported here.</param>
public sealed record PlanImport(
    PlanInForce Merged, PlanDifference Difference, IReadOnlyList<HistoryEntry> History, IReadOnlyList<StatusOffer> Offers)
{
    /// <summary>
    /// Content comes from the document; state (status, note, letters, dates of status, versions, moves of the due date)
    /// is kept by reference from the plan in force, or from what is kept of objectives that had left it. What the
    /// document reports of an objective counts only while nobody has reported on it here, or when it is asked for.
    /// </summary>
    /// <param name="inForce">Null if there is no plan of that id yet.</param>
    /// <param name="document">What was read; references unique ignoring case.</param>
    /// <param name="settings">The settings that the merged plan runs under.</param>
    public static PlanImport Merge(PlanInForce? inForce, Plan document, PlanSettings settings, ImportTerms terms)
    {
        var stored = (inForce?.Plan.Objectives ?? []).Concat(terms.Kept)
            .ToLookup(objective => objective.Ref, StringComparer.OrdinalIgnoreCase);
        List<StatusOffer> offers = [];
        var merged = document with
        {
            Commitments = [.. document.Commitments.Select(commitment => commitment with
            {
                Objectives = [.. commitment.Objectives.Select(objective =>
                {
                    var state = stored[objective.Ref].FirstOrDefault();
                    if (StatusOffer.Between(objective, state, settings, terms) is not { } offer)
                        return MergedObjective.Of(objective, state, terms.At);

                    offers.Add(offer);
                    return offer.Taken
                        ? MergedObjective.Taking(objective, state!, terms.At)
                        : MergedObjective.Of(objective, state, terms.At);
                })],
            })],
        };
        return new PlanImport(
            new PlanInForce(settings, merged),
            PlanDifference.Between(inForce?.Plan, merged, terms.Kept),
            ImportHistory.Of(inForce?.Plan, merged, stored, terms.At),
            offers);
    }

    /// <summary>Lines for an administrator: the difference, then what the document's statuses come to.</summary>
    public IReadOnlyList<string> Describe() => [.. Difference.Describe(), .. Offers.Select(offer => offer.Describe())];
}
