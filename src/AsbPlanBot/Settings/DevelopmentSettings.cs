namespace AsbPlanBot.Settings;

/// <summary>The section Development of the settings, which counts in the Development environment only.</summary>
internal sealed class DevelopmentSettings
{
    /// <summary>How far the movable clock is ahead of the machine's at the start.</summary>
    public TimeSpan ClockOffset { get; init; }
}
