using System.Globalization;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Teams.Cards;

/// <summary>What the settings card sent.</summary>
/// <param name="Seen">What the card showed of each setting.</param>
/// <param name="Typed">What its fields hold; of settings that it has no field for, nothing.</param>
internal sealed record SettingsData(
    string PlanId, IReadOnlyDictionary<PlanSetting, string> Seen, IReadOnlyDictionary<PlanSetting, string> Typed)
{
    /// <summary>The choice that leaves a schedule as it is.</summary>
    public const string AsItIs = "as it is";

    private const string Day = ".day";
    private const string Time = ".time";

    /// <summary>What was changed by hand.</summary>
    public IReadOnlyDictionary<PlanSetting, string> Wishes =>
        Typed.Where(typed => typed.Value != Seen[typed.Key]).ToDictionary();

    public static string IdOf(PlanSetting setting) => "setting:" + setting;

    public static string DayIdOf(PlanSetting setting) => IdOf(setting) + Day;

    public static string TimeIdOf(PlanSetting setting) => IdOf(setting) + Time;

    public static JObject Write(PlanSettings settings) => new()
    {
        [DataKeys.Plan] = settings.PlanId,
        [DataKeys.Seen] = new JObject(Enum.GetValues<PlanSetting>()
            .Select(setting => new JProperty(setting.ToString(), SettingsChange.ValueOf(settings, setting)))),
    };

    /// <summary>Null if a card of ours cannot have sent it.</summary>
    public static SettingsData? Read(JObject data)
    {
        if (data[DataKeys.Plan] is not JValue { Value: string planId } || data[DataKeys.Seen] is not JObject shown)
            return null;

        Dictionary<PlanSetting, string> seen = [];
        Dictionary<PlanSetting, string> typed = [];
        foreach (var setting in Enum.GetValues<PlanSetting>())
        {
            if (TextOf(shown[setting.ToString()]) is not { } value)
                return null;

            seen[setting] = value;
            if ((ScheduleIn(data, setting, value) ?? TextOf(data[IdOf(setting)])) is { } field)
                typed[setting] = field;
        }

        return new SettingsData(planId, seen, typed);
    }

    private static string? ScheduleIn(JObject data, PlanSetting setting, string seen) => TextOf(data[DayIdOf(setting)]) switch
    {
        null => null,
        AsItIs => seen,
        var day when ScheduleChoice.Of(seen) is { } shown && (shown.DayText, shown.TimeText) == (day, TextOf(data[TimeIdOf(setting)])) => seen,
        var day => ScheduleChoice.CronOf(day, TextOf(data[TimeIdOf(setting)]) ?? ""),
    };

    // A number comes as a number or as text; a field that was emptied may come as nothing.
    private static string? TextOf(JToken? token) =>
        token is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture)!.Trim() : null;
}
