using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Update = Microsoft.Bot.Builder.ITurnContext<Microsoft.Bot.Schema.IConversationUpdateActivity>;

namespace AsbPlanBot.BotFramework.Tests;

/// <summary>Notes which handlers were called, with what tells one call from another.</summary>
internal sealed class RecordingBot : TeamsActivityHandler
{
    public List<string> Calls { get; } = [];

    public Activity? Last { get; private set; }

    /// <summary>What is done when a message comes in.</summary>
    public Func<ITurnContext, CancellationToken, Task> OnMessage { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What an Action.Execute is answered with.</summary>
    public Func<AdaptiveCardInvokeValue, AdaptiveCardInvokeResponse> OnExecute { get; set; } =
        _ => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "done" };

    /// <summary>The same for one that takes its time; instead of <see cref="OnExecute"/> where it is set.</summary>
    public Func<CancellationToken, Task<AdaptiveCardInvokeResponse>>? OnExecuteAsync { get; set; }

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Last = turnContext.Activity;
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        Calls.Add("message " + (turnContext.Activity.RemoveRecipientMention() ?? (turnContext.Activity.Value as JObject)?.ToString(Formatting.None)));
        return OnMessage(turnContext, cancellationToken);
    }

    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken)
    {
        Calls.Add($"added {Members(teamsMembersAdded)} team={teamInfo?.Name}");
        return base.OnTeamsMembersAddedAsync(teamsMembersAdded, teamInfo!, turnContext, cancellationToken);
    }

    protected override Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken)
    {
        Calls.Add($"removed {Members(teamsMembersRemoved)} team={teamInfo?.Name}");
        return base.OnTeamsMembersRemovedAsync(teamsMembersRemoved, teamInfo!, turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, Update turnContext, CancellationToken cancellationToken) =>
        Note("then added " + membersAdded.Count);

    protected override Task OnMembersRemovedAsync(
        IList<ChannelAccount> membersRemoved, Update turnContext, CancellationToken cancellationToken) =>
        Note("then removed " + membersRemoved.Count);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("installed, posts to " + turnContext.Activity.TeamsGetSelectedChannelId());

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("uninstalled from " + turnContext.Activity.TeamsGetTeamInfo()?.Name);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Calls.Add($"execute {invokeValue.Action!.Verb} {(invokeValue.Action.Data as JObject)?.ToString(Formatting.None)}");
        return OnExecuteAsync?.Invoke(cancellationToken) ?? Task.FromResult(OnExecute(invokeValue));
    }

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        Note("accepted, upload to " + fileConsentCardResponse.UploadInfo?.UploadUrl);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        Note("declined");

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        Calls.Add("task/fetch " + (taskModuleRequest.Data as JObject)?.ToString(Formatting.None));
        return Task.FromResult(new TaskModuleResponse { Task = new TaskModuleMessageResponse("thanks") });
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        Calls.Add($"query {query.CommandId} {query.Parameters?[0].Value}");
        return Task.FromResult(new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = "none" }));
    }

    protected override Task OnTeamsChannelCreatedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note($"channelCreated {channelInfo.Name} in {teamInfo.Id}");

    protected override Task OnTeamsChannelDeletedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note($"channelDeleted {channelInfo.Name} in {teamInfo.Id}");

    protected override Task OnTeamsChannelRenamedAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note($"channelRenamed {channelInfo.Name} in {teamInfo.Id}");

    protected override Task OnTeamsChannelRestoredAsync(
        ChannelInfo channelInfo, TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note($"channelRestored {channelInfo.Name} in {teamInfo.Id}");

    protected override Task OnTeamsTeamArchivedAsync(TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note("teamArchived " + teamInfo.Id);

    protected override Task OnTeamsTeamDeletedAsync(TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note("teamDeleted " + teamInfo.Id);

    protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note("teamHardDeleted " + teamInfo.Id);

    protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note("teamRenamed " + teamInfo.Id);

    protected override Task OnTeamsTeamRestoredAsync(TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note("teamRestored " + teamInfo.Id);

    protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo teamInfo, Update turnContext, CancellationToken cancellationToken) =>
        Note("teamUnarchived " + teamInfo.Id);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Note("unrecognised " + turnContext.Activity.Type);

    private static string Members(IEnumerable<TeamsChannelAccount> members) =>
        string.Join(',', members.Select(member => $"{member.Id}/{member.UserPrincipalName}"));

    private Task Note(string call)
    {
        Calls.Add(call);
        return Task.CompletedTask;
    }
}
