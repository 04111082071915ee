using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Teams.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams;

/// <summary>The bot: takes what Teams tells to whom it concerns. It answers one organisation only.</summary>
internal sealed partial class PlanBot(
    InstallHandler installs,
    TeamEvents events,
    MessageHandler messages,
    CardDispatcher cards,
    ConversationBook book,
    Reconnection reconnection,
    ExportHandler exports,
    IOptions<TeamsOptions> options,
    TimeProvider time,
    ILogger<PlanBot> logger) : TeamsActivityHandler
{
    private static readonly TimeSpan RefreshLimit = TimeSpan.FromSeconds(5);

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => TurnTelemetry.IsOn
        ? TurnTelemetry.MeasureAsync(turnContext.Activity.Type, turnContext.Activity.Name, () => TurnAsync(turnContext, cancellationToken))
        : TurnAsync(turnContext, cancellationToken);

    private async Task TurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var ours = options.Value.MicrosoftAppTenantId;
        if (ours.Length > 0 && !string.Equals(TurnPlace.TenantOf(turnContext.Activity), ours, StringComparison.OrdinalIgnoreCase))
        {
            Log.Foreign(logger, turnContext.Activity.Id, TurnPlace.TenantOf(turnContext.Activity));
            return;
        }

        await base.OnTurnAsync(turnContext, cancellationToken);
        await RefreshAsync(turnContext.Activity, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity is { Value: JObject data, Text: null or "" }
            ? cards.SubmitAsync(turnContext, data, cancellationToken)
            : messages.AnswerAsync(turnContext, cancellationToken);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        cards.ExecuteAsync(
            turnContext, invokeValue.Action?.Verb, invokeValue.Action?.Data as JObject ?? [], cancellationToken);

    protected override async Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        await turnContext.SendActivityAsync(await StoreAsync(turnContext.Activity, fileConsentCardResponse, cancellationToken), cancellationToken);
    }

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text("Nothing was stored. Ask again whenever you like."), cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        installs.AddedAsync(turnContext, cancellationToken);

    // An upgrade removes the app and adds it again at once; nobody has left.
    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action == InstallationUpdateActionTypes.Remove
            ? installs.RemovedAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    // Only the bot's own coming and going matters; the others need not be looked up.
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        HasBot(membersAdded, turnContext.Activity) ? installs.AddedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        HasBot(membersRemoved, turnContext.Activity) ? installs.RemovedAsync(turnContext, cancellationToken) : Task.CompletedTask;

    private async Task<Activity> StoreAsync(IActivity activity, FileConsentCardResponse consent, CancellationToken cancellationToken)
    {
        if (Asker.Of(activity) is not { } asker)
            return MessageFactory.Text("I cannot tell who you are in this organisation.");

        try
        {
            return await exports.StoreAsync(consent, asker, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotHandedOut(logger, activity.Id, exception);
            return MessageFactory.Text("I could not hand out the file just now. Nothing is lost: write “export word” again in a minute.");
        }
    }

    private static bool HasBot(IEnumerable<ChannelAccount> members, IConversationUpdateActivity activity) =>
        members.Any(member => member.Id == activity.Recipient?.Id);

    // After the answer, so that nobody waits for it.
    private async Task RefreshAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke)
            || activity.Conversation?.ConversationType != "personal"
            || Asker.Of(activity) is not { } person)
        {
            return;
        }

        using var limit = new CancellationTokenSource(RefreshLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            if (await book.RefreshAsync(person, activity, either.Token))
                await reconnection.RunAsync(person.Id, either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotRefreshed(logger, person.Id, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Activity {ActivityId} comes from tenant {TenantId} and is not answered.")]
        public static partial void Foreign(ILogger logger, string? activityId, string? tenantId);

        [LoggerMessage(2, LogLevel.Warning, "The conversation of {PersonId} could not be noted ({Fault}).")]
        public static partial void NotRefreshed(ILogger logger, string personId, string fault);

        [LoggerMessage(3, LogLevel.Error, "The file that {ActivityId} asks for could not be handed out.")]
        public static partial void NotHandedOut(ILogger logger, string? activityId, Exception exception);
    }
}
