using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Core.Plans;

/// <summary>What a plan's managers decide about how it runs.</summary>
public sealed record PlanSettings
{
    /// <summary>Short name by which administrators and keys know the plan ("asb"). Lower case letters, digits and hyphens.</summary>
    public required string PlanId { get; init; }

    /// <summary>From when the plan runs: what would have been due before this instant is not.</summary>
    public required DateTimeOffset ActiveFrom { get; init; }

    /// <summary>IANA zone of both schedules.</summary>
    public string Zone { get; init; } = "Europe/London";

    /// <summary>When officers are asked, as five-field cron text in <see cref="Zone"/>.</summary>
    public string CheckInSchedule { get; init; } = "0 10 * * THU";

    /// <summary>When the summary is posted, as five-field cron text in <see cref="Zone"/>.</summary>
    public string SummarySchedule { get; init; } = "0 9 * * MON";

    /// <summary>Whose bank holidays the plan keeps: what falls on one, or on a weekend, is due on the next working day.</summary>
    public BankHolidayRegion Region { get; init; }

    /// <summary>Working days after which an officer is reminded; 0 for never.</summary>
    public int ReminderAfterDays { get; init; } = 2;

    /// <summary>Working days after the reminder at which the managers are told; 0 for never.</summary>
    public int EscalationAfterDays { get; init; } = 2;

    /// <summary>Since when nothing is asked or posted; null while the plan runs.</summary>
    public DateTimeOffset? PausedFrom { get; init; }

    /// <summary>What went before the present check-in schedule; null if it has been the same since the plan runs.</summary>
    public FormerSchedule? CheckInsBefore { get; init; }

    /// <summary>What went before the present summary schedule; null if it has been the same since the plan runs.</summary>
    public FormerSchedule? SummariesBefore { get; init; }

    /// <summary>How far below target is still Amber, in percent of what was expected.</summary>
    public int TolerancePercent { get; init; } = 20;

    /// <summary>A status not confirmed for longer than this is stale.</summary>
    public int StaleAfterDays { get; init; } = 45;

    /// <summary>Whether the managers get a digest every week.</summary>
    public DigestChoice Digest { get; init; }

    /// <summary>AAD object ids of the plan's managers.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>Teams id of the team that the plan belongs to (19:…@thread.tacv2); null until the bot is added to one.</summary>
    public string? TeamId { get; init; }

    /// <summary>Teams id of the channel that gets the summary; null until the bot is added to a team.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The team's name as it was last heard; null where it was not.</summary>
    public string? TeamName { get; init; }

    /// <summary>The channel's name as it was last heard; null where it was not.</summary>
    public string? ChannelName { get; init; }

    /// <summary>The store's token; null for what was never stored. Opaque.</summary>
    public string? Version { get; init; }

    /// <summary>The bank holidays that this service knows. Not stored with the plan.</summary>
    public BankHolidays Holidays { get; init; } = BankHolidays.Bundled;

    /// <summary>The days on which the plan's people work.</summary>
    public WorkingCalendar Calendar => Holidays.For(Region);

    /// <summary>When officers are asked, on working days.</summary>
    /// <exception cref="FormatException">The schedule is none.</exception>
    public WorkingSchedule CheckIns => Working(CheckInSchedule);

    /// <summary>When the summary is posted, on working days.</summary>
    /// <exception cref="FormatException">The schedule is none.</exception>
    public WorkingSchedule Summaries => Working(SummarySchedule);

    /// <summary>When the next check-in is due, were the plan not paused; null if there is none any more.</summary>
    /// <exception cref="FormatException">The schedule is none.</exception>
    public DateTimeOffset? NextCheckIn(DateTimeOffset after) => CheckIns.NextDue(Later(after, CheckInsBefore?.Until));

    /// <summary>When the next summary is due, were the plan not paused; null if there is none any more.</summary>
    /// <exception cref="FormatException">The schedule is none.</exception>
    public DateTimeOffset? NextSummary(DateTimeOffset after) => Summaries.NextDue(Later(after, SummariesBefore?.Until));

    /// <summary>False for a plan that was made in the chat, from its first file until a manager says that it may begin.</summary>
    public bool HasStarted => PausedFrom is null || PausedFrom > ActiveFrom;

    /// <summary>Nothing is asked or posted from now on. What has been asked can still be answered.</summary>
    public PlanSettings Pause(DateTimeOffset now) => this with { PausedFrom = PausedFrom ?? now };

    /// <summary>
    /// Goes on with the next occurrence: what was missed meanwhile is not asked for. Where nothing was, the cycle under way
    /// goes on.
    /// </summary>
    public PlanSettings Resume(DateTimeOffset now)
    {
        if (PausedFrom is not { } since)
            return this;

        var missed = CheckIns.Newest(now) != CheckIns.Newest(since) || Summaries.Newest(now) != Summaries.Newest(since);
        return this with { PausedFrom = null, ActiveFrom = missed ? now : ActiveFrom };
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private WorkingSchedule Working(string cron) =>
        new(Schedule.Parse(cron, Zone), Calendar, TimeZoneInfo.FindSystemTimeZoneById(Zone));
}

/// <summary>What a change of a schedule leaves behind.</summary>
/// <param name="Until">What the present schedule would have had due by then is not due.</param>
/// <param name="Cycle">The newest cycle of the former schedule, which goes on until the first one of the present; null if there was none.</param>
public sealed record FormerSchedule(DateTimeOffset Until, string? Cycle);

/// <summary>A plan with its settings, as one read loads it.</summary>
public sealed record PlanInForce(PlanSettings Settings, Plan Plan)
{
    public string PlanId => Settings.PlanId;
}
