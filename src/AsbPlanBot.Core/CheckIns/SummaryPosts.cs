using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>
/// How a summary moves on. It may take several messages: each is noted by itself, so that whoever takes it over after a
/// process was killed goes on with the next one.
/// </summary>
public static class SummaryPosts
{
    /// <summary>The first message stands in the channel; whoever has claimed it goes on with the others.</summary>
    public static SummaryPost Begun(SummaryPost post, string channelId, string activityId, SummarySnapshot snapshot, DateTimeOffset now) => post with
    {
        State = CheckInState.Sending,
        StateSince = now,
        ActivityId = activityId,
        ChannelId = channelId,
        PartIds = [],
        Snapshot = post.PostedAt is null ? snapshot : post.Snapshot,
        PostedAt = post.PostedAt ?? now,
        Attempts = 1,
        Reason = null,
    };

    /// <summary>One message more stands in its thread.</summary>
    public static SummaryPost Continued(SummaryPost post, string activityId, DateTimeOffset now) => post with
    {
        State = CheckInState.Sending,
        StateSince = now,
        PartIds = [.. post.PartIds, activityId],
        Attempts = 1,
        Reason = null,
    };

    /// <summary>All of it stands there. It is as old as its first message, whatever came after.</summary>
    public static SummaryPost Done(SummaryPost post) => post with
    {
        State = CheckInState.Sent,
        StateSince = post.PostedAt ?? post.StateSince,
        Reason = null,
    };

    /// <summary>Sending a message of it failed for now: the same one is tried again, with a growing wait.</summary>
    public static SummaryPost Failed(SummaryPost post, string reason, DateTimeOffset now) => Settled(Sendings.Failed(post, reason, now), reason);

    /// <summary>A message of it will not be sent.</summary>
    public static SummaryPost GivenUp(SummaryPost post, string reason, DateTimeOffset now) => Settled(Sendings.GivenUp(post, reason, now), reason);

    /// <summary>Whether it could not be posted, and might be by now: the plan has been given another channel.</summary>
    public static bool HasAnotherChannel(SummaryPost post, PlanSettings settings) =>
        post.State == CheckInState.Unreachable && settings.ChannelId is { } channel && channel != post.ChannelId;

    /// <summary>It is tried once more from the beginning, in the plan's present channel.</summary>
    public static SummaryPost Again(SummaryPost post, PlanSettings settings, DateTimeOffset now) => post with
    {
        State = CheckInState.Planned,
        StateSince = now,
        ChannelId = settings.ChannelId,
        Attempts = 0,
        Reason = null,
    };

    // Where its first message stands, it has been posted: what could not follow can be asked for.
    private static SummaryPost Settled(SummaryPost post, string reason) =>
        post is { State: CheckInState.Unreachable, ActivityId: not null } ? Done(post) with { Reason = reason } : post;
}
