using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>A status that a document gives an objective on which another has been reported here. It is offered, never forced.</summary>
/// <param name="Ref">The objective's reference.</param>
/// <param name="Document">What the document says.</param>
/// <param name="Stored">What was reported here.</param>
/// <param name="StoredOn">The day on which that was last confirmed; null if it is not known.</param>
/// <param name="DocumentOn">The day as at which the document stands; null if it does not say.</param>
/// <param name="Taken">Whether it is taken over.</param>
public sealed record StatusOffer(
    string Ref, RagStatus Document, RagStatus Stored, DateOnly? StoredOn, DateOnly? DocumentOn, bool Taken)
{
    /// <summary>Whether the document is known to be the older of the two: then its status is not to be had.</summary>
    public bool IsOlder => DocumentOn < StoredOn;

    /// <summary>"Status of 1.1: the file says Green, as at 1 Mar 2026; Amber was reported here on 3 Mar 2026 and stays".</summary>
    public string Describe()
    {
        var said = DocumentOn is { } day ? $", as at {PlanClock.Date(day)}" : "";
        var reported = StoredOn is { } on ? $" on {PlanClock.Date(on)}" : "";
        var fate = Taken ? "is taken over" : IsOlder ? "is the older" : "is not taken over";
        return $"Status of {Ref}: {Words.Of(Stored)} was reported here{reported}; "
            + $"{Words.Of(Document)}, which the file says{said}, {fate}";
    }

    /// <summary>Null where the document says no other status than what is stored.</summary>
    internal static StatusOffer? Between(Objective document, Objective? stored, PlanSettings settings, ImportTerms terms)
    {
        if (document.Status == RagStatus.NotReported
            || stored is null
            || stored.Status == RagStatus.NotReported
            || stored.Status == document.Status)
        {
            return null;
        }

        var clock = new PlanClock(settings, terms.At);
        var storedOn = stored.ConfirmedAt is { } confirmed ? clock.DayOf(confirmed) : (DateOnly?)null;
        var offer = new StatusOffer(stored.Ref, document.Status, stored.Status, storedOn, terms.DocumentAsAt, Taken: false);
        return offer with { Taken = terms.TakeStatuses && !offer.IsOlder };
    }
}
