using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Answers the Bot Connector over HTTP: 400, 413 or 415 to a body that is no activity, 401 to one that does not prove
/// where it comes from, 403 to one of another tenant, else what the turn made of it.
/// </summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(
            new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger),
            logger)
    {
    }

    /// <summary>Runs the turn of the activity in the request. It is cancelled when the other side hangs up.</summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        var hungUp = httpRequest.HttpContext.RequestAborted;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, hungUp);
        try
        {
            var answer = await AnswerAsync(httpRequest, bot, either.Token);
            await WriteAsync(httpResponse, answer, either.Token);
        }
        catch (OperationCanceledException) when (hungUp.IsCancellationRequested)
        {
            Log.HungUp(Logger);
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is null)
            return;

        var body = BotJson.Write(answer.Body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Count;
        await response.Body.WriteAsync(body, cancellationToken);
    }

    private async Task<InvokeResponse> AnswerAsync(HttpRequest request, IBot bot, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
            return new InvokeResponse { Status = StatusCodes.Status405MethodNotAllowed };

        Activity activity;
        AuthenticateRequestResult sender;
        try
        {
            activity = await InboundActivity.ReadAsync(request, cancellationToken);
            sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(
                activity, request.Headers.Authorization, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            var status = (exception as RefusedException)?.Status ?? StatusCodes.Status401Unauthorized;
            Log.Refused(Logger, status, exception is RefusedException ? exception.Message : "not authorised");
            return new InvokeResponse { Status = status };
        }

        return await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, cancellationToken)
            ?? new InvokeResponse { Status = StatusCodes.Status200OK };
    }
}
