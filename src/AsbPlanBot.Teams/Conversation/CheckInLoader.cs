using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>What was found of the check-in that a card names.</summary>
internal abstract record LoadedCheckIn
{
    private LoadedCheckIn()
    {
    }

    public sealed record Found(CheckInMatter Matter) : LoadedCheckIn;

    /// <summary>A newer check-in has begun, and the person has one in it.</summary>
    /// <param name="OldDay">The day of the one that the card was for.</param>
    public sealed record Newer(CheckInMatter Matter, string OldDay) : LoadedCheckIn
    {
        /// <summary>What is said above the newer one.</summary>
        /// <param name="isTyped">Whether something was typed into the old card.</param>
        public string Notice(bool isTyped) =>
            $"This card was for the check-in of {OldDay}, and a newer one has begun. This is the newer one"
            + (isTyped ? ", with what you typed: nothing of it is saved yet." : ".");
    }

    /// <summary>There is nothing to show; a sentence says why.</summary>
    public sealed record Gone(string Sentence) : LoadedCheckIn;
}

/// <summary>Finds the check-in that a card names.</summary>
internal sealed class CheckInLoader(PlanParts parts, ILedgerStore ledger, TimeProvider time)
{
    private static readonly LoadedCheckIn.Gone PlanIsGone = new(
        "That plan is no longer here. Nothing was saved. Ask whoever looks after the plan.");

    /// <summary>
    /// Never shows a check-in to somebody who is neither its person, nor answers for any of it. Of a large plan it loads the
    /// objectives that the check-in asks about, and those who answer for them: a reply costs the same whatever else is in the plan.
    /// </summary>
    public async Task<LoadedCheckIn> LoadAsync(CheckInKey key, Asker asker, CancellationToken cancellationToken)
    {
        if (key.Said is { } said)
            return await LoadSaidAsync(key, said, asker, cancellationToken);

        var (plan, directory, checkIn) = await LoadAsync(key, key.Cycle, cancellationToken);
        if (plan is null)
            return PlanIsGone;

        var current = ReminderPlanner.CurrentCycle(plan.Settings, time.GetUtcNow());
        var isNewest = current is null || current == key.Cycle;
        if (!isNewest)
            (plan, directory, checkIn) = await LoadAsync(key, current!, cancellationToken);
        if (plan is null)
            return PlanIsGone;

        // Read before the plan, it would put a reply in the history before what the plan had from others by then.
        var now = time.GetUtcNow();
        if (checkIn is null)
            return new LoadedCheckIn.Gone(WhenMissing(key, plan.Settings, isNewest, new PlanClock(plan.Settings, now)));

        var matter = new CheckInMatter(plan, directory, checkIn, now);
        if (!IsTheirs(matter, asker))
            return new LoadedCheckIn.Gone("This check-in is not yours to answer. Ask “my actions” to see what is.");

        return isNewest
            ? new LoadedCheckIn.Found(matter)
            : new LoadedCheckIn.Newer(matter, CheckInMatter.DayOf(key.Cycle, matter.Clock));
    }

    // All at once; only of what is too large to be read whole, first what is needed of it.
    private async Task<(PlanInForce? Plan, PlanDirectory People, CheckIn? CheckIn)> LoadAsync(
        CheckInKey key, string cycle, CancellationToken cancellationToken)
    {
        var checkInLoading = ledger.FindAsync(key.PlanId, cycle, key.PersonId, cancellationToken);
        var (plan, directory) = await parts.LoadAsync(
            key.PlanId, async _ => await checkInLoading is { } found ? found.Asked : [], [key.PersonId], time.GetUtcNow(), cancellationToken);
        return (plan, directory, await checkInLoading);
    }

    // Saved under the name of who presses the button, it would be somebody else's words.
    private async Task<LoadedCheckIn> LoadSaidAsync(
        CheckInKey key, IReadOnlyList<string> said, Asker asker, CancellationToken cancellationToken)
    {
        if (!string.Equals(key.PersonId, asker.Id, StringComparison.OrdinalIgnoreCase))
            return new LoadedCheckIn.Gone("Only whoever wrote this can save it. Write me how it stands in your own words.");

        var (plan, directory) = await parts.LoadAsync(key.PlanId, WithOwnAsync, [], time.GetUtcNow(), cancellationToken);
        return plan is null
            ? PlanIsGone
            : new LoadedCheckIn.Found(CheckInMatter.OfSaid(plan, directory, key.Cycle, key.PersonId, key.Revision, said, time.GetUtcNow()));

        // Afterwards they are told what is still open of their own check-in.
        async Task<IReadOnlyCollection<string>> WithOwnAsync(PlanSettings settings) =>
            ReminderPlanner.CurrentCycle(settings, time.GetUtcNow()) is { } cycle
            && await ledger.FindAsync(key.PlanId, cycle, key.PersonId, cancellationToken) is { } own
                ? [.. said, .. own.Asked]
                : said;
    }

    private static bool IsTheirs(CheckInMatter matter, Asker asker) =>
        string.Equals(matter.CheckIn.PersonId, asker.Id, StringComparison.OrdinalIgnoreCase)
        || matter.Asked.Any(objective => matter.MayAnswer(objective, asker.Id));

    private static string WhenMissing(CheckInKey key, PlanSettings settings, bool isNewest, PlanClock clock) => isNewest
        ? "There is no check-in for you at the moment. Nothing was saved."
        : $"The check-in of {CheckInMatter.DayOf(key.Cycle, clock)} is over, and nothing of yours is asked about in the newer one. "
            + $"Nothing was saved. If something has to be put right, tell a manager of the plan “{settings.PlanId}”.";
}
