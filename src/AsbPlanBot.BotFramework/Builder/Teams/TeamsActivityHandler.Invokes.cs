using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = turnContext.Activity.Value;
        try
        {
            switch (turnContext.Activity.Name)
            {
                case null when turnContext.Activity.ChannelId == Channels.Msteams:
                    return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);

                case "fileConsent/invoke":
                    return await OnTeamsFileConsentAsync(turnContext, Read<FileConsentCardResponse>(value), cancellationToken);

                case "composeExtension/query":
                    return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(
                        turnContext, Read<MessagingExtensionQuery>(value), cancellationToken));

                case "task/fetch":
                    return CreateInvokeResponse(
                        await OnTeamsTaskModuleFetchAsync(turnContext, Read<TaskModuleRequest>(value), cancellationToken));

                case "task/submit":
                    return CreateInvokeResponse(
                        await OnTeamsTaskModuleSubmitAsync(turnContext, Read<TaskModuleRequest>(value), cancellationToken));

                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    /// <summary>An invoke that Teams gave no name.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody accepted or declined a file.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken)
    {
        await (fileConsentCardResponse.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            _ => throw new InvokeResponseException(HttpStatusCode.BadRequest, "A file is accepted or declined."),
        });
        return CreateInvokeResponse();
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody searches from the compose box.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionQuery query,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A dialog is being opened.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A dialog was submitted.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static T Read<T>(object? value)
    {
        try
        {
            if (value is JObject written && written.ToObject<T>(BotJson.Serializer) is { } read)
                return read;
        }
        catch (JsonException)
        {
            // Answered below, like every other value of the wrong shape.
        }

        throw new InvokeResponseException(HttpStatusCode.BadRequest, "The invoke's value is badly formed.");
    }
}
