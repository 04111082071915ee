using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Plans;

/// <summary>A plan's settings as a row.</summary>
internal static class SettingsRow
{
    private const string CheckInsBefore = nameof(PlanSettings.CheckInsBefore);
    private const string SummariesBefore = nameof(PlanSettings.SummariesBefore);
    private const string Until = nameof(FormerSchedule.Until);
    private const string FormerCycle = nameof(FormerSchedule.Cycle);

    public static TableEntity Write(PlanSettings settings) => new RowWriter(Keys.Plan(settings.PlanId), Keys.Settings)
        .Text(nameof(PlanSettings.PlanId), settings.PlanId)
        .Instant(nameof(PlanSettings.ActiveFrom), settings.ActiveFrom)
        .Text(nameof(PlanSettings.Zone), settings.Zone)
        .Text(nameof(PlanSettings.CheckInSchedule), settings.CheckInSchedule)
        .Text(nameof(PlanSettings.SummarySchedule), settings.SummarySchedule)
        .Name(nameof(PlanSettings.Region), settings.Region)
        .Number(nameof(PlanSettings.ReminderAfterDays), settings.ReminderAfterDays)
        .Number(nameof(PlanSettings.EscalationAfterDays), settings.EscalationAfterDays)
        .Instant(nameof(PlanSettings.PausedFrom), settings.PausedFrom)
        .Number(nameof(PlanSettings.TolerancePercent), settings.TolerancePercent)
        .Number(nameof(PlanSettings.StaleAfterDays), settings.StaleAfterDays)
        .Name(nameof(PlanSettings.Digest), settings.Digest)
        .Json(nameof(PlanSettings.Managers), settings.Managers)
        .Text(nameof(PlanSettings.TeamId), settings.TeamId)
        .Text(nameof(PlanSettings.ChannelId), settings.ChannelId)
        .Text(nameof(PlanSettings.TeamName), settings.TeamName)
        .Text(nameof(PlanSettings.ChannelName), settings.ChannelName)
        .Instant(CheckInsBefore + Until, settings.CheckInsBefore?.Until)
        .Text(CheckInsBefore + FormerCycle, settings.CheckInsBefore?.Cycle)
        .Instant(SummariesBefore + Until, settings.SummariesBefore?.Until)
        .Text(SummariesBefore + FormerCycle, settings.SummariesBefore?.Cycle)
        .Row;

    /// <summary>What rows of earlier versions do not have yet has its default.</summary>
    public static PlanSettings Read(RowReader row, BankHolidays holidays) => new()
    {
        PlanId = row.Text(nameof(PlanSettings.PlanId)),
        ActiveFrom = row.Instant(nameof(PlanSettings.ActiveFrom)),
        Zone = row.Text(nameof(PlanSettings.Zone)),
        CheckInSchedule = row.Text(nameof(PlanSettings.CheckInSchedule)),
        SummarySchedule = row.Text(nameof(PlanSettings.SummarySchedule)),
        Region = row.NameOr(nameof(PlanSettings.Region), BankHolidayRegion.EnglandAndWales),
        ReminderAfterDays = row.OptionalNumber(nameof(PlanSettings.ReminderAfterDays)) ?? 2,
        EscalationAfterDays = row.OptionalNumber(nameof(PlanSettings.EscalationAfterDays)) ?? 2,
        PausedFrom = row.OptionalInstant(nameof(PlanSettings.PausedFrom)),
        TolerancePercent = row.Number(nameof(PlanSettings.TolerancePercent)),
        StaleAfterDays = row.Number(nameof(PlanSettings.StaleAfterDays)),
        Digest = row.NameOr(nameof(PlanSettings.Digest), DigestChoice.Never),
        Managers = row.Json<string[]>(nameof(PlanSettings.Managers)),
        TeamId = row.OptionalText(nameof(PlanSettings.TeamId)),
        ChannelId = row.OptionalText(nameof(PlanSettings.ChannelId)),
        TeamName = row.OptionalText(nameof(PlanSettings.TeamName)),
        ChannelName = row.OptionalText(nameof(PlanSettings.ChannelName)),
        CheckInsBefore = Former(row, CheckInsBefore),
        SummariesBefore = Former(row, SummariesBefore),
        Version = row.Version,
        Holidays = holidays,
    };

    private static FormerSchedule? Former(RowReader row, string name) =>
        row.OptionalInstant(name + Until) is { } until ? new FormerSchedule(until, row.OptionalText(name + FormerCycle)) : null;
}
