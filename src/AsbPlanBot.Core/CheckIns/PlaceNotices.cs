using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>What became of the place where a plan's summary is posted.</summary>
public enum PlaceLoss
{
    ChannelDeleted,
    TeamArchived,
    TeamDeleted,
}

/// <summary>Words what managers are told where the summary cannot be posted.</summary>
public static class PlaceNotices
{
    private static IReadOnlyList<string> Next => ["settings", "summary"];

    /// <summary>One for each manager; told again for another day or another place only.</summary>
    /// <param name="placeId">Teams id of the channel or the team.</param>
    public static IReadOnlyList<Notice> Of(PlanSettings settings, PlaceLoss loss, string placeId, string cycle, DateTimeOffset now) =>
        [.. Notices.ForManagers(settings, cycle, NoticeKind.PlaceLost, new PlanClock(settings, now).Today, now)
            .Select(notice => notice with { About = $"{loss} {placeId}" })];

    /// <summary>"the channel “ASB plan” of the team “Community Safety”", as far as the names are known.</summary>
    public static string PlaceOf(PlanSettings settings) => (settings.ChannelName, settings.TeamName) switch
    {
        ({ } channel, { } team) => $"the channel “{channel}” of the team “{team}”",
        ({ } channel, null) => $"the channel “{channel}”",
        (null, { } team) => $"the plan's channel in the team “{team}”",
        _ => "the plan's channel",
    };

    /// <summary>What is said of a place that is gone; null where the plan has another one by now.</summary>
    internal static NoticeText? Lost(Notice notice, PlanSettings settings, PlanClock clock)
    {
        if (notice.About.Split(' ') is not [var name, var placeId] || !Enum.TryParse<PlaceLoss>(name, out var loss))
            return null;

        var team = settings.TeamName is { } known ? $"the team “{known}”" : "the plan's team";
        var next = settings is { PausedFrom: null } && settings.NextSummary(clock.Now) is { } due
            ? $" The next one is due {clock.Weekday(due)}."
            : "";
        return loss switch
        {
            PlaceLoss.ChannelDeleted when settings.ChannelId == placeId => new NoticeText(
                "The plan's channel is gone",
                $"{Sentence(PlaceOf(settings))} has been deleted, so the weekly summary cannot be posted.{next} Choose another channel: settings.",
                [],
                Next),
            PlaceLoss.TeamArchived when settings.TeamId == placeId => new NoticeText(
                "The plan's team is archived",
                $"{Sentence(team)} has been archived, and nothing can be posted in {PlaceOf(settings)} while it is.{next} Have the team taken out of the archive, or add me to another team: the plan then goes there.",
                [],
                Next),
            PlaceLoss.TeamDeleted when settings.TeamId == placeId => new NoticeText(
                "The plan's team is gone",
                $"{Sentence(team)} has been deleted, so the weekly summary cannot be posted.{next} Add me to another team: where a manager does so, the plan goes there. Nothing of it is lost.",
                [],
                Next),
            _ => null,
        };
    }

    /// <summary>What is said of a summary that could not be posted.</summary>
    internal static NoticeText NotPosted(SummaryPost post, PlanSettings settings, string due) => new(
        "The weekly summary could not be posted",
        $"It was due {due}, in {PlaceOf(settings)}. {Sentence(post.Reason ?? "the reason is not known").TrimEnd('.')}. "
            + "Choose another channel: settings. Once that is done I post it there, unless the next one is due by then; “post summary” tries again where it is.",
        [],
        ["settings", "summary", "who hasn't replied?"]);

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
