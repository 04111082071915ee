using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Delivery;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>
/// Takes a file that a manager, or whoever sets a plan up, dropped into the chat. Of a plan it shows what it would change, and
/// changes it when they say so. What is applied is what was shown; where the plan has changed since, it is shown anew.
/// </summary>
internal sealed class ImportHandler(
    IPlanStore plans,
    IPeopleStore people,
    IPlanDrafts drafts,
    IPlanDocuments documents,
    FileTransfer files,
    Founding founding,
    PeopleFiles peopleFiles,
    SetUpPages setUp,
    TimeProvider time)
{
    private const string New = "new";

    private static readonly CardReply.Say OutOfDate = new(
        "This card is out of date: the file was applied, put away, or followed by a newer one. Nothing was changed.");

    /// <param name="text">What was written beside the file: which plan it is for, where there are several; "new" for one more.</param>
    public async Task<AdaptiveCards.AdaptiveCard> ReceiveAsync(
        string fileName, string? address, string text, Asker asker, CancellationToken cancellationToken)
    {
        var (planId, refusal) = await TargetAsync(text, asker, cancellationToken);
        if (refusal is not null)
            return refusal;

        var fetch = await files.FetchAsync(address, cancellationToken);
        if (fetch is FileFetch.Refused refused)
            return ErrorCard.Render("The file was not read", refused.Why);

        using var stream = new MemoryStream(((FileFetch.Fetched)fetch).Content);
        if (await documents.ReadPeopleAsync(stream, cancellationToken) is { } read)
            return await peopleFiles.TakeAsync(fileName, planId, read, cancellationToken);

        stream.Position = 0;
        var known = planId is null ? PlanDirectory.Empty : await people.LoadAsync(planId, cancellationToken);
        var document = await documents.ReadAsync(stream, known, cancellationToken);
        if (document.Plan is null)
            return ImportCard.Unreadable(fileName, document.Remarks);

        var draft = new PlanDraft(
            planId ?? await founding.NewIdAsync(document.Plan.Title, cancellationToken),
            asker.Id, Guid.NewGuid().ToString("N"), fileName, document.Plan, document.AsAt)
        { SentAt = time.GetUtcNow() };
        if (await MergeAsync(draft, takeStatuses: false, cancellationToken) is not { } import)
            return ErrorCard.Render("The team has a plan by now", "Somebody was faster. Ask them to add you as a manager, or send the file again. Nothing was kept.");
        if (import.Difference.IsEmpty && import.Offers.Count == 0)
            return ImportCard.Nothing(fileName, document.Remarks);

        return await drafts.TryKeepAsync(draft, cancellationToken)
            ? ImportCard.Preview(View(draft, import, document.Remarks))
            : ErrorCard.Render("The plan is too large for the chat", "An administrator can import it by the command line: plan import.");
    }

    /// <param name="takeStatuses">Whether the statuses that the file offers are taken over.</param>
    public async Task<CardReply> ApplyAsync(ImportData data, bool takeStatuses, CardPress press, CancellationToken cancellationToken)
    {
        if (await FindAsync(data, press.Asker, cancellationToken) is not { } draft
            || await MergeAsync(draft, takeStatuses: false, cancellationToken) is not { } shown)
        {
            return OutOfDate;
        }

        if (ImportCard.Mark(shown) != data.Shown)
            return CardReply.Of(ImportCard.Preview(View(draft, shown, []) with { Notice = "The plan has changed since. This is what the file would change now." }));

        var import = takeStatuses ? await MergeAsync(draft, takeStatuses, cancellationToken) ?? shown : shown;
        if (await plans.SavePlanAsync(import.Merged, import.History, cancellationToken) == SaveOutcome.Conflict)
            return new CardReply.Say("Somebody changed the plan at the same moment. Nothing was changed. Please press Apply again.");

        await drafts.RemoveAsync(draft.PlanId, draft.PersonId, cancellationToken);
        var card = import.Merged.Settings.HasStarted
            ? ImportCard.Applied(draft.FileName, import)
            : await setUp.ShowAsync(draft.PlanId, $"✓ The plan is in force. {draft.FileName}: {import.Difference.Size}.", press.Turn, cancellationToken);
        return CardReply.Of(card, everywhere: true);
    }

    public async Task<CardReply> DiscardAsync(ImportData data, Asker asker, CancellationToken cancellationToken)
    {
        if (await FindAsync(data, asker, cancellationToken) is not { } draft)
            return OutOfDate;

        await drafts.RemoveAsync(draft.PlanId, asker.Id, cancellationToken);
        return CardReply.Of(ImportCard.Discarded(), everywhere: true);
    }

    /// <returns>The plan that a file is for, null for one that is to be made; or why there is none.</returns>
    private async Task<(string? PlanId, AdaptiveCards.AdaptiveCard? Refusal)> TargetAsync(string text, Asker asker, CancellationToken cancellationToken)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var managed = (await plans.ListAsync(cancellationToken)).Where(plan => Permissions.Of(Deed.Import, plan, asker.Id)).Select(plan => plan.PlanId).ToList();
        var mayMake = (await founding.WaitingForAsync(asker.Id, cancellationToken)).Count > 0;
        if (mayMake && (managed.Count == 0 || words.Contains(New, StringComparer.OrdinalIgnoreCase)))
            return (null, null);
        if (managed.Count == 0)
        {
            return (null, ErrorCard.Render(
                "I take plan files from managers",
                "A manager of a plan can send me a new version of it here, and whoever added me to a team its first one. Nothing was read."));
        }

        var meant = managed.Count == 1 ? managed : managed.FindAll(plan => text.Contains(plan, StringComparison.OrdinalIgnoreCase));
        return meant is [var planId]
            ? (planId, null)
            : (null, ErrorCard.Render(
                "Which plan is it for?", $"You manage {Words.List(managed)}. Send the file again with one of these words beside it{(mayMake ? ", or with “new” for a new plan" : "")}."));
    }

    private async Task<PlanDraft?> FindAsync(ImportData data, Asker asker, CancellationToken cancellationToken)
    {
        var plan = await plans.LoadAsync(data.PlanId, cancellationToken);
        return (plan is null || Permissions.Of(Deed.Import, plan.Settings, asker.Id))
            && await drafts.FindAsync(data.PlanId, asker.Id, cancellationToken) is { } draft
            && draft.Key == data.Draft
                ? draft
                : null;
    }

    /// <returns>Null if there is no such plan, and whoever sent the draft may not make one.</returns>
    private async Task<PlanImport?> MergeAsync(PlanDraft draft, bool takeStatuses, CancellationToken cancellationToken)
    {
        var inForce = await plans.LoadAsync(draft.PlanId, cancellationToken);
        if ((inForce?.Settings ?? await founding.SettingsAsync(draft.PlanId, draft.PersonId, cancellationToken)) is not { } settings)
            return null;

        var terms = new ImportTerms(time.GetUtcNow())
        {
            Kept = await plans.ListKeptAsync(draft.PlanId, cancellationToken),
            DocumentAsAt = draft.AsAt,
            TakeStatuses = takeStatuses,
        };

        // Settings without a plan are a plan that is to come: there is nothing to differ from.
        return PlanImport.Merge(inForce is { Plan.Commitments.Count: > 0 } ? inForce : null, draft.Document, settings, terms);
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
