using System.Globalization;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Plans;

/// <summary>A channel of a plan's team.</summary>
/// <param name="Id">Teams id.</param>
public sealed record TeamChannel(string Id, string Name);

/// <summary>What is wrong with a value that was wished for.</summary>
/// <param name="Message">A sentence that says what can be had.</param>
public sealed record SettingFault(PlanSetting Setting, string Message);

/// <summary>A setting before and after, in words.</summary>
public sealed record SettingDifference(PlanSetting Setting, string Before, string After);

/// <summary>What becomes of settings when somebody wishes for others: all of it, or nothing where something is wrong.</summary>
/// <param name="After">The settings as they would be; those before where there is a fault.</param>
/// <param name="Faults">In the order of the wishes.</param>
/// <param name="Changes">What differs; empty where nothing does.</param>
public sealed record SettingsChange(
    PlanSettings After, IReadOnlyList<SettingFault> Faults, IReadOnlyList<SettingDifference> Changes)
{
    private const int MostDays = 30;
    private const int MostStale = 365;

    // What is asked more often than daily would be asked again before anybody has answered.
    private static readonly TimeSpan LeastBetween = TimeSpan.FromHours(20);
    private const int OccurrencesLookedAt = 4;
    private const int CronFields = 5;

    /// <param name="wishes">Values as typed: whole numbers, cron text, the name of a choice or of a region, the id of a channel.</param>
    /// <param name="channels">The channels that may be chosen; empty where they could not be looked up.</param>
    public static SettingsChange Decide(
        PlanSettings before, IReadOnlyDictionary<PlanSetting, string> wishes, IReadOnlyList<TeamChannel> channels, DateTimeOffset now)
    {
        List<SettingFault> faults = [];
        var after = before;
        foreach (var (setting, typed) in wishes)
        {
            var (changed, fault) = Apply(after, setting, typed.Trim(), channels, now);
            if (fault is not null)
                faults.Add(new SettingFault(setting, fault));
            after = changed;
        }

        return faults.Count > 0
            ? new SettingsChange(before, faults, [])
            : new SettingsChange(after, [], [.. wishes.Keys
                .Where(setting => ValueOf(before, setting) != ValueOf(after, setting))
                .Select(setting => new SettingDifference(setting, InWords(before, setting, channels), InWords(after, setting, channels)))]);
    }

    /// <summary>A setting's value as a wish writes it.</summary>
    public static string ValueOf(PlanSettings settings, PlanSetting setting) => setting switch
    {
        PlanSetting.CheckIns => settings.CheckInSchedule,
        PlanSetting.Summaries => settings.SummarySchedule,
        PlanSetting.ReminderAfterDays => Number(settings.ReminderAfterDays),
        PlanSetting.EscalationAfterDays => Number(settings.EscalationAfterDays),
        PlanSetting.TolerancePercent => Number(settings.TolerancePercent),
        PlanSetting.StaleAfterDays => Number(settings.StaleAfterDays),
        PlanSetting.Digest => settings.Digest.ToString(),
        PlanSetting.Region => settings.Region.ToString(),
        _ => settings.ChannelId ?? "",
    };

    /// <summary>A setting's value as a person says it: "every Thursday at 10:00", "after 2 working days".</summary>
    public static string InWords(PlanSettings settings, PlanSetting setting, IReadOnlyList<TeamChannel> channels) => setting switch
    {
        PlanSetting.CheckIns => ScheduleChoice.InWords(settings.CheckInSchedule),
        PlanSetting.Summaries => ScheduleChoice.InWords(settings.SummarySchedule),
        PlanSetting.ReminderAfterDays => WorkingDays(settings.ReminderAfterDays, "after"),
        PlanSetting.EscalationAfterDays => WorkingDays(settings.EscalationAfterDays, "after another"),
        PlanSetting.TolerancePercent => $"up to {Number(settings.TolerancePercent)} % below target",
        PlanSetting.StaleAfterDays => $"after {Words.Count(settings.StaleAfterDays, "day")}",
        PlanSetting.Digest => Words.Of(settings.Digest),
        PlanSetting.Region => Words.Of(settings.Region),
        _ => settings.ChannelId is not { } id
            ? "none yet"
            : channels.FirstOrDefault(channel => channel.Id == id)?.Name ?? (id == settings.TeamId ? "General" : "the channel that was chosen"),
    };

    private static (PlanSettings After, string? Fault) Apply(
        PlanSettings settings, PlanSetting setting, string typed, IReadOnlyList<TeamChannel> channels, DateTimeOffset now)
    {
        if (typed == ValueOf(settings, setting))
            return (settings, null);

        switch (setting)
        {
            case PlanSetting.CheckIns:
                return FaultOf(typed, settings.Zone, now) is { } noCheckIns
                    ? (settings, noCheckIns)
                    : (settings with { CheckInSchedule = typed, CheckInsBefore = FormerCheckIns(settings, typed, now) }, null);
            case PlanSetting.Summaries:
                return FaultOf(typed, settings.Zone, now) is { } noSummaries
                    ? (settings, noSummaries)
                    : (settings with { SummarySchedule = typed, SummariesBefore = FormerSummaries(settings, now) }, null);
            case PlanSetting.ReminderAfterDays:
                return Read(typed, 0, MostDays) is { } reminder
                    ? (settings with { ReminderAfterDays = reminder }, null)
                    : (settings, $"Write a whole number of working days from 0 (never) to {MostDays}.");
            case PlanSetting.EscalationAfterDays:
                return Read(typed, 0, MostDays) is { } escalation
                    ? (settings with { EscalationAfterDays = escalation }, null)
                    : (settings, $"Write a whole number of working days from 0 (never) to {MostDays}.");
            case PlanSetting.TolerancePercent:
                return Read(typed, 0, 100) is { } tolerance
                    ? (settings with { TolerancePercent = tolerance }, null)
                    : (settings, "Write a whole number of percent from 0 to 100.");
            case PlanSetting.StaleAfterDays:
                return Read(typed, 1, MostStale) is { } stale
                    ? (settings with { StaleAfterDays = stale }, null)
                    : (settings, $"Write a whole number of days from 1 to {MostStale}.");
            case PlanSetting.Digest:
                return Enum.TryParse<DigestChoice>(typed, out var digest) && Enum.IsDefined(digest)
                    ? (settings with { Digest = digest }, null)
                    : (settings, "Choose never, only when there is something to say, or every week.");
            case PlanSetting.Region:
                return Enum.TryParse<BankHolidayRegion>(typed, out var region) && Enum.IsDefined(region)
                    ? (settings with { Region = region }, null)
                    : (settings, "Choose one of the three regions.");
            default:
                return channels.FirstOrDefault(channel => channel.Id == typed) is { } chosen
                    ? (settings with { ChannelId = chosen.Id, ChannelName = chosen.Name }, null)
                    : (settings, "That is not a channel of the plan's team, or I cannot look the channels up just now. Choose another one, or try again in a minute.");
        }
    }

    private static string? FaultOf(string cron, string zone, DateTimeOffset now)
    {
        if (cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < CronFields)
            return "Choose a day and a time.";
        if (!Schedule.TryParse(cron, zone, out var schedule, out var error))
            return error;

        var before = schedule.Next(now);
        if (before is null)
            return $"“{cron}” never comes. Choose a day and a time.";

        for (var looked = 1; looked < OccurrencesLookedAt && schedule.Next(before.Value) is { } next; looked++)
        {
            if (next - before < LeastBetween)
                return $"“{cron}” comes more than once a day. Once a day is the most.";
            before = next;
        }

        return null;
    }

    // Whoever was asked this week is not asked in it again because the day has moved; nor this month, where it stays monthly.
    private static FormerSchedule FormerCheckIns(PlanSettings settings, string schedule, DateTimeOffset now)
    {
        if (ReminderPlanner.CurrentCycle(settings, now) is not { } cycle || Cycle.InstantOf(cycle) is not { } occurrence)
            return new FormerSchedule(now, null);

        // Changed once more before the schedule that it was changed to has begun.
        if (settings.CheckInsBefore is { } former && former.Cycle == cycle)
            return former with { Until = former.Until > now ? former.Until : now };

        var day = new PlanClock(settings, now).DayOf(settings.CheckIns.DueOf(occurrence));
        var fresh = (ScheduleChoice.Of(settings.CheckInSchedule), ScheduleChoice.Of(schedule)) switch
        {
            ({ Monthly: true }, { Monthly: true }) => new DateOnly(day.Year, day.Month, 1).AddMonths(1),
            (not null, not null) => Weeks.NextMonday(day),
            _ => day.AddDays(1),
        };
        return EndingBefore(fresh, settings, now, cycle);
    }

    // The team may well have a second summary in a week, but not on a day.
    private static FormerSchedule FormerSummaries(PlanSettings settings, DateTimeOffset now) =>
        ReminderPlanner.CurrentSummary(settings, now) is { } cycle && Cycle.InstantOf(cycle) is { } occurrence
            ? EndingBefore(new PlanClock(settings, now).DayOf(settings.Summaries.DueOf(occurrence)).AddDays(1), settings, now, cycle)
            : new FormerSchedule(now, null);

    private static FormerSchedule EndingBefore(DateOnly fresh, PlanSettings settings, DateTimeOffset now, string cycle)
    {
        var end = PlanClock.StartOf(fresh, settings).AddSeconds(-1);
        return new FormerSchedule(end > now ? end : now, cycle);
    }

    private static int? Read(string typed, int least, int most) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static string WorkingDays(int days, string after) => days == 0 ? "never" : $"{after} {Words.Count(days, "working day")}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
