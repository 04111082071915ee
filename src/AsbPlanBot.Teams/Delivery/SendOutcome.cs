using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Teams.Delivery;

/// <summary>What became of a send.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Teams has it.</summary>
    /// <param name="ActivityId">Id of the message, to update it later.</param>
    public sealed record Sent(string ConversationId, string ActivityId) : SendOutcome
    {
        /// <summary>Of a summary: how the plan stood, for the next summary to compare with.</summary>
        public SummarySnapshot? Snapshot { get; init; }

        /// <summary>Of a summary: Teams id of the channel that it stands in, without the thread.</summary>
        public string? ChannelId { get; init; }

        /// <summary>Whether something is to follow in the same thread.</summary>
        public bool IsMore { get; init; }
    }

    /// <summary>Not now; later it may work.</summary>
    /// <param name="Reason">In words for a manager.</param>
    /// <param name="After">How long Teams asks to wait; null if it does not say.</param>
    public sealed record Retry(string Reason, TimeSpan? After) : SendOutcome;

    /// <summary>It will not work until somebody does something.</summary>
    /// <param name="Reason">In words for a manager: "the app is not installed for them".</param>
    public sealed record Unreachable(string Reason) : SendOutcome;

    /// <summary>There is nothing to send any more.</summary>
    public sealed record Nothing : SendOutcome;
}
