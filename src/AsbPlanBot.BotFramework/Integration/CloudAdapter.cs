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

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Runs the turn of the activity in the request. It is cancelled when the other side hangs up before it is answered;
    /// a turn that takes too long to wait for is answered first, and then goes on.
    /// </summary>
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        var hungUp = httpRequest.HttpContext.RequestAborted;
        using var joined = cancellationToken == hungUp ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, hungUp);
        var either = joined?.Token ?? hungUp;
        try
        {
            if (!HttpMethods.IsPost(httpRequest.Method))
                httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            else if (await LetInAsync(httpRequest, httpResponse, either) is var (activity, sender))
                await RunAsync(activity, sender, bot, httpResponse, either);
        }
        catch (OperationCanceledException) when (hungUp.IsCancellationRequested)
        {
            Log.HungUp(Logger);
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is null)
            return;

        var body = BotJson.Write(answer.Body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Count;
        await response.Body.WriteAsync(body, cancellationToken);
    }

    private async Task<(Activity Activity, AuthenticateRequestResult Sender)?> LetInAsync(
        HttpRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        try
        {
            var activity = await InboundActivity.ReadAsync(request, cancellationToken);
            var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(
                activity, request.Headers.Authorization, cancellationToken);
            return (activity, sender);
        }
        catch (UnauthorizedAccessException exception)
        {
            response.StatusCode = (exception as RefusedException)?.Status ?? StatusCodes.Status401Unauthorized;
            Log.Refused(Logger, response.StatusCode, exception is RefusedException ? exception.Message : "not authorised");
            return null;
        }
    }

    private async Task RunAsync(
        Activity activity, AuthenticateRequestResult sender, IBot bot, HttpResponse response, CancellationToken hungUp)
    {
        using var end = new CancellationTokenSource(TurnInTime.Longest, Time);
        await using var hangUp = hungUp.Register(static end => ((CancellationTokenSource)end!).Cancel(), end);
        var inTime = new TurnInTime(activity, Time);
        var turn = ProcessActivityAsync(sender, activity, inTime.Around(bot), end.Token);
        if (!turn.IsCompleted)
            await Task.WhenAny((Task)turn, inTime.Late);

        if (!inTime.Late.IsCompleted)
        {
            await WriteAsync(response, await turn, hungUp);
            return;
        }

        await hangUp.DisposeAsync();
        try
        {
            Log.Late(Logger);
            await AnswerNowAsync(response, await inTime.Late, hungUp);
        }
        finally
        {
            await turn;
        }
    }

    // The request stays open on this side, so that the service does not stop before the turn is over; whoever sent it
    // is not to wait on this connection with the next one.
    private static async Task AnswerNowAsync(HttpResponse response, InvokeResponse answer, CancellationToken hungUp)
    {
        if (!HttpProtocol.IsHttp2(response.HttpContext.Request.Protocol))
            response.Headers.Connection = "close";
        await WriteAsync(response, answer, hungUp);
        await response.CompleteAsync();
    }
}
