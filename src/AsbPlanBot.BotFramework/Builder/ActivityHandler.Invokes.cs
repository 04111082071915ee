using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object? body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>Answers 501 to an invoke whose name is not known, and 400 to one that is badly formed.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            if (turnContext.Activity.Name != "adaptiveCard/action")
                throw new InvokeResponseException(HttpStatusCode.NotImplemented);

            var value = ReadCardInvoke(turnContext.Activity.Value);
            return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken));
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>Somebody pressed an Action.Execute.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ReadCardInvoke(object? value)
    {
        if (value is not JObject written)
            throw BadCardInvoke("BadRequest", "The invoke has no value, or it is not an object.");

        AdaptiveCardInvokeValue? read;
        try
        {
            read = written.ToObject<AdaptiveCardInvokeValue>(BotJson.Serializer);
        }
        catch (JsonException)
        {
            throw BadCardInvoke("BadRequest", "The invoke's value is badly formed.");
        }

        return read?.Action?.Type switch
        {
            "Action.Execute" => read,
            null => throw BadCardInvoke("BadRequest", "The invoke's value has no action, or the action no type."),
            _ => throw BadCardInvoke("NotSupported", "Only Action.Execute is supported."),
        };
    }

    private static InvokeResponseException BadCardInvoke(string code, string message) =>
        new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error { Code = code, Message = message },
        });

    private async Task AnswerInvokeAsync(DelegatingTurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(turnContext, cancellationToken);
        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;

        var answer = new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response };
        await turnContext.SendActivityAsync(answer, cancellationToken);
    }

    /// <summary>Ends an invoke with a status of its own.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object? _body;

        public InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
