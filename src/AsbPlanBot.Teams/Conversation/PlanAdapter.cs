using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>The adapter to Teams. A fault that no handler caught is logged by id and ends the turn.</summary>
internal sealed partial class PlanAdapter : CloudAdapter
{
    public PlanAdapter(BotFrameworkAuthentication authentication, ILogger<PlanAdapter> logger)
        : base(authentication, logger)
    {
        OnTurnError = (turn, exception) =>
        {
            Log.Failed(logger, turn.Activity.Type, turn.Activity.Id, exception);
            return Task.CompletedTask;
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The turn of {Type} {ActivityId} failed.")]
        public static partial void Failed(ILogger logger, string? type, string? activityId, Exception exception);
    }
}
