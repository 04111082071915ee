using System.ComponentModel.DataAnnotations;

namespace AsbPlanBot.Workers;

/// <summary>The section Delivery of the settings.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>How often the service looks for what is due. One second to five minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "Delivery:TickInterval must be from 00:00:01 to 00:05:00.")]
    public TimeSpan TickInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many messages are sent at a time. 1 to 50.</summary>
    [Range(1, 50, ErrorMessage = "Delivery:Parallel must be from 1 to 50.")]
    public int Parallel { get; init; } = 16;

    /// <summary>How soon an idle instance looks into the queue again; it grows to 5 s while nothing comes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "Delivery:PollInterval must be from 00:00:00.1 to 00:01:00.")]
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many calls a second Teams lets the bot make in the organisation. 1 to 1,000.</summary>
    [Range(1, 1000, ErrorMessage = "Delivery:RatePerSecond must be from 1 to 1000.")]
    public int RatePerSecond { get; init; } = 50;
}
