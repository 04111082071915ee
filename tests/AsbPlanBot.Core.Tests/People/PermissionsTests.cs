using AsbPlanBot.Core.People;

namespace AsbPlanBot.Core.Tests.People;

public sealed class PermissionsTests
{
    // Written out a second time, so that whoever changes the table says so twice. Columns: H holder, C cover, O officer,
    // M manager, I installer of a plan without managers, N nobody of these: a guest, or somebody not in the plan.
    public static TheoryData<Deed, string, string> Table { get; } = new()
    {
        { Deed.Look, "HCOMI", "Only the officer whose it is, whoever covers for the officer, an officer of the plan or a manager of the plan can ask about it: Priya." },
        { Deed.Export, "OMI", "Only an officer of the plan or a manager of the plan can have it as a file: Priya." },
        { Deed.Answer, "HCM", "Only the officer whose it is, whoever covers for the officer or a manager of the plan can answer for it: Priya." },
        { Deed.AnswerOnBehalf, "CM", "Only whoever covers for the officer or a manager of the plan can answer for somebody else: Priya." },
        { Deed.PutOff, "H", "Only the officer whose it is can put it off." },
        { Deed.Disown, "HC", "Only the officer whose it is or whoever covers for the officer can say that it is not theirs." },
        { Deed.SayOwnAbsence, "HCO", "Only the officer whose it is, whoever covers for the officer or an officer of the plan can say when they are away." },
        { Deed.SayAnothersAbsence, "M", "Only a manager of the plan can say when somebody else is away: Priya." },
        { Deed.SeeWhoCannotBeReached, "M", "Only a manager of the plan can see who cannot be reached: Priya." },
        { Deed.Chase, "M", "Only a manager of the plan can have others asked again: Priya." },
        { Deed.PostSummary, "M", "Only a manager of the plan can have the summary posted again: Priya." },
        { Deed.Digest, "M", "Only a manager of the plan can have the digest, which says what needs a manager: Priya." },
        { Deed.Assign, "M", "Only a manager of the plan can say who holds what: Priya." },
        { Deed.MoveDue, "M", "Only a manager of the plan can move a due date: Priya." },
        { Deed.Acknowledge, "M", "Only a manager of the plan can acknowledge that an objective is complete: Priya." },
        { Deed.Pause, "M", "Only a manager of the plan can pause it or let it go on: Priya." },
        { Deed.ChangeSettings, "MI", "Only a manager of the plan can change how it runs: Priya." },
        { Deed.ChangeManagers, "MI", "Only a manager of the plan can say who its managers are: Priya." },
        { Deed.Import, "MI", "Only a manager of the plan can put a plan file in force: Priya." },
    };

    [Fact]
    public void Every_deed_is_in_the_table() =>
        Assert.Equal(Enum.GetValues<Deed>(), Table.Select(row => row.Data.Item1));

    [Theory]
    [MemberData(nameof(Table))]
    public void Who_may_do_what_is_as_written_here_and_who_may_not_is_told_who_may(Deed deed, string may, string refusal)
    {
        (char Letter, Standing Standing)[] columns =
        [
            ('H', Standing.Holder), ('C', Standing.Cover), ('O', Standing.Officer), ('M', Standing.Manager),
            ('I', Standing.Installer), ('N', Standing.None),
        ];
        var directory = Given.Directory(Given.Party("Manager", Given.Held("Priya")));

        Assert.All(columns, column => Assert.Equal(may.Contains(column.Letter, StringComparison.Ordinal), Permissions.Of(deed, column.Standing)));
        Assert.Equal(refusal, Permissions.Refusal(deed, Given.Settings with { Managers = ["priya"] }, directory));
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
