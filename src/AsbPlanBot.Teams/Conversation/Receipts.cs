using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Puts together what an officer is told after sending. A second click gets the same words as the first.</summary>
internal static class Receipts
{
    /// <param name="matter">With the check-in as it is after the answer.</param>
    /// <param name="key">Of the card that was answered.</param>
    /// <param name="own">Their own check-in, where they replied in words and have one; what is open of it is said.</param>
    public static ReceiptView View(CheckInMatter matter, CheckInKey key, Asker asker, Submission.Ready ready, CheckIn? own = null)
    {
        var after = ready.Accepted.Select(accepted => accepted.After)
            .Concat(ready.Already.Select(matter.Plan.Find).OfType<Objective>())
            .ToDictionary(objective => objective.Ref, StringComparer.OrdinalIgnoreCase);
        var seen = ready.Typed.ToDictionary(typed => typed.Ref, typed => SeenState.Parse(typed.Seen), StringComparer.OrdinalIgnoreCase);
        var at = after.Values.Max(objective => objective.ConfirmedAt) ?? matter.Now;
        var name = asker.Name ?? matter.NameOf(asker.Id);
        return new ReceiptView
        {
            Thanks = name is null ? "Thank you" : $"Thank you, {CheckInForm.FirstName(name)}",
            When = $"Saved {matter.Clock.Weekday(at)}."
                + (matter.NextCheckIn is { } next ? $" The next check-in is on {next}." : ""),
            OnBehalfOf = Behalf(ready),
            Saved =
            [
                .. matter.Asked.Where(objective => after.ContainsKey(objective.Ref))
                    .Select(objective => ReceiptLine.Of(after[objective.Ref], seen.GetValueOrDefault(objective.Ref)?.Status ?? objective.Status)),
            ],
            RestKey = own is null ? null : (matter with { CheckIn = own, IsSaid = false }).KeyFor(all: false),
            Open = [.. (own is null ? matter : matter with { CheckIn = own }).Open.Where(objective => !after.ContainsKey(objective.Ref) && matter.MayAnswer(objective, asker.Id)).Select(objective => objective.Ref)],
            Key = key with { All = false },
        };
    }

    private static string? Behalf(Submission.Ready ready)
    {
        var parties = ready.Accepted.Select(accepted => accepted.Entry.OnBehalfOf).OfType<string>().Distinct().ToList();
        return parties.Count > 0 ? Words.List(parties) : null;
    }
}
