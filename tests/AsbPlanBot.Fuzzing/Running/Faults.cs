using System.Diagnostics;

namespace AsbPlanBot.Fuzzing.Running;

/// <summary>Words for what went wrong, without what the input said.</summary>
internal static class Faults
{
    /// <summary>An exception by its type and the first of our methods that it came through.</summary>
    public static string Of(Exception exception)
    {
        var frames = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).Where(method => method?.DeclaringType is not null).ToList();
        var ours = frames.Find(method => method!.DeclaringType!.FullName!.StartsWith("AsbPlanBot", StringComparison.Ordinal)) ?? frames.FirstOrDefault();
        var within = exception.InnerException is { } inner ? $" of {inner.GetType().Name}" : "";
        return $"{exception.GetType().Name}{within} in {ours?.DeclaringType}.{ours?.Name}";
    }
}
