using System.Diagnostics;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Wording;
using static AsbPlanBot.Core.People.Standing;

namespace AsbPlanBot.Core.People;

/// <summary>What can be done in a plan.</summary>
public enum Deed
{
    /// <summary>Ask how the plan stands.</summary>
    Look,

    /// <summary>Get the plan as a file.</summary>
    Export,

    /// <summary>Say how an objective stands; reopening a letter is a part of it.</summary>
    Answer,

    /// <summary>See and send the check-in of somebody else.</summary>
    AnswerOnBehalf,

    /// <summary>Put the own check-in off.</summary>
    PutOff,

    /// <summary>Say that an objective is not one's own.</summary>
    Disown,

    /// <summary>Say when one is away oneself.</summary>
    SayOwnAbsence,

    /// <summary>Say when somebody else is away.</summary>
    SayAnothersAbsence,

    /// <summary>See who cannot be reached.</summary>
    SeeWhoCannotBeReached,

    /// <summary>Have those asked once more who have not answered.</summary>
    Chase,

    /// <summary>Have the summary in the channel brought up to date.</summary>
    PostSummary,

    /// <summary>Get the digest of what needs a manager.</summary>
    Digest,

    /// <summary>Say who holds a role or team.</summary>
    Assign,

    /// <summary>Move a due date.</summary>
    MoveDue,

    /// <summary>Acknowledge that an objective is complete.</summary>
    Acknowledge,

    /// <summary>Pause the plan, or let it go on.</summary>
    Pause,

    /// <summary>Change how the plan runs.</summary>
    ChangeSettings,

    /// <summary>Add or remove a manager.</summary>
    ChangeManagers,

    /// <summary>Put a plan file in force.</summary>
    Import,
}

/// <summary>What somebody is to a plan and to the objective in question. One person can be several of these.</summary>
[Flags]
public enum Standing
{
    /// <summary>A guest, or somebody who is not in the plan.</summary>
    None = 0,

    /// <summary>Holds a party of the objective, or has the check-in in question.</summary>
    Holder = 1,

    /// <summary>Covers for one who does.</summary>
    Cover = 2,

    /// <summary>Holds, or covers for who holds, some party of the plan.</summary>
    Officer = 4,

    /// <summary>A manager of the plan.</summary>
    Manager = 8,

    /// <summary>Added the bot to the team of a plan that has no manager yet.</summary>
    Installer = 16,
}

/// <summary>Who may do what: one table, asked by everything that does something.</summary>
public static class Permissions
{
    private const int MostNamed = 3;

    private const Standing Everybody = Holder | Standing.Cover | Officer | Manager;

    // The table is worked out at each call: what a process works out once, a mutation run cannot change row by row.
    private static (Standing May, string Words) RowOf(Deed deed) => deed switch
    {
        Deed.Look => (Everybody | Installer, "ask about it"),
        Deed.Export => (Officer | Manager | Installer, "have it as a file"),
        Deed.Answer => (Holder | Standing.Cover | Manager, "answer for it"),
        Deed.AnswerOnBehalf => (Standing.Cover | Manager, "answer for somebody else"),
        Deed.PutOff => (Holder, "put it off"),
        Deed.Disown => (Holder | Standing.Cover, "say that it is not theirs"),
        Deed.SayOwnAbsence => (Holder | Standing.Cover | Officer, "say when they are away"),
        Deed.SayAnothersAbsence => (Manager, "say when somebody else is away"),
        Deed.SeeWhoCannotBeReached => (Manager, "see who cannot be reached"),
        Deed.Chase => (Manager, "have others asked again"),
        Deed.PostSummary => (Manager, "have the summary posted again"),
        Deed.Digest => (Manager, "have the digest, which says what needs a manager"),
        Deed.Assign => (Manager, "say who holds what"),
        Deed.MoveDue => (Manager, "move a due date"),
        Deed.Acknowledge => (Manager, "acknowledge that an objective is complete"),
        Deed.Pause => (Manager, "pause it or let it go on"),
        Deed.ChangeSettings => (Manager | Installer, "change how it runs"),
        Deed.ChangeManagers => (Manager | Installer, "say who its managers are"),
        Deed.Import => (Manager | Installer, "put a plan file in force"),
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether somebody of that standing may do that.</summary>
    public static bool Of(Deed deed, Standing standing) => (RowOf(deed).May & standing) != None;

    /// <summary>Whether that person may do that; of an objective, where the deed is about one.</summary>
    public static bool Of(
        Deed deed, PlanSettings settings, PlanDirectory directory, string personId, DateOnly day, Objective? objective = null) =>
        Of(deed, StandingOf(settings, directory, personId, day, objective));

    /// <summary>Whether a manager may do that, for what is not known of anybody else.</summary>
    public static bool Of(Deed deed, PlanSettings settings, string personId) =>
        Of(deed, Accountability.IsManager(settings, personId) ? Manager : None);

    /// <summary>What a person is on a day.</summary>
    /// <param name="objective">Null for the plan as a whole.</param>
    public static Standing StandingOf(
        PlanSettings settings, PlanDirectory directory, string personId, DateOnly day, Objective? objective = null)
    {
        var standing = Accountability.IsManager(settings, personId) ? Manager : None;
        if (Accountability.PartiesOf(directory, personId, day).Count > 0)
            standing |= Officer;
        if (objective is null)
            return standing;

        if (Accountability.Holds(directory, objective, personId, day))
            standing |= Holder;
        return People.Cover.CoveredBy(directory, personId, day).Any(away => Accountability.Holds(directory, objective, away.Id, day))
            ? standing | Standing.Cover
            : standing;
    }

    /// <summary>A sentence for somebody who may not: who may. "Only a manager of the plan can move a due date: Priya Nair."</summary>
    public static string Refusal(Deed deed, PlanSettings settings, PlanDirectory directory)
    {
        var (may, words) = RowOf(deed);
        List<string> who = [];
        if (may.HasFlag(Holder))
            who.Add("the officer whose it is");
        if (may.HasFlag(Standing.Cover))
            who.Add("whoever covers for the officer");
        if (may.HasFlag(Officer))
            who.Add("an officer of the plan");
        if (may.HasFlag(Manager))
            who.Add("a manager of the plan");

        var named = settings.Managers.Select(directory.FindPerson).OfType<Person>().Select(person => person.Name).Distinct().Take(MostNamed).ToList();
        var managers = may.HasFlag(Manager) && named.Count > 0 ? ": " + Words.List(named) : "";
        return $"Only {Or(who)} can {words}{managers}.";
    }

    private static string Or(List<string> items) => items.Count == 1 ? items[0] : string.Join(", ", items.SkipLast(1)) + " or " + items[^1];
}
