using AdaptiveCards;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>Shows how a plan runs: with fields for its managers, as it is for everybody else.</summary>
internal static class SettingsCard
{
    private const int MaxText = 120;

    private static readonly (PlanSetting Setting, string Label)[] Lines =
    [
        (PlanSetting.CheckIns, "Check-ins"),
        (PlanSetting.ReminderAfterDays, "Reminder"),
        (PlanSetting.EscalationAfterDays, "Managers are told"),
        (PlanSetting.Summaries, "Summary"),
        (PlanSetting.Channel, "Channel"),
        (PlanSetting.Digest, "Digest for managers"),
        (PlanSetting.TolerancePercent, "Amber"),
        (PlanSetting.StaleAfterDays, "Stale"),
        (PlanSetting.Region, "Bank holidays"),
    ];

    public static AdaptiveCard Render(SettingsView view) => Parts.Card(
        view.Notice ?? "How the plan runs",
        [
            Parts.Title("How the plan runs"),
            Parts.Subtle(CardText.Line(view.Plan.Plan.Title, MaxText)),
            .. view.Notice is { } notice
                ? [Parts.Box(view.Faults.Count > 0 ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Good, Parts.Text(CardText.Plain(notice)))]
                : Array.Empty<AdaptiveElement>(),
            Parts.Text(StateOf(view)),
            .. view.ReadOnly is null ? SettingsFields.Render(view) : Facts(view),
            Fact("Managers", view.Managers.Count == 0 ? Words.Count(view.Settings.Managers.Count, "person", "people") : Words.List([.. view.Managers.Take(20)])),
            .. view.ReadOnly is { } why ? [Parts.Subtle(CardText.Line(why, 400))] : Array.Empty<AdaptiveElement>(),
            .. Parts.Buttons(ButtonsOf(view)),
        ]);

    /// <summary>"Check-ins: every Wednesday at 09:00. It was: every Thursday at 10:00."</summary>
    public static string Describe(SettingDifference change) =>
        $"{LabelOf(change.Setting)}: {change.After}. It was: {change.Before}.";

    public static string LabelOf(PlanSetting setting) => Array.Find(Lines, line => line.Setting == setting).Label;

    private static IEnumerable<AdaptiveElement> Facts(SettingsView view) => Lines.Select(line =>
    {
        var zone = line.Setting is PlanSetting.CheckIns or PlanSetting.Summaries ? ", " + view.Settings.Zone : "";
        return Fact(line.Label, view.InWords(line.Setting) + zone);
    });

    private static AdaptiveRichTextBlock Fact(string label, string value) =>
        Parts.Line(Parts.Bold(label + ": "), Parts.Run(CardText.Line(value, 400)));

    private static string StateOf(SettingsView view)
    {
        var (settings, clock) = (view.Settings, view.Clock);
        if (!settings.HasStarted)
            return "○ The plan has not begun: nobody is asked until a manager says so. “Set up” shows what is left to do.";
        if (settings.PausedFrom is { } since)
            return $"‖ The plan is paused since {clock.Moment(since)}: nobody is asked, and nothing is posted.";

        var next = settings.NextCheckIn(clock.Now) is { } checkIn ? $" The next check-in is on {clock.Weekday(checkIn)}." : " There is no next check-in.";
        return "✓ The plan runs." + next + (settings.NextSummary(clock.Now) is { } summary ? $" The next summary is on {clock.Weekday(summary)}." : "");
    }

    private static List<AdaptiveAction> ButtonsOf(SettingsView view)
    {
        if (view.ReadOnly is not null)
            return [Parts.Ask("my actions"), Parts.Ask("help")];

        var settings = view.Settings;
        return
        [
            Parts.Execute("Save", Verbs.SettingsSave, SettingsData.Write(settings), primary: true),
            .. settings.HasStarted ? [Parts.Ask(settings.PausedFrom is null ? "pause" : "resume")] : Array.Empty<AdaptiveAction>(),
            Parts.Ask("set up"),
        ];
    }
}
