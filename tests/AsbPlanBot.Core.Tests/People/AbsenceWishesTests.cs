using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Questions;

namespace AsbPlanBot.Core.Tests.People;

/// <summary>Whose absence may be noted, by whom, and who covers. Today is 26 November 2026.</summary>
public sealed class AbsenceWishesTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-26");

    private static readonly PlanDirectory Directory = Given.Directory(
        Given.Party("ASB Team Leader", Given.Held("Jo Blake")),
        Given.Party("ASB Team", Given.Held("Sam Osei"), Given.Held("Sam Price"), Given.Held("Kim Ray")));

    [Fact]
    public void Somebody_says_it_of_themselves()
    {
        var ready = Assert.IsType<AbsenceDecision.Ready>(Decide(new Request.Away(null, null, Given.Day("2027-01-05"), "kim")));

        Assert.Equal(new Absence("jo blake", Today, Given.Day("2027-01-05"), "kim ray"), ready.Absence);
        Assert.Equal(("Jo Blake", "Kim Ray"), (ready.Person.Name, ready.StandIn?.Name));
    }

    [Fact]
    public void Without_its_end_it_is_asked_for()
    {
        var asked = Assert.IsType<AbsenceDecision.WithoutEnd>(Decide(new Request.Away(null, null, null, "Kim Ray")));

        Assert.Equal("Kim Ray", asked.StandIn?.Name);
    }

    [Fact]
    public void Who_only_says_who_covers_means_the_absence_that_is_known()
    {
        var known = Directory with { Absences = [new Absence("jo blake", Given.Day("2026-11-20"), Given.Day("2026-12-07"), null)] };

        var ready = Assert.IsType<AbsenceDecision.Ready>(Decide(new Request.Away(null, null, null, "Kim Ray"), directory: known));

        Assert.Equal(new Absence("jo blake", Given.Day("2026-11-20"), Given.Day("2026-12-07"), "kim ray"), ready.Absence);
    }

    [Theory]
    [InlineData("jo blake", false, true)]
    [InlineData("kim ray", true, true)]
    [InlineData("kim ray", false, false)]
    public void Of_somebody_else_only_a_manager_can_say_it(string asker, bool isManager, bool may) => Assert.Equal(
        may, Decide(new Request.Away("Jo Blake", null, Given.Day("2027-01-05"), null), asker, isManager) is AbsenceDecision.Ready);

    [Theory]
    [InlineData("Sam", "could be Sam Osei and Sam Price")]
    [InlineData("Lou", "do not know anybody called “Lou”")]
    [InlineData("Jo Blake", "cover for themselves")]
    public void A_stand_in_has_to_be_one_other_person(string standIn, string why) =>
        Assert.Contains(why, Refusal(new Request.Away(null, null, Given.Day("2027-01-05"), standIn)), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "2026-11-26", "26 Nov 2026 is no day to come back on: it has to come after 26 Nov 2026.")]
    [InlineData("2026-11-20", "2026-11-26", "26 Nov 2026 is no day to come back on: it has to come after 26 Nov 2026.")]
    [InlineData("2026-12-20", "2026-12-20", "20 Dec 2026 is no day to come back on: it has to come after 20 Dec 2026.")]
    [InlineData("2026-12-20", "2026-12-01", "1 Dec 2026 is no day to come back on: it has to come after 20 Dec 2026.")]
    [InlineData(null, "2028-01-01", "1 Jan 2028 is too far away. If somebody else takes over for good, a manager can change who holds the role.")]
    public void Its_end_has_to_come_after_its_beginning_and_within_a_year_or_so(string? from, string until, string why) =>
        Assert.Equal(why, Refusal(new Request.Away(null, from is null ? null : Given.Day(from), Given.Day(until), null)));

    [Theory]
    // Of somebody else, or over: not the absence that is meant.
    [InlineData("kim ray", "2026-12-07")]
    [InlineData("jo blake", "2026-11-26")]
    public void An_absence_of_somebody_else_or_of_the_past_is_not_meant(string who, string until)
    {
        var known = Directory with { Absences = [new Absence(who, Given.Day("2026-11-20"), Given.Day(until), null)] };

        Assert.IsType<AbsenceDecision.WithoutEnd>(Decide(new Request.Away(null, null, null, "Kim Ray"), directory: known));
    }

    [Fact]
    public void Another_end_replaces_the_one_that_is_known_and_begins_today()
    {
        var known = Directory with { Absences = [new Absence("jo blake", Given.Day("2026-11-20"), Given.Day("2026-12-07"), null)] };

        var ready = Assert.IsType<AbsenceDecision.Ready>(Decide(new Request.Away(null, null, Given.Day("2027-01-05"), null), directory: known));

        Assert.Equal((Today, Given.Day("2027-01-05")), (ready.Absence.From, ready.Absence.Until));
    }

    [Fact]
    public void What_has_begun_already_may_end_tomorrow_and_four_hundred_days_are_not_too_long()
    {
        Assert.IsType<AbsenceDecision.Ready>(Decide(new Request.Away(null, Given.Day("2026-11-20"), Given.Day("2026-11-27"), null)));
        Assert.IsType<AbsenceDecision.Ready>(Decide(new Request.Away(null, null, Today.AddDays(400), null)));
    }

    [Fact]
    public void Whose_absence_is_meant_is_a_person_or_a_sentence_that_says_why_not()
    {
        Assert.Equal(("Jo Blake", ""), Whom(null, "jo blake"));
        Assert.Equal(("Kim Ray", ""), Whom("Kim", "kim ray"));
        Assert.Equal((null, "Only Kim Ray, or a manager of the plan, can say when Kim Ray is away."), Whom("Kim", "jo blake"));

        static (string? Name, string Fault) Whom(string? who, string asker)
        {
            var (person, fault) = AbsenceWishes.Whom(Directory, who, asker, isManager: false);
            return (person?.Name, fault);
        }
    }

    [Fact]
    public void Who_is_asked_nothing_has_nothing_held_back() =>
        Assert.Contains("do not ask you", Refusal(new Request.Away(null, null, Given.Day("2027-01-05"), null), "stranger"), StringComparison.Ordinal);

    private static AbsenceDecision Decide(
        Request.Away wish, string asker = "jo blake", bool isManager = false, PlanDirectory? directory = null) =>
        AbsenceWishes.Decide(directory ?? Directory, wish, asker, isManager, Today);

    private static string Refusal(Request.Away wish, string asker = "jo blake") =>
        Assert.IsType<AbsenceDecision.Refused>(Decide(wish, asker)).Why;
}
