using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Tests.Teams;

/// <summary>What the cards of set-up, settings and greeting show in the gallery.</summary>
internal static class SetUpGallery
{
    private static readonly PlanClock Clock = new(Sample.Settings, Sample.Now);

    public static WelcomePlan Greeted { get; } = new()
    {
        Title = Sample.Plan.Title,
        Runs = true,
        Objectives = 4,
        Unanswered = 3,
        CheckIn = Sample.Key,
        NextCheckIn = "Thu 3 Dec 10:00",
    };

    public static IReadOnlyList<TeamChannel> Channels { get; } = [new(Sample.Team, "General"), new("19:plan@thread.tacv2", "ASB action plan")];

    public static SettingsView Settings { get; } = new()
    {
        Plan = Sample.InForce,
        Clock = Clock,
        Managers = ["Priya Nair"],
        Channels = Channels,
    };

    public static SettingsView Saved
    {
        get
        {
            var wishes = new Dictionary<PlanSetting, string> { [PlanSetting.CheckIns] = "0 9 * * WED", [PlanSetting.ReminderAfterDays] = "3" };
            var change = SettingsChange.Decide(Sample.Settings, wishes, Channels, Sample.Now);
            return Settings with
            {
                Plan = Sample.InForce with { Settings = change.After },
                Notice = string.Join('\n', change.Changes.Select(SettingsCard.Describe).Prepend("✓ Saved.")),
            };
        }
    }

    public static SettingsView Faulty
    {
        get
        {
            var wishes = new Dictionary<PlanSetting, string> { [PlanSetting.CheckIns] = "WED ", [PlanSetting.StaleAfterDays] = "4000", [PlanSetting.Channel] = "19:gone" };
            return Settings with
            {
                Typed = wishes,
                Faults = SettingsChange.Decide(Sample.Settings, wishes, Channels, Sample.Now).Faults,
                Notice = "Nothing is saved yet. Look again at: Check-ins, Stale and Channel.",
            };
        }
    }

    public static SettingsView Hostile { get; } = new()
    {
        Plan = new PlanInForce(
            Sample.Settings with { CheckInSchedule = "0 10 1,15 * *", SummarySchedule = "15 20 * * SUN", PausedFrom = Sample.Now },
            Sample.Plan with { Title = Gallery.Hostile + new string('x', 400) }),
        Clock = Clock,
        Managers = [.. Enumerable.Repeat(Gallery.Hostile, 40)],
        Channels = [.. Enumerable.Range(0, 200).Select(number => new TeamChannel($"19:{new string('c', 60)}{number}@thread.tacv2", $"{number} {Gallery.Hostile}"))],
        Notice = Gallery.Hostile,
    };

    public static SetUpView Fresh { get; } = At(null, PlanDirectory.Empty);

    public static PlanInForce Resting { get; } = Sample.InForce with
    {
        Settings = Sample.Settings with { ActiveFrom = Sample.Now, PausedFrom = Sample.Now },
    };

    public static SetUpView HostileSetUp
    {
        get
        {
            var large = Sample.Large(400, Gallery.Hostile + new string('x', 300));
            var plan = large.Plan with
            {
                Commitments = [.. large.Plan.Commitments.Select(band => band with
                {
                    Objectives = [.. band.Objectives.Select(objective => objective with { Parties = objective.Ref.EndsWith('1') ? [] : [$"{objective.Ref} {Gallery.Hostile}"] })],
                })],
            };
            return At(new PlanInForce(Resting.Settings, plan), PlanDirectory.Empty) with { Channel = Gallery.Hostile, Notice = Gallery.Hostile };
        }
    }

    public static PeopleView People { get; } = new()
    {
        FileName = "people.csv",
        PlanTitle = Sample.Plan.Title,
        Parties = 4,
        People = 3,
        Came = ["Jo Bell: SNT"],
        Went = ["Marcus Adeyemi: ASB Team"],
        Gaps = ["Nobody is accountable for 3.1 Bring every agency to the ASB Forum."],
        Remarks = [new DocumentRemark(IsError: false, "line 7", "None of those who hold “SNT” is its lead.")],
    };

    public static PeopleView HostilePeople { get; } = People with
    {
        FileName = Gallery.Hostile,
        PlanTitle = Gallery.Hostile,
        Came = [.. Enumerable.Repeat(Gallery.Hostile + Gallery.Hostile, 200)],
        Went = [.. Enumerable.Repeat(Gallery.Hostile + Gallery.Hostile, 200)],
        Gaps = [.. Enumerable.Repeat(Gallery.Hostile + Gallery.Hostile, 200)],
        Remarks = [.. Enumerable.Repeat(new DocumentRemark(IsError: false, Gallery.Hostile, Gallery.Hostile), 100)],
    };

    public static SetUpView At(PlanInForce? plan, PlanDirectory people) => new()
    {
        Progress = SetUpProgress.Of(plan, people, Sample.Now, hasChannel: true),
        PlanId = plan?.PlanId,
        Clock = Clock,
        Channel = "General",
        CheckIns = "every Thursday at 10:00, Europe/London",
        Summaries = "every Monday at 09:00, Europe/London",
        MayChange = true,
    };
}
