namespace AsbPlanBot.Fuzzing.Activities;

/// <summary>What the service must keep to, whatever it is sent.</summary>
internal static class ServiceRules
{
    // What Bot Framework answers an invoke with that the bot does not know.
    private const int NotImplemented = 501;

    /// <summary>Null if the status is one that may be answered.</summary>
    public static string? FaultOf(ServiceAnswer answer) => answer.Status switch
    {
        >= 200 and < 300 or >= 400 and < 500 => null,
        NotImplemented when answer.Body.Length == 0 => null,
        var status => $"It was answered with {status}.",
    };
}
