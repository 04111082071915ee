using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Tests.People;

public sealed class AccountabilityTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-26");

    [Fact]
    public void The_lead_of_the_day_is_asked()
    {
        var directory = Given.Directory(Given.Party("ASB Team", Given.Held("Sam"), Given.Held("Jo", lead: true)));

        Assert.Equal(["Jo"], Asked(directory, "ASB Team"));
        Assert.Equal(["Jo"], Asked(directory, "asb team"));
    }

    [Fact]
    public void Without_a_lead_that_day_everyone_who_holds_it_is_asked()
    {
        var directory = Given.Directory(Given.Party(
            "ASB Team", Given.Held("Sam"), Given.Held("Lee"), Given.Held("Jo", lead: true, to: "2026-11-25")));

        Assert.Equal(["Sam", "Lee"], Asked(directory, "ASB Team"));
    }

    [Theory]
    [InlineData("2026-11-26", null, true)]
    [InlineData("2026-11-27", null, false)]
    [InlineData(null, "2026-11-26", true)]
    [InlineData(null, "2026-11-25", false)]
    [InlineData("2026-11-26", "2026-11-26", true)]
    public void Both_days_of_a_holding_are_included(string? from, string? to, bool asked)
    {
        var directory = Given.Directory(Given.Party("ASB Team", Given.Held("Jo", from: from, to: to)));

        Assert.Equal(asked, Asked(directory, "ASB Team").Count > 0);
        Assert.Equal(asked, Accountability.PartiesOf(directory, "jo", Today).Count > 0);
    }

    [Fact]
    public void A_person_who_holds_a_party_twice_is_asked_once()
    {
        var directory = Given.Directory(Given.Party(
            "ASB Team", Given.Held("Jo", to: "2026-12-31"), Given.Held("Jo", from: "2026-01-01")));

        Assert.Equal(["Jo"], Asked(directory, "ASB Team"));
    }

    [Fact]
    public void Nobody_is_asked_for_a_vacant_or_unknown_party()
    {
        Assert.Empty(Asked(Given.Directory(Given.Party("SNT")), "SNT"));
        Assert.Empty(Asked(PlanDirectory.Empty, "SNT"));
    }

    [Fact]
    public void The_objectives_of_a_person_are_the_open_ones_each_once_in_plan_order()
    {
        var directory = Given.Directory(
            Given.Party("ASB Team", Given.Held("Jo")),
            Given.Party("SNT", Given.Held("Jo", lead: true), Given.Held("Sam")));
        var plan = Given.Plan(
            Given.Objective("1.1", parties: ["SNT", "ASB Team"]),
            Given.Objective("1.2", RagStatus.Blue, "A", parties: ["SNT"]),
            Given.Objective("1.10", parties: ["snt"]),
            Given.Objective("2.1", parties: ["Street Wardens"]));

        Assert.Equal(["1.1", "1.10"], Accountability.ObjectivesOf(plan, directory, "JO", Today).Select(found => found.Ref));
        Assert.Equal(["1.1", "1.10"], Accountability.ObjectivesOf(plan, directory, "sam", Today).Select(found => found.Ref));
    }

    [Theory]
    [InlineData("lead", true)]
    [InlineData("other", true)]
    [InlineData("former", false)]
    [InlineData("stranger", false)]
    [InlineData("manager", true)]
    [InlineData("MANAGER", true)]
    public void Holders_of_a_party_lead_or_not_and_managers_may_answer(string person, bool may)
    {
        var directory = Given.Directory(
            Given.Party("ASB Team", Given.Held("lead", lead: true), Given.Held("other"), Given.Held("former", to: "2026-11-25")),
            Given.Party("SNT", Given.Held("stranger")));
        var objective = Given.Objective("1.1", parties: ["Street Wardens", "ASB Team"]);

        Assert.Equal(may, Accountability.MayAnswer(Given.Settings, directory, objective, person, Today));
    }

    [Fact]
    public void A_manager_may_answer_where_nobody_is_accountable() =>
        Assert.True(Accountability.MayAnswer(
            Given.Settings, PlanDirectory.Empty, Given.Objective("5.3", parties: []), "manager", Today));

    [Fact]
    public void Gaps_are_told_in_sentences_and_never_passed_over()
    {
        var directory = Given.Directory(
            Given.Party("ASB Team", Given.Held("Jo")),
            Given.Party("Street Wardens"),
            Given.Party("SNT", Given.Held("Lee", to: "2026-11-25")));
        var plan = Given.Plan(
            Given.Objective("1.1", parties: ["ASB Team", "Street Wardens"]),
            Given.Objective("1.2", parties: ["street wardens", "SNT"]),
            Given.Objective("1.3", parties: ["Environmental Team"]),
            Given.Objective("1.4", RagStatus.Blue, "A", parties: ["Parks"]),
            Given.Objective("1.5", RagStatus.Blue, "A", parties: []),
            Given.Objective("5.3", parties: []));

        Assert.Equal(
            [
                "Nobody is accountable for 5.3 Objective 5.3.",
                "Nobody holds Street Wardens, accountable for 1.1 and 1.2.",
                "Nobody holds SNT, accountable for 1.2.",
                "The people list does not know Environmental Team, accountable for 1.3.",
            ],
            Accountability.Gaps(plan, directory, Today));
    }

    [Fact]
    public void There_are_no_gaps_where_everything_is_held() =>
        Assert.Empty(Accountability.Gaps(
            Given.Plan(Given.Objective("1.1")),
            Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo"))),
            Today));

    [Fact]
    public void Owners_are_the_parties_with_those_who_stand_for_them()
    {
        var directory = Given.Directory(
            Given.Party("ASB Team Leader", Given.Held("Jo Bell", lead: true), Given.Held("Sam Lee")),
            Given.Party("ASB Team", Given.Held("A"), Given.Held("B"), Given.Held("C"), Given.Held("D"), Given.Held("E")),
            Given.Party("SNT", Given.Held("Kim Ray"), Given.Held("Al Fox"), Given.Held("Di Lane")),
            Given.Party("Pat Stone", Given.Held("Pat Stone")));
        var objective = Given.Objective(
            "1.1", parties: ["ASB Team Leader", "ASB Team", "SNT", "Pat Stone", "Street Wardens"]);

        Assert.Equal(
            ["ASB Team Leader (Jo Bell)", "ASB Team (A, B, C and 2 more)", "SNT (Kim Ray, Al Fox, Di Lane)", "Pat Stone", "Street Wardens (nobody)"],
            Accountability.OwnersOf(objective, directory, Today));
    }

    private static List<string> Asked(PlanDirectory directory, string party) =>
        [.. Accountability.PersonsToAsk(directory, party, Today).Select(person => person.Name)];

    [Fact]
    public void A_part_of_a_directory_is_enough_unless_somebody_in_it_covers_or_is_covered_for()
    {
        var part = Given.Directory(Given.Party("Leader", Given.Held("Jo"), Given.Held("Sam", to: "2026-01-31")));
        var (jo, sam) = (part.Everybody.First().Id, part.Everybody.Last().Id);
        var day = Given.Day("2026-11-26");

        Assert.True(part.Suffices([jo.ToUpperInvariant(), sam], day));
        Assert.False(part.Suffices([jo, "somebody"], day));
        Assert.False(With(jo, "somebody").Suffices([], day));
        Assert.False(With("somebody", jo).Suffices([], day));
        Assert.True(With("somebody", "another").Suffices([jo], day));
        Assert.True(With(jo, null).Suffices([jo], day));
        Assert.True(With(jo, "somebody").Suffices([jo], day.AddDays(7)));

        PlanDirectory With(string away, string? standIn) => part with { Absences = [new Absence(away, day, day.AddDays(7), standIn)] };
    }
}
