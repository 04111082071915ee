using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Teams.Cards;

/// <summary>How a plan runs, to be looked at or changed.</summary>
internal sealed record SettingsView
{
    public required PlanInForce Plan { get; init; }

    public required PlanClock Clock { get; init; }

    /// <summary>Names of the managers that are known.</summary>
    public required IReadOnlyList<string> Managers { get; init; }

    /// <summary>The channels to choose from; empty where they could not be looked up.</summary>
    public IReadOnlyList<TeamChannel> Channels { get; init; } = [];

    /// <summary>Why it cannot be changed here, in a sentence; null if it can.</summary>
    public string? ReadOnly { get; init; }

    /// <summary>What was typed and is not saved, as a wish writes it.</summary>
    public IReadOnlyDictionary<PlanSetting, string> Typed { get; init; } = new Dictionary<PlanSetting, string>();

    public IReadOnlyList<SettingFault> Faults { get; init; } = [];

    /// <summary>What has just happened; null where nothing has.</summary>
    public string? Notice { get; init; }

    public PlanSettings Settings => Plan.Settings;

    /// <summary>What the field of a setting holds.</summary>
    public string ValueOf(PlanSetting setting) => Typed.GetValueOrDefault(setting) ?? SettingsChange.ValueOf(Settings, setting);

    public string InWords(PlanSetting setting) => SettingsChange.InWords(Settings, setting, Channels);
}
