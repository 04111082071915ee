using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter to the Bot Connector, whatever brings the activities in.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        BotFrameworkAuthentication =
            botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; private set; }

    protected ILogger Logger { get; private set; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
            responses[index] = await SendAsync(turnContext, activities[index], cancellationToken) ?? new ResourceResponse("");

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        await Connector(turnContext).UpdateActivityAsync(activity.Conversation?.Id, activity.Id, activity, cancellationToken)
        ?? new ResourceResponse(activity.Id);

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Connector(turnContext).DeleteActivityAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken);

    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(
            CreateClaimsIdentity(botAppId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var identity = CreateClaimsIdentity(botAppId);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await factory.CreateAsync(serviceUrl, audience, cancellationToken);
        var made = await Ours(connector).CreateConversationAsync(conversationParameters, cancellationToken);
        if (made?.Id is null)
            throw new ErrorResponseException("The connector did not say which conversation it made.");

        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = made.ActivityId,
            Conversation = new ConversationAccount
            {
                Id = made.Id,
                IsGroup = conversationParameters.IsGroup,
                TenantId = conversationParameters.TenantId,
            },
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };

        using var context = CreateContext(activity, identity, connector, factory);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connector = await factory.CreateAsync(continuationActivity.ServiceUrl!, audience, cancellationToken);
        using var context = CreateContext(continuationActivity, claimsIdentity, connector, factory);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>
    /// Runs the turn of an activity that came in; null when there is nothing to answer it with. A turn that failed is
    /// answered with 500 also where <see cref="BotAdapter.OnTurnError"/> has heard of it.
    /// </summary>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken);
    }

    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        var factory = authenticateRequestResult.ConnectorFactory!;
        using var connector = await factory.CreateAsync(
            activity.ServiceUrl!, authenticateRequestResult.Audience, cancellationToken);
        using var context = CreateContext(activity, authenticateRequestResult.ClaimsIdentity!, connector, factory);
        var failed = false;
        await RunPipelineAsync(context, CallAsync, cancellationToken);

        if (context.TurnState.Get<Activity>(InvokeResponseKey)?.Value is InvokeResponse answer)
            return answer;
        if (failed)
            return new InvokeResponse { Status = (int)HttpStatusCode.InternalServerError };

        // Somebody waits for an invoke, so one that nobody answered says so.
        return activity.Type == ActivityTypes.Invoke ? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented } : null;

        async Task CallAsync(ITurnContext turn, CancellationToken cancel)
        {
            failed = true;
            await callback(turn, cancel);
            failed = false;
        }
    }

    /// <summary>The identity of the bot itself, for the turns that it begins.</summary>
    private static ClaimsIdentity CreateClaimsIdentity(string? botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? ""),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? ""),
    ]);

    private static ConnectorClient Connector(ITurnContext turnContext) => Ours(turnContext.TurnState.Get<IConnectorClient>());

    private static ConnectorClient Ours(IConnectorClient? connector) =>
        connector as ConnectorClient ?? throw new InvalidOperationException("This turn has no connector to send to.");

    private static async Task<ResourceResponse?> SendAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;

            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var (connector, conversation) = (Connector(turnContext), activity.Conversation?.Id);
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? await connector.SendToConversationAsync(conversation, activity, cancellationToken)
            : await connector.ReplyToActivityAsync(conversation, activity.ReplyToId, activity, cancellationToken);
    }

    private TurnContext CreateContext(
        Activity activity, ClaimsIdentity identity, IConnectorClient connector, ConnectorFactory factory)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(connector);
        context.TurnState.Add(factory);
        return context;
    }
}
