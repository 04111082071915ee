using AsbPlanBot.LocalTeams.Clock;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>What every Connector call passes first: faults on demand, then the rate limits.</summary>
internal sealed class ConnectorGate(Faults faults, RateLimits? limits, BotClock clock, Traffic traffic) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var conversation = http.GetRouteValue("conversation") as string;
        if (faults.Meet(conversation, http.Request.Method) is { } fault)
        {
            if (fault.Error is { } error)
            {
                traffic.CountFault();
                return error;
            }

            await Task.Delay(fault.Time, TimeProvider.System, http.RequestAborted);
        }

        if (limits?.Count(conversation, writing: !HttpMethods.IsGet(http.Request.Method)) is { } wait)
        {
            traffic.CountThrottled();
            return ConnectorError.ThrottledFor(wait);
        }

        traffic.CountPassed();
        await clock.FollowAsync(http.RequestAborted);
        return await next(context);
    }
}
