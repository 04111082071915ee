using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// Takes a plan file that a manager dropped into the chat: shows what it would change, and changes it when they say so. What is
/// applied is what was shown; where the plan has changed since, it is shown anew.
/// </summary>
internal sealed class ImportHandler(
    IPlanStore plans, IPeopleStore people, IPlanDrafts drafts, IPlanDocuments documents, FileTransfer files, TimeProvider time)
{
    /// <param name="text">What was written beside the file: which plan it is for, where there are several.</param>
    public async Task<AdaptiveCards.AdaptiveCard> ReceiveAsync(
        string fileName, string? address, string text, Asker asker, CancellationToken cancellationToken)
    {
        var managed = (await plans.ListAsync(cancellationToken)).Where(plan => Permissions.Of(Deed.Import, plan, asker.Id)).ToList();
        if (managed.Count == 0)
            return ErrorCard.Render("I take plan files from managers", "A manager of a plan can send me a new version of it here. Nothing was read.");

        var meant = managed.Count == 1 ? managed : managed.FindAll(plan => text.Contains(plan.PlanId, StringComparison.OrdinalIgnoreCase));
        if (meant is not [var settings])
        {
            return ErrorCard.Render(
                "Which plan is it for?", $"You manage {Words.List([.. managed.Select(plan => plan.PlanId)])}. Send the file again with one of these words beside it.");
        }

        var fetch = await files.FetchAsync(address, cancellationToken);
        if (fetch is FileFetch.Refused refused)
            return ErrorCard.Render("The file was not read", refused.Why);

        using var stream = new MemoryStream(((FileFetch.Fetched)fetch).Content);
        var document = await documents.ReadAsync(stream, await people.LoadAsync(settings.PlanId, cancellationToken), cancellationToken);
        if (document.Plan is null)
            return ImportCard.Unreadable(fileName, document.Remarks);

        var draft = new PlanDraft(settings.PlanId, asker.Id, Guid.NewGuid().ToString("N"), fileName, document.Plan, document.AsAt);
        var import = await MergeAsync(draft, takeStatuses: false, cancellationToken);
        if (import.Difference.IsEmpty && import.Offers.Count == 0)
            return ImportCard.Nothing(fileName, document.Remarks);

        return await drafts.TryKeepAsync(draft, cancellationToken)
            ? ImportCard.Preview(View(draft, import, document.Remarks))
            : ErrorCard.Render("The plan is too large for the chat", "An administrator can import it by the command line: plan import.");
    }

    /// <param name="takeStatuses">Whether the statuses that the file offers are taken over.</param>
    public async Task<CardReply> ApplyAsync(ImportData data, bool takeStatuses, Asker asker, CancellationToken cancellationToken)
    {
        if (await FindAsync(data, asker, cancellationToken) is not { } draft)
            return new CardReply.Say("This card is out of date: the file was applied, put away, or followed by a newer one. Nothing was changed.");

        var shown = await MergeAsync(draft, takeStatuses: false, cancellationToken);
        if (ImportCard.Mark(shown) != data.Shown)
            return CardReply.Of(ImportCard.Preview(View(draft, shown, []) with { Notice = "The plan has changed since. This is what the file would change now." }));

        var import = takeStatuses ? await MergeAsync(draft, takeStatuses, cancellationToken) : shown;
        if (await plans.SavePlanAsync(import.Merged, import.History, cancellationToken) == SaveOutcome.Conflict)
            return new CardReply.Say("Somebody changed the plan at the same moment. Nothing was changed. Please press Apply again.");

        await drafts.RemoveAsync(draft.PlanId, asker.Id, cancellationToken);
        return CardReply.Of(ImportCard.Applied(draft.FileName, import), everywhere: true);
    }

    public async Task<CardReply> DiscardAsync(ImportData data, Asker asker, CancellationToken cancellationToken)
    {
        if (await FindAsync(data, asker, cancellationToken) is { } draft)
            await drafts.RemoveAsync(draft.PlanId, asker.Id, cancellationToken);
        return CardReply.Of(ImportCard.Discarded(), everywhere: true);
    }

    private async Task<PlanDraft?> FindAsync(ImportData data, Asker asker, CancellationToken cancellationToken) =>
        await plans.LoadAsync(data.PlanId, cancellationToken) is { } plan
        && Permissions.Of(Deed.Import, plan.Settings, asker.Id)
        && await drafts.FindAsync(data.PlanId, asker.Id, cancellationToken) is { } draft
        && draft.Key == data.Draft
            ? draft
            : null;

    private async Task<PlanImport> MergeAsync(PlanDraft draft, bool takeStatuses, CancellationToken cancellationToken)
    {
        var inForce = await plans.LoadAsync(draft.PlanId, cancellationToken)
            ?? throw new InvalidOperationException($"Plan {draft.PlanId} has gone.");
        var terms = new ImportTerms(time.GetUtcNow())
        {
            Kept = await plans.ListKeptAsync(draft.PlanId, cancellationToken),
            DocumentAsAt = draft.AsAt,
            TakeStatuses = takeStatuses,
        };

        // Settings without a plan are a plan that is to come: there is nothing to differ from.
        return PlanImport.Merge(inForce.Plan.Commitments.Count == 0 ? null : inForce, draft.Document, inForce.Settings, terms);
    }

    private static ImportView View(PlanDraft draft, PlanImport import, IReadOnlyList<DocumentRemark> remarks) => new()
    {
        FileName = draft.FileName,
        PlanId = draft.PlanId,
        Draft = draft.Key,
        Import = import,
        Remarks = remarks,
    };
}
