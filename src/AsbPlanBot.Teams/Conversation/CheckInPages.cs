using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Shows a check-in without saving anything: another page, the rest, all of it to be amended.</summary>
internal sealed class CheckInPages(CheckInLoader loader, ILedgerStore ledger)
{
    private const int Attempts = 4;

    /// <summary>Another page, with what was typed on any of them.</summary>
    public Task<CardReply> TurnAsync(CheckInData data, Asker asker, CancellationToken cancellationToken) =>
        ShowAsync(data, asker, data.Key.All, cancellationToken);

    /// <summary>What is still open or, where nothing is, all of it.</summary>
    public async Task<CardReply> OpenAsync(CheckInData data, Asker asker, CancellationToken cancellationToken)
    {
        var loaded = await loader.LoadAsync(data.Key, asker, cancellationToken);
        var matter = loaded switch
        {
            LoadedCheckIn.Found found => found.Matter,
            LoadedCheckIn.Newer newer => newer.Matter,
            _ => null,
        };
        return matter is null
            ? new CardReply.Say(((LoadedCheckIn.Gone)loaded).Sentence)
            : Form(matter, asker, new FormContent { All = !matter.Open.Any() });
    }

    /// <summary>All of it. The revision goes up, so that what is typed now is told from what was sent before.</summary>
    public async Task<CardReply> AmendAsync(CheckInData data, Asker asker, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var loaded = await loader.LoadAsync(data.Key, asker, cancellationToken);
            if (loaded is not LoadedCheckIn.Found { Matter: var matter })
                return await ShowAsync(data, asker, all: true, cancellationToken);
            if (matter.CheckIn.Revision > data.Key.Revision)
                return Form(matter, asker, new FormContent { All = true });
            if (matter.IsSaid)
                return Form(matter with { CheckIn = matter.CheckIn with { Revision = data.Key.Revision + 1 } }, asker, new FormContent { All = true });

            // The receipt was shown but the ledger does not have the answer: its note of it failed.
            var raised = matter.CheckIn with { Revision = data.Key.Revision + 1 };
            if (await ledger.TryUpdateAsync(raised, cancellationToken) is { } stored)
                return Form(matter with { CheckIn = stored }, asker, new FormContent { All = true });
        }

        return new CardReply.Say("This check-in is being changed by others just now. Please try again.");
    }

    public static CardReply Form(CheckInMatter matter, Asker asker, FormContent content) =>
        CheckInForm.View(matter, asker.Id, content) is { } view
            ? CardReply.Of(matter.IsSaid ? SaidCard.Render(view) : CheckInCard.Render(view))
            : CardReply.Of(ErrorCard.Render("Nothing to answer", [.. content.Notices, WhenNothing(matter)]));

    /// <summary>A reply in words that is not to be saved.</summary>
    public static CardReply Discard(CheckInData data, Asker asker) =>
        string.Equals(data.Key.PersonId, asker.Id, StringComparison.OrdinalIgnoreCase)
            ? CardReply.Of(SaidCard.Discarded(), everywhere: true)
            : new CardReply.Say("Only whoever wrote this can put it away.");

    private async Task<CardReply> ShowAsync(CheckInData data, Asker asker, bool all, CancellationToken cancellationToken) =>
        await loader.LoadAsync(data.Key, asker, cancellationToken) switch
        {
            LoadedCheckIn.Found found =>
                Form(found.Matter, asker, new FormContent { All = all, Page = data.Page, Typed = data.Typed }),
            LoadedCheckIn.Newer newer =>
                Form(newer.Matter, asker, new FormContent { All = all, Typed = data.Typed, Notices = [newer.Notice(data.Typed.Count > 0)] }),
            LoadedCheckIn.Gone gone => new CardReply.Say(gone.Sentence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string WhenNothing(CheckInMatter matter) => matter.CheckIn.Asked.Any()
        ? "There is nothing left in this check-in that is open and yours."
        : "This check-in asks about nothing.";
}
