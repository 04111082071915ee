using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.Plans;

/// <summary>A plan that is paused and goes on. It is asked on Thursdays at 10:00, and summed up on Mondays at 9:00.</summary>
public sealed class PlanSettingsTests
{
    [Fact]
    public void A_plan_that_is_paused_from_its_beginning_has_not_started()
    {
        Assert.True(Given.Settings.HasStarted);
        Assert.True((Given.Settings with { PausedFrom = Given.Settings.ActiveFrom.AddDays(1) }).HasStarted);
        Assert.False((Given.Settings with { PausedFrom = Given.Settings.ActiveFrom }).HasStarted);
    }

    [Fact]
    public void It_is_paused_from_the_first_time_that_somebody_says_so()
    {
        var paused = Given.Settings.Pause(Given.At("2026-11-25 10:00"));

        Assert.Equal(Given.At("2026-11-25 10:00"), paused.PausedFrom);
        Assert.Equal(Given.At("2026-11-25 10:00"), paused.Pause(Given.At("2026-11-26 10:00")).PausedFrom);
    }

    [Theory]
    // Nothing was missed from Tuesday to Wednesday; a check-in was to Friday, and a summary from Friday to Monday.
    [InlineData("2026-11-24 10:00", "2026-11-25 10:00", false)]
    [InlineData("2026-11-24 10:00", "2026-11-27 10:00", true)]
    [InlineData("2026-11-27 10:00", "2026-11-30 09:00", true)]
    public void What_was_missed_is_not_asked_for_and_else_the_cycle_under_way_goes_on(string from, string to, bool missed)
    {
        var resumed = Given.Settings.Pause(Given.At(from)).Resume(Given.At(to));

        Assert.Null(resumed.PausedFrom);
        Assert.Equal(missed ? Given.At(to) : Given.Settings.ActiveFrom, resumed.ActiveFrom);
        Assert.Same(Given.Settings, Given.Settings.Resume(Given.At(to)));
    }

    [Theory]
    [InlineData("Ördnung & Ruhe – 2026!", "ordnung-ruhe-2026")]
    [InlineData("計画", "plan")]
    [InlineData("ASB", "asb-2")]
    public void An_id_is_made_from_the_words_of_a_title(string title, string id) => Assert.Equal(id, PlanIds.For(title, ["asb"]));

    [Fact]
    public void Ids_of_plans_without_a_letter_are_numbered() => Assert.Equal("plan-3", PlanIds.For("計画", ["plan", "plan-2"]));
}
