using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Tests.People;

public sealed class HoldingsTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-26");
    private static readonly Person Sam = new("sam", "Sam", null);

    [Fact]
    public void A_role_goes_from_one_to_the_next() =>
        Assert.Equal(
            ["Jo, who is asked, until 30 Nov 2026", "Sam, who is asked, from 1 Dec 2026"],
            After(Leader(), Assign(from: "2026-12-01")));

    [Fact]
    public void Who_is_relieved_for_a_time_has_it_back_afterwards() =>
        Assert.Equal(
            ["Jo, who is asked, until 30 Nov 2026", "Sam, who is asked, from 1 Dec 2026, until 31 Jan 2027", "Jo, who is asked, from 1 Feb 2027"],
            After(Leader(), Assign("2026-12-01", "2027-01-31")));

    [Fact]
    public void A_team_gets_one_more_and_keeps_its_lead() =>
        Assert.Equal(
            ["Jo, who is asked", "Sam"],
            After(new Party("Leader", PartyKind.Team, [Given.Held("Jo", lead: true)]), Assign()));

    [Fact]
    public void Who_is_first_in_a_team_is_asked() =>
        Assert.Equal(["Sam, who is asked"], After(new Party("Leader", PartyKind.Team, []), Assign()));

    [Fact]
    public void A_party_that_the_people_list_does_not_know_is_added()
    {
        var ready = Assert.IsType<HoldingDecision.Ready>(Holdings.Decide(PlanDirectory.Empty, Assign(), Today));

        Assert.Null(ready.Before);
        Assert.Equal(("Leader", PartyKind.Role), (ready.After.Name, ready.After.Kind));
    }

    [Fact]
    public void Who_is_unassigned_holds_it_to_the_day_before() =>
        Assert.Equal(Given.Day("2026-11-25"), Assert.Single(Ready(Leader(), End("Jo")).After.Holdings).To);

    [Fact]
    public void Who_is_unassigned_from_a_day_on_holds_it_until_then() =>
        Assert.Equal(["Jo, who is asked, until 31 Dec 2026"], After(Leader(), End("Jo", "2026-12-31")));

    [Fact]
    public void What_begins_after_the_last_day_never_begins() =>
        Assert.Empty(Ready(Given.Party("Leader", Given.Held("Jo", from: "2027-01-01")), End("Jo")).After.Holdings);

    [Theory]
    // Jo has it in December. Sam gets other days, then days that touch, then days inside.
    [InlineData("2027-01-01", "2027-01-31", "Jo 1 to 31", "Sam 1 to 31")]
    [InlineData("2026-11-27", "2026-11-30", "Sam 27 to 30", "Jo 1 to 31")]
    [InlineData("2026-12-31", "2027-01-31", "Jo 1 to 30", "Sam 31 to 31")]
    [InlineData("2026-11-27", "2026-12-01", "Sam 27 to 1", "Jo 2 to 31")]
    [InlineData("2026-12-10", "2026-12-20", "Jo 1 to 9", "Sam 10 to 20", "Jo 21 to 31")]
    [InlineData("2026-12-01", "2026-12-31", "Sam 1 to 31")]
    [InlineData("2026-12-05", "2026-12-05", "Jo 1 to 4", "Sam 5 to 5", "Jo 6 to 31")]
    public void Who_takes_over_some_days_takes_over_those_and_no_others(string from, string until, params string[] days)
    {
        var december = Given.Party("Leader", Given.Held("Jo", lead: true, from: "2026-12-01", to: "2026-12-31"));

        Assert.Equal(
            days,
            Ready(december, Assign(from, until)).After.Holdings
                .OrderBy(holding => holding.From)
                .Select(holding => $"{holding.Person.Name} {holding.From!.Value.Day} to {holding.To!.Value.Day}"));
    }

    [Fact]
    public void Somebody_of_a_team_gets_more_days_and_leads_if_they_led_or_nobody_does()
    {
        Party Team(params Holding[] holdings) => new("Leader", PartyKind.Team, holdings);

        Assert.Equal(
            ["Sam, who is asked, until 31 Dec 2026"],
            After(Team(Given.Held("Sam", lead: true, to: "2026-11-30")), Assign(until: "2026-12-31")));
        Assert.Equal(
            ["Jo, who is asked, until 30 Nov 2026", "Sam, who is asked, from 1 Dec 2026"],
            After(Team(Given.Held("Jo", lead: true, to: "2026-11-30")), Assign(from: "2026-12-01")));
        Assert.Equal(
            ["Jo, who is asked", "Lee", "Sam"],
            After(Team(Given.Held("Jo", lead: true), Given.Held("Lee")), Assign()));
        Assert.Equal(
            ["Lee", "Sam, who is asked"],
            After(Team(Given.Held("Lee")), Assign()));
    }

    [Fact]
    public void What_is_over_is_not_told_and_what_ends_today_is()
    {
        Assert.Equal(
            ["Lee, until 26 Nov 2026", "Jo, from 27 Nov 2026"],
            Holdings.Describe(
                Given.Party("Leader", Given.Held("Jo", from: "2026-11-27"), Given.Held("Lee", to: "2026-11-26"), Given.Held("Pat", to: "2026-11-25")), Today));
        Assert.Empty(Holdings.Describe(null, Today));
    }

    [Fact]
    public void A_day_and_its_own_last_day_may_be_one()
    {
        Assert.Equal(["Jo, who is asked, until 30 Nov 2026", "Sam, who is asked, from 1 Dec 2026, until 1 Dec 2026", "Jo, who is asked, from 2 Dec 2026"],
            After(Leader(), Assign("2026-12-01", "2026-12-01")));
        Assert.Equal("2 Dec 2026 is past: who held Leader until now stays as it was.", Refusal(Leader(), End("Jo", "2026-12-02"), Given.Day("2026-12-04")));
    }

    [Theory]
    // Sam has it in December.
    [InlineData("2026-12-01", "2026-12-31", true)]
    [InlineData("2026-12-05", "2026-12-31", true)]
    [InlineData("2026-12-05", "2026-12-20", true)]
    [InlineData("2026-12-01", "2027-01-01", false)]
    [InlineData("2026-11-30", "2026-12-31", false)]
    [InlineData("2026-12-01", null, false)]
    public void Days_that_somebody_has_already_are_not_given_again(string from, string? until, bool has)
    {
        var december = Given.Party("Leader", Given.Held("Sam", lead: true, from: "2026-12-01", to: "2026-12-31"));

        Assert.Equal(has, Holdings.Decide(Given.Directory(december), Assign(from, until), Today) is HoldingDecision.Refused);
    }

    [Theory]
    [InlineData("2026-12-30", true)]
    [InlineData("2026-12-31", false)]
    public void What_ends_by_then_anyway_is_not_ended(string last, bool ends)
    {
        var december = Given.Party("leader", Given.Held("Jo", to: "2026-12-31"), Given.Held("Lee"));

        if (ends)
            Assert.Equal(["Jo, until 30 Dec 2026", "Lee"], After(december, End("Jo", last)));
        else
            Assert.Equal("Jo does not hold leader after 31 Dec 2026.", Refusal(december, End("Jo", last)));
    }

    [Theory]
    [InlineData("2026-11-25", null, "past")]
    [InlineData("2026-12-02", "2026-12-01", "comes before")]
    public void Days_that_cannot_be_are_refused(string from, string? until, string why) =>
        Assert.Contains(why, Refusal(Leader(), Assign(from, until)), StringComparison.Ordinal);

    [Fact]
    public void What_is_so_already_is_not_changed() =>
        Assert.Contains("holds Leader already", Refusal(Given.Party("Leader", Given.Held("Sam", lead: true)), Assign()), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_taken_out_who_is_not_in() =>
        Assert.Contains("does not hold Leader", Refusal(Leader(), End("Sam")), StringComparison.Ordinal);

    private static Party Leader() => Given.Party("Leader", Given.Held("Jo", lead: true));

    private static HoldingWish Assign(string? from = null, string? until = null) => new("Leader", Sam, Day(from), Day(until), Holds: true);

    private static HoldingWish End(string name, string? last = null) =>
        new("Leader", Given.Held(name).Person, null, Day(last), Holds: false);

    private static DateOnly? Day(string? day) => day is null ? null : Given.Day(day);

    private static IReadOnlyList<string> After(Party party, HoldingWish wish) => Holdings.Describe(Ready(party, wish).After, Today);

    private static HoldingDecision.Ready Ready(Party party, HoldingWish wish) =>
        Assert.IsType<HoldingDecision.Ready>(Holdings.Decide(Given.Directory(party), wish, Today));

    private static string Refusal(Party party, HoldingWish wish, DateOnly? today = null) =>
        Assert.IsType<HoldingDecision.Refused>(Holdings.Decide(Given.Directory(party), wish, today ?? Today)).Why;
}
