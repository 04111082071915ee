using AdaptiveCards;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Tests.Teams;

/// <summary>What the cards of the gallery show that continue a summary, tell a manager of one, or take its place.</summary>
internal static class DeliveryGallery
{
    private static readonly PlanInForce Placed = Sample.InForce with
    {
        Settings = Sample.Settings with { ChannelName = "ASB plan", TeamName = "Community Safety" },
    };

    public static Summary Weekly { get; } = Of(Sample.InForce);

    public static Digest Digest { get; } = DigestBuilder.Build(Weekly, Sample.InForce, Sample.People, Sample.Priya);

    public static Digest HostileDigest { get; } = new(Gallery.Hostile, "As at Mon 30 Nov 2026, 09:00", null, [.. Enumerable.Repeat(
        new DigestPart(
            "Got worse",
            [.. Enumerable.Repeat(new DigestLine(Gallery.Hostile + new string('x', 300), RagStatus.Red, Gallery.Hostile + new string('x', 300)), DigestBuilder.Handful)],
            995,
            "what changed?"),
        8)]);

    /// <summary>The summary of a plan, compared with the one before.</summary>
    public static Summary Of(PlanInForce plan) => SummaryBuilder.Build(
        new SummaryContext(plan, Sample.People, Given.At("2026-11-30 09:00")) { Cycles = [Gallery.Ledger], Before = [Gallery.Previous] });

    public static AdaptiveCard Continued(PlanInForce plan, Func<IReadOnlyList<SummaryPart>, SummaryPart> which) =>
        SummaryRestCard.Render(which(SummaryThread.Parts(Of(plan), "asb")), Of(plan), "asb");

    public static AdaptiveCard NotPosted() => Told(
        Notices.ForManagers(Sample.Settings, "20261130T0900Z", NoticeKind.SummaryNotPosted, Given.Day("2026-11-30"), Sample.Now)[0],
        Gallery.Previous with
        {
            Cycle = "20261130T0900Z",
            State = CheckInState.Unreachable,
            Reason = "the channel is gone: it was deleted, or the bot cannot see it any more",
        });

    public static AdaptiveCard Lost(PlaceLoss loss) => Told(PlaceNotices.Of(Sample.Settings, loss, Sample.Team, Sample.ThisCycle, Sample.Now)[0], null);

    private static AdaptiveCard Told(Notice notice, SummaryPost? post) => NoticeCard.Render(
        Sample.Plan.Title, Notices.Compose(notice, Placed, Sample.People, Gallery.Ledger, post, Sample.Now)!);
}
