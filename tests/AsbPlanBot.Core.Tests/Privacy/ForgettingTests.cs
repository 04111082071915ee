using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;

namespace AsbPlanBot.Core.Tests.Privacy;

public sealed class ForgettingTests
{
    private static readonly Person Jo = new("aaaaaaaa-0000-4000-8000-000000000001", "Jo Blake", "jo@council.gov.uk");
    private static readonly Person Sam = new("aaaaaaaa-0000-4000-8000-000000000002", "Sam Osei", null);
    private static readonly DateOnly Today = Given.Day("2026-11-26");
    private static readonly Identity Who = new(Jo.Id, [Jo.Name], [Jo.Upn!]);

    [Fact]
    public void The_only_manager_cannot_be_forgotten()
    {
        Assert.Contains("only manager of plan asb", Forgetting.Refusal(Given.Settings with { Managers = [Jo.Id.ToUpperInvariant(), Jo.Id] }, Who), StringComparison.Ordinal);
        Assert.Null(Forgetting.Refusal(Given.Settings with { Managers = [Jo.Id, Sam.Id] }, Who));
        Assert.Null(Forgetting.Refusal(Given.Settings with { Managers = [] }, Who));
    }

    [Fact]
    public void What_nobody_holds_or_leads_or_covers_afterwards_is_said()
    {
        var directory = new PlanDirectory(
        [
            new Party("ASB Team Leader", PartyKind.Role, [Holds(Jo, lead: true), Holds(Sam, lead: true) with { To = Today.AddDays(-1) }]),
            new Party("ASB Team", PartyKind.Team, [Holds(Jo, lead: true), Holds(Sam, lead: false)]),
            new Party("SNT", PartyKind.Team, [Holds(Jo, lead: false), Holds(Sam, lead: true)]),
            new Party("Former post", PartyKind.Role, [Holds(Jo, lead: true) with { To = Today.AddDays(-1) }]),
        ])
        {
            Absences = [new Absence(Sam.Id, Today, Today.AddDays(5), Jo.Id)],
        };
        var plan = Given.InForce(Given.Objective("1.1", parties: ["SNT"]), Given.Objective("4.1", parties: ["Jo Blake"]));

        var lines = Forgetting.Consequences(plan, directory, Who, new PersonWords(Who), Today);

        Assert.Collection(
            lines,
            line => Assert.StartsWith("Nobody holds ASB Team Leader any more.", line, StringComparison.Ordinal),
            line => Assert.StartsWith("ASB Team loses its lead", line, StringComparison.Ordinal),
            line => Assert.Equal("Nobody covers any more for Sam Osei, who is away until 1 Dec 2026.", line),
            line => Assert.StartsWith("The plan's document names them as accountable for 4.1.", line, StringComparison.Ordinal));
        Assert.Empty(Forgetting.Consequences(null, new PlanDirectory([new Party("SNT", PartyKind.Team, [Holds(Sam, lead: true)])]), Who, new PersonWords(Who), Today));
    }

    [Fact]
    public void What_ends_today_counts_and_what_is_over_does_not()
    {
        Party Team(params Holding[] holdings) => new("SNT", PartyKind.Team, holdings);
        IReadOnlyList<string> Of(PlanDirectory directory, params Objective[] objectives) =>
            Forgetting.Consequences(Given.InForce(objectives), directory, Who, new PersonWords(Who), Today);

        Assert.Empty(Of(new PlanDirectory([Team(Holds(Jo, lead: false), Holds(Sam, lead: false) with { To = Today })])));
        Assert.NotEmpty(Of(new PlanDirectory([Team(Holds(Jo, lead: false), Holds(Sam, lead: false) with { To = Today.AddDays(-1) })])));
        Assert.NotEmpty(Of(new PlanDirectory([Team(Holds(Jo, lead: false) with { To = Today })])));
        // Nobody led it, or another one does: nothing is lost.
        Assert.Empty(Of(new PlanDirectory([Team(Holds(Jo, lead: true), Holds(Sam, lead: true))])));
        // An absence that is over, one's own, and one that somebody else covers.
        Assert.Empty(Of(new PlanDirectory([])
        {
            Absences =
            [
                new Absence(Sam.Id, Today.AddDays(-5), Today, Jo.Id), new Absence(Jo.Id, Today, Today.AddDays(5), Jo.Id), new Absence("lee", Today, Today.AddDays(5), Sam.Id),
            ],
        }));
        Assert.Single(Of(new PlanDirectory([]), Given.Objective("4.1", parties: ["SNT", "Jo Blake"])));
    }

    [Fact]
    public void A_namesake_is_somebody_else_of_the_same_name()
    {
        var namesake = Sam with { Name = "JO BLAKE" };
        PlanDirectory Of(params Person[] people) => new([new Party("SNT", PartyKind.Team, [.. people.Select(person => Holds(person, lead: false))])]);

        Assert.True(Forgetting.HasNamesake(Who, [Of(Jo), Of(namesake)]));
        Assert.False(Forgetting.HasNamesake(Who, [Of(Jo, Sam), Of(Jo)]));
    }

    private static Holding Holds(Person person, bool lead) => new(person, lead, null, null);
}
