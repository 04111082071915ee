using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Tests.People;

public sealed class PermissionsTests
{
    // Written out a second time, so that whoever changes the table says so twice. Columns: H holder, C cover, O officer,
    // M manager, I installer of a plan without managers, N nobody of these: a guest, or somebody not in the plan.
    [Theory]
    [InlineData(Deed.Look, "HCOMI")]
    [InlineData(Deed.Export, "OMI")]
    [InlineData(Deed.Answer, "HCM")]
    [InlineData(Deed.AnswerOnBehalf, "CM")]
    [InlineData(Deed.PutOff, "H")]
    [InlineData(Deed.Disown, "HC")]
    [InlineData(Deed.SayOwnAbsence, "HCO")]
    [InlineData(Deed.SayAnothersAbsence, "M")]
    [InlineData(Deed.SeeWhoCannotBeReached, "M")]
    [InlineData(Deed.Chase, "M")]
    [InlineData(Deed.PostSummary, "M")]
    [InlineData(Deed.Assign, "M")]
    [InlineData(Deed.MoveDue, "M")]
    [InlineData(Deed.Acknowledge, "M")]
    [InlineData(Deed.Pause, "M")]
    [InlineData(Deed.ChangeSettings, "MI")]
    [InlineData(Deed.ChangeManagers, "MI")]
    [InlineData(Deed.Import, "MI")]
    public void Who_may_do_what_is_as_written_here(Deed deed, string may)
    {
        (char Letter, Standing Standing)[] columns =
        [
            ('H', Standing.Holder), ('C', Standing.Cover), ('O', Standing.Officer), ('M', Standing.Manager),
            ('I', Standing.Installer), ('N', Standing.None),
        ];

        Assert.All(columns, column => Assert.Equal(may.Contains(column.Letter, StringComparison.Ordinal), Permissions.Of(deed, column.Standing)));
    }

    [Fact]
    public void Every_deed_is_in_the_table_and_its_refusal_says_who_may()
    {
        var directory = Given.Directory(Given.Party("Manager", Given.Held("Priya")));
        var settings = Given.Settings with { Managers = ["priya"] };

        Assert.All(Enum.GetValues<Deed>(), deed =>
        {
            var refusal = Permissions.Refusal(deed, settings, directory);
            Assert.StartsWith("Only ", refusal, StringComparison.Ordinal);
            Assert.Equal(Permissions.Of(deed, Standing.Manager), refusal.EndsWith(": Priya.", StringComparison.Ordinal));
        });
        Assert.Equal("Only a manager of the plan can move a due date: Priya.", Permissions.Refusal(Deed.MoveDue, settings, directory));
    }

    [Fact]
    public void Managers_who_are_not_known_by_name_are_not_named() =>
        Assert.Equal(
            "Only a manager of the plan can have others asked again.",
            Permissions.Refusal(Deed.Chase, Given.Settings, PlanDirectory.Empty));

    [Fact]
    public void A_person_can_be_several_things_at_once()
    {
        var objective = Given.Objective("1.1", parties: ["Leader"]);
        var today = Given.Day("2026-11-26");
        var directory = Given.Directory(Given.Party("Leader", Given.Held("Jo")), Given.Party("Team", Given.Held("Sam"))) with
        {
            Absences = [new Absence("jo", today, today.AddDays(3), "sam")],
        };

        Standing Of(string person, bool ofObjective = true) =>
            Permissions.StandingOf(Given.Settings with { Managers = ["jo"] }, directory, person, today, ofObjective ? objective : null);

        Assert.Equal(Standing.Holder | Standing.Officer | Standing.Manager, Of("jo"));
        Assert.Equal(Standing.Cover | Standing.Officer, Of("sam"));
        Assert.Equal(Standing.Officer, Of("sam", ofObjective: false));
        Assert.Equal(Standing.None, Of("stranger"));
    }
}
