using System.Globalization;
using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams.Fakes;

/// <summary>Teams as the bot meets it: keeps what is sent, and refuses when told to.</summary>
internal sealed class FakeAdapter : BotAdapter
{
    private int _id;

    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationParameters> Created { get; } = [];

    /// <summary>Thrown by the next sends into a known conversation, one each.</summary>
    public Queue<Exception> SendFaults { get; } = [];

    /// <summary>Thrown by the next conversations to be made, one each.</summary>
    public Queue<Exception> CreateFaults { get; } = [];

    public Exception? UpdateFault { get; set; }

    /// <summary>A refusal as the connector words it.</summary>
    public static ErrorResponseException Refusal(HttpStatusCode status, string body = "{}", string? retryAfter = null)
    {
        var response = new HttpResponseMessage(status);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return new ErrorResponseException("refused") { Response = new HttpResponseMessageWrapper(response, body) };
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (activities[0].Type == ActivityTypes.Message && SendFaults.TryDequeue(out var fault))
            throw fault;

        Sent.AddRange(activities);
        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse(NextId())));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (UpdateFault is { } fault)
            throw fault;

        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override async Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(turn, callback, cancellationToken);
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
        if (CreateFaults.TryDequeue(out var fault))
            throw fault;

        Created.Add(conversationParameters);
        var isThread = conversationParameters.Activity is not null;
        using var turn = new TurnContext(this, new Activity
        {
            Type = ActivityTypes.Event,
            Id = isThread ? "root-1" : null,
            ServiceUrl = serviceUrl,
            ChannelId = channelId,
            Conversation = new ConversationAccount { Id = isThread ? "19:channel;messageid=root-1" : "a:new-chat" },
        });
        await RunPipelineAsync(turn, callback, cancellationToken);
    }

    public JObject CardOf(int sent) => PlainCard.Of(Sent[sent].Attachments![0].Content);

    private string NextId() => "message-" + (++_id).ToString(CultureInfo.InvariantCulture);
}
