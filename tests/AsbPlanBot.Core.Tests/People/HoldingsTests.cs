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

    private static string Refusal(Party party, HoldingWish wish) =>
        Assert.IsType<HoldingDecision.Refused>(Holdings.Decide(Given.Directory(party), wish, Today)).Why;
}
