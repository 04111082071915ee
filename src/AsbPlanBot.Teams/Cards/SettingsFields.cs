using System.Globalization;
using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>The fields in which managers change how a plan runs.</summary>
internal static class SettingsFields
{
    private const int MostChannels = 60;
    private const int ForChannels = 9 * 1024;
    private const int Step = 30;

    private static readonly DayOfWeek[] Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static IEnumerable<AdaptiveElement> Render(SettingsView view) =>
    [
        Parts.Heading("Check-ins"),
        .. Schedule(view, PlanSetting.CheckIns, "Officers are asked"),
        .. Number(view, PlanSetting.ReminderAfterDays, "Remind after so many working days; 0 for never"),
        .. Number(view, PlanSetting.EscalationAfterDays, "Tell the managers after so many more working days; 0 for never"),
        Parts.Heading("Summary"),
        .. Schedule(view, PlanSetting.Summaries, "The summary is posted"),
        .. Channel(view),
        .. OneOf<DigestChoice>(view, PlanSetting.Digest, "Managers get a digest in their own chat", Words.Of),
        Parts.Heading("Statuses"),
        .. Number(view, PlanSetting.TolerancePercent, "Amber is up to so many percent below target"),
        .. Number(view, PlanSetting.StaleAfterDays, "A status is stale after so many days without a word"),
        .. OneOf<BankHolidayRegion>(view, PlanSetting.Region, "Bank holidays of", Words.Of),
    ];

    private static IEnumerable<AdaptiveElement> Schedule(SettingsView view, PlanSetting setting, string label)
    {
        var value = view.ValueOf(setting);
        var stored = SettingsChange.ValueOf(view.Settings, setting);
        var shown = ScheduleChoice.Of(value);
        yield return Parts.Subtle($"Now {view.InWords(setting)}, {CardText.Line(view.Settings.Zone, 60)}. What falls on a day on which nobody works is moved to the next working day.");
        List<AdaptiveChoice> days = [.. DaysBeside(shown?.Day).SelectMany(day => new[] { Choice($"Every {day}", day, monthly: false), Choice($"First {day} of the month", day, monthly: true) })];
        if (ScheduleChoice.Of(stored) is null)
            days.Insert(0, new AdaptiveChoice { Title = "As it is: " + CardText.Line(stored, 60), Value = SettingsData.AsItIs });
        yield return Choices(SettingsData.DayIdOf(setting), label + ": day", shown?.DayText ?? (value == stored ? SettingsData.AsItIs : ScheduleChoice.DayAlone(value)), days);
        yield return Choices(
            SettingsData.TimeIdOf(setting),
            label + ": time",
            shown?.TimeText,
            [.. TimesBeside(shown?.At).Select(time => time.ToString("HH:mm", CultureInfo.InvariantCulture)).Select(time => new AdaptiveChoice { Title = time, Value = time })]);
        if (Fault(view, setting) is { } fault)
            yield return fault;
    }

    // Without limits: the official renderer refuses to send a number with limits that is left blank. The server checks.
    private static IEnumerable<AdaptiveElement> Number(SettingsView view, PlanSetting setting, string label)
    {
        var input = new AdaptiveNumberInput { Id = SettingsData.IdOf(setting), Label = label };
        if (int.TryParse(view.ValueOf(setting), CultureInfo.InvariantCulture, out var number))
            input.Value = number;
        yield return input;
        if (Fault(view, setting) is { } fault)
            yield return fault;
    }

    private static IEnumerable<AdaptiveElement> Channel(SettingsView view)
    {
        if (view.Channels.Count == 0)
        {
            yield return Parts.Subtle($"Channel: {CardText.Line(view.InWords(PlanSetting.Channel), 80)}. I cannot look up the team's channels just now, so it cannot be changed here.");
            yield break;
        }

        var (shown, left) = CardSize.Take(view.Channels, MostChannels, ForChannels, channel => 60 + CardSize.Of(channel.Id) + CardSize.Of(CardText.Line(channel.Name, 80)));
        yield return Choices(
            SettingsData.IdOf(PlanSetting.Channel),
            left > 0 ? $"Channel; {left} more do not fit here" : "Channel",
            view.ValueOf(PlanSetting.Channel),
            [.. shown.Select(channel => new AdaptiveChoice { Title = CardText.Line(channel.Name, 80), Value = channel.Id })]);
        if (Fault(view, PlanSetting.Channel) is { } fault)
            yield return fault;
    }

    private static IEnumerable<AdaptiveElement> OneOf<T>(SettingsView view, PlanSetting setting, string label, Func<T, string> words)
        where T : struct, Enum
    {
        yield return Choices(
            SettingsData.IdOf(setting),
            label,
            view.ValueOf(setting),
            [.. Enum.GetValues<T>().Select(value => new AdaptiveChoice { Title = words(value), Value = value.ToString() })]);
        if (Fault(view, setting) is { } fault)
            yield return fault;
    }

    private static AdaptiveTextBlock? Fault(SettingsView view, PlanSetting setting) =>
        view.Faults.FirstOrDefault(fault => fault.Setting == setting) is { } fault ? Parts.Warning(fault.Message) : null;

    private static AdaptiveChoiceSetInput Choices(string id, string label, string? value, List<AdaptiveChoice> choices) => new()
    {
        Id = id,
        Label = label,
        Style = AdaptiveChoiceInputStyle.Compact,
        Placeholder = "Choose",
        Value = value,
        Choices = choices,
    };

    private static AdaptiveChoice Choice(string title, DayOfWeek day, bool monthly) =>
        new() { Title = title, Value = new ScheduleChoice(monthly, day, default).DayText };

    private static DayOfWeek[] DaysBeside(DayOfWeek? present) =>
        present is { } day && !Days.Contains(day) ? [.. Days, day] : Days;

    private static IEnumerable<TimeOnly> TimesBeside(TimeOnly? present) => Enumerable.Range(0, 25)
        .Select(step => new TimeOnly(7, 0).AddMinutes(step * Step))
        .Concat(present is { } time ? [time] : Array.Empty<TimeOnly>())
        .Distinct()
        .Order();
}
