using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Hands out a plan as a file: offers it, and stores it where Teams says when the person consents.</summary>
internal sealed class ExportHandler(IPlanStore plans, IPeopleStore people, IPlanDocuments documents, FileTransfer files, PersonalSender chats, TimeProvider time)
{
    private const string Format = "format";
    private const string AsAt = "asAt";
    private const string Since = "since";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>
    /// One offer for each plan of the asker. Teams lets a bot give a file to one person in their own chat only: asked for
    /// elsewhere, it is offered there.
    /// </summary>
    /// <param name="known">The plans that the asker speaks about, at least one.</param>
    public async Task<IReadOnlyList<Activity>> OfferAsync(
        Request.Export wish, IReadOnlyList<(PlanInForce Plan, PlanDirectory People)> known, Saying saying, CancellationToken cancellationToken)
    {
        List<Activity> answers = [];
        foreach (var (plan, directory) in known)
        {
            if (saying.Place.Kind != PlaceKind.Personal && !MayHave(plan, directory, saying.Asker))
            {
                answers.Add(Messages.Of(ErrorCard.Render($"I do not hand “{plan.Plan.Title}” out to you", Permissions.Refusal(Deed.Export, plan.Settings, directory))));
                continue;
            }

            answers.Add(await documents.WriteAsync(plan.PlanId, wish.Format, wish.AsAt, wish.Since, cancellationToken) switch
            {
                PlanFileDecision.Ready(var file) when saying.Place.Kind == PlaceKind.Personal => Offer(plan, file, wish),
                PlanFileDecision.Ready(var file) => await OfferInChatAsync(Offer(plan, file, wish), plan.Plan.Title, saying.Asker, cancellationToken),
                PlanFileDecision.Refused(var why) => Messages.Of(ErrorCard.Render($"I cannot take out “{plan.Plan.Title}” like that", why)),
                var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome of a wish for a file."),
            });
        }

        return answers;
    }

    /// <summary>Stores the file that was consented to, and shows it in the chat.</summary>
    public async Task<Activity> StoreAsync(FileConsentCardResponse consent, Asker asker, CancellationToken cancellationToken)
    {
        if (consent.Context is not JObject context || await FindAsync(context, asker, cancellationToken) is not { } file || consent.UploadInfo is not { } upload)
            return MessageFactory.Text("I could not tell which plan that was, or you are not in it any more. Please ask for the file again.");

        if (!await files.StoreAsync(upload.UploadUrl, file.Content, cancellationToken))
            return MessageFactory.Text("The file could not be stored. Nothing is lost: please ask for it again in a minute.");

        return (Activity)MessageFactory.Attachment(new Attachment
        {
            ContentType = FileInfoCard.ContentType,
            ContentUrl = upload.ContentUrl,
            Name = upload.Name,
            Content = new FileInfoCard { UniqueId = upload.UniqueId, FileType = upload.FileType },
        });
    }

    private async Task<Activity> OfferInChatAsync(Activity offer, string planTitle, Asker asker, CancellationToken cancellationToken) => Messages.Of(
        await chats.SendAsync(asker.Id, offer, cancellationToken) is SendOutcome.Sent
            ? DeedCard.Done("The file is in our own chat", planTitle, ["Teams lets me give a file to one person only, so I offer it to you there."])
            : ErrorCard.Render("I hand out files in our own chat", "Teams lets me give a file to one person only, and I could not write to you there. Open a chat with me and write “export word”."));

    private async Task<PlanFile?> FindAsync(JObject context, Asker asker, CancellationToken cancellationToken)
    {
        if (context.Text(DataKeys.Plan) is not { } planId
            || !Enum.TryParse<ExportFormat>(context.Text(Format), out var format)
            || await plans.LoadAsync(planId, cancellationToken) is not { } plan)
        {
            return null;
        }

        if (!MayHave(plan, await people.LoadAsync(planId, cancellationToken), asker))
            return null;

        var decision = await documents.WriteAsync(planId, format, DayIn(context, AsAt), DayIn(context, Since), cancellationToken);
        return (decision as PlanFileDecision.Ready)?.File;
    }

    private bool MayHave(PlanInForce plan, PlanDirectory directory, Asker asker) =>
        Permissions.Of(Deed.Export, plan.Settings, directory, asker.Id, new PlanClock(plan.Settings, time.GetUtcNow()).Today);

    private static DateOnly? DayIn(JObject context, string name) =>
        DateOnly.TryParseExact(context.Text(name), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static void Put(JObject context, string name, DateOnly? day)
    {
        if (day is { } said)
            context[name] = said.ToString(DayFormat, CultureInfo.InvariantCulture);
    }

    private static Activity Offer(PlanInForce plan, PlanFile file, Request.Export wish)
    {
        var context = new JObject { [DataKeys.Plan] = plan.PlanId, [Format] = wish.Format.ToString() };
        Put(context, AsAt, wish.AsAt);
        Put(context, Since, wish.Since);
        var compared = wish.Since is { } since ? $", with the changes since {PlanClock.Date(since)}" : "";
        return (Activity)MessageFactory.Attachment(new Attachment
        {
            ContentType = FileConsentCard.ContentType,
            Name = file.Name,
            Content = new FileConsentCard
            {
                Description = wish.AsAt is { } past
                    ? $"{plan.Plan.Title}, as it stood on {PlanClock.Date(past)}{compared}"
                    : $"{plan.Plan.Title}, as it stands now{compared}",
                SizeInBytes = file.Content.Length,
                AcceptContext = context,
                DeclineContext = context,
            },
        });
    }
}
