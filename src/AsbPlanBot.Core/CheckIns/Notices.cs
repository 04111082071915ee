using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.CheckIns;

/// <summary>A notice in words.</summary>
/// <param name="Lines">Whom or what it is about, each with its detail.</param>
/// <param name="Suggestions">Questions to offer as buttons.</param>
public sealed record NoticeText(string Title, string Intro, IReadOnlyList<NoticeLine> Lines, IReadOnlyList<string> Suggestions);

/// <summary>One person or thing of a notice.</summary>
public sealed record NoticeLine(string Name, string Detail);

/// <summary>Decides what a plan's managers are told, and words it when it is sent: what has been settled meanwhile is not told.</summary>
public static class Notices
{
    /// <summary>How long before the bank holidays run out managers hear of it.</summary>
    public static TimeSpan CalendarWarning { get; } = TimeSpan.FromDays(60);

    // Those who cannot be reached become known in the first minutes of a cycle; one message is to name them all.
    private static readonly TimeSpan UntilNotReached = TimeSpan.FromMinutes(30);

    /// <summary>The notices that the state of a cycle calls for now, one for each manager; to be inserted, where a conflict says that they were.</summary>
    public static IReadOnlyList<Notice> Due(PlanSettings settings, PlanDirectory people, CycleLedger ledger, DateTimeOffset now)
    {
        var clock = new PlanClock(settings, now);
        List<Notice> due = [];
        if (ledger.CheckIns.Any(checkIn => ReminderPlanner.DueOf(settings, people, checkIn, now) is CheckInEvent.EscalationDue))
            due.AddRange(ForManagers(settings, ledger.Cycle, NoticeKind.NotAnswered, clock.Today, now));
        var days = ledger.CheckIns
            .Where(checkIn => checkIn.State == CheckInState.Unreachable && now - checkIn.StateSince >= UntilNotReached)
            .Select(checkIn => clock.DayOf(checkIn.StateSince))
            .Distinct();
        due.AddRange(days.SelectMany(day => ForManagers(settings, ledger.Cycle, NoticeKind.NotReached, day, now)));
        return due;
    }

    /// <summary>That the bank holidays run out, from some weeks before they do: told once for each date that they go to.</summary>
    public static IReadOnlyList<Notice> CalendarDue(PlanSettings settings, DateTimeOffset now)
    {
        var end = settings.Calendar.KnownUntil;
        return new PlanClock(settings, now + CalendarWarning).Today > end
            ? ForManagers(settings, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"calendar {end:yyyyMMdd}"), NoticeKind.CalendarEnds, end, now)
            : [];
    }

    /// <summary>One for each manager of the plan.</summary>
    public static IReadOnlyList<Notice> ForManagers(
        PlanSettings settings, string cycle, NoticeKind kind, DateOnly day, DateTimeOffset now) =>
        [.. settings.Managers.Distinct(StringComparer.OrdinalIgnoreCase).Select(manager => new Notice
        {
            PlanId = settings.PlanId,
            Cycle = cycle,
            State = CheckInState.Planned,
            StateSince = now,
            Kind = kind,
            Day = day,
            ManagerId = manager,
        })];

    /// <summary>What it says now; null if there is nothing to say any more.</summary>
    /// <param name="ledger">The cycle that it belongs to.</param>
    /// <param name="summary">The summary that could not be posted, for a notice of that.</param>
    public static NoticeText? Compose(
        Notice notice, PlanInForce plan, PlanDirectory people, CycleLedger ledger, SummaryPost? summary, DateTimeOffset now)
    {
        var clock = new PlanClock(plan.Settings, now);
        return notice.Kind switch
        {
            NoticeKind.NotAnswered => NotAnswered(plan, people, ledger, clock),
            NoticeKind.NotReached => NotReached(people, ledger, clock),
            NoticeKind.NobodyAccountable => NobodyAccountable(plan, people, notice.Cycle, clock),
            NoticeKind.CalendarEnds => CalendarEnds(notice.Day),
            NoticeKind.SummaryNotPosted when summary is { State: CheckInState.Unreachable } =>
                PlaceNotices.NotPosted(summary, plan.Settings, DayOf(summary.Cycle, clock)),
            NoticeKind.PlaceLost => PlaceNotices.Lost(notice, plan.Settings, clock),
            NoticeKind.ManagerAdded when Accountability.IsManager(plan.Settings, notice.ManagerId) => new NoticeText(
                "You manage this plan now",
                "I tell you who has not answered and what nobody is accountable for. You can chase, say who holds what, move a date and answer for others.",
                [],
                ["who hasn't replied?", "help"]),
            NoticeKind.ManagerRemoved when !Accountability.IsManager(plan.Settings, notice.ManagerId) => new NoticeText(
                "You do not manage this plan any more",
                "I ask you about what you hold in it as before, and tell you nothing else of it.",
                [],
                ["my actions"]),
            NoticeKind.NotTheirs => NotTheirs(notice, plan.Plan, people),
            _ => null,
        };
    }

    private static NoticeText? NotAnswered(PlanInForce plan, PlanDirectory people, CycleLedger ledger, PlanClock clock)
    {
        var told = ledger with
        {
            CheckIns = [.. ledger.CheckIns.Where(checkIn =>
                checkIn.State == CheckInState.Escalated
                || ReminderPlanner.DueOf(plan.Settings, people, checkIn, clock.Now) is CheckInEvent.EscalationDue)],
        };
        var lines = MissingReplies.In([told], plan.Plan, people, clock)
            .Select(line => new NoticeLine(line.Name, $"{Words.List(line.Unanswered)}: {line.Detail}"))
            .ToList();
        return lines.Count == 0
            ? null
            : new NoticeText(
                $"{People(lines.Count)} not answered",
                $"The check-in of {DayOf(ledger.Cycle, clock)} is still open, in spite of a reminder.",
                lines,
                ["chase", "who hasn't replied?", "overdue"]);
    }

    private static NoticeText? NotReached(PlanDirectory people, CycleLedger ledger, PlanClock clock)
    {
        var names = people.Names();
        var lines = ledger.CheckIns
            .Where(checkIn => checkIn.State == CheckInState.Unreachable)
            .Select(checkIn => new NoticeLine(
                names.GetValueOrDefault(checkIn.PersonId) ?? PlanDirectory.Unlisted(checkIn.PersonId),
                Sentence(checkIn.Reason ?? "The reason is not known")))
            .OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return lines.Count == 0
            ? null
            : new NoticeText(
                $"{People(lines.Count)} not been reached",
                $"The check-in of {DayOf(ledger.Cycle, clock)} did not get to them. As soon as they install the app, or write to me, it does.",
                lines,
                ["who can't be reached?", "who hasn't replied?"]);
    }

    private static NoticeText? NobodyAccountable(PlanInForce plan, PlanDirectory people, string cycle, PlanClock clock)
    {
        var gaps = Accountability.Gaps(plan.Plan, people, clock.Today);
        return gaps.Count == 0
            ? null
            : new NoticeText(
                "Nobody is asked about this",
                $"The next check-in is {DayOf(cycle, clock)}. As things stand, nobody answers for:",
                [.. gaps.Select(gap => new NoticeLine(gap, ""))],
                ["my actions"]);
    }

    private static NoticeText? NotTheirs(Notice notice, Plan plan, PlanDirectory people)
    {
        if (notice.About.Split(' ') is not [.. var reference, var personId] || plan.Find(string.Join(' ', reference)) is not { } objective)
            return null;

        var who = people.NameOf(personId);
        return new NoticeText(
            $"{who} says that {objective.Ref} is not theirs",
            "I do not ask them about it in this check-in any more. The plan is as it was: if somebody else is to answer, say who.",
            [new NoticeLine($"{objective.Ref} {objective.Title}", objective.Parties.Count > 0 ? Words.List(objective.Parties) : "nobody is accountable")],
            ["show " + objective.Ref, "who hasn't replied?"]);
    }

    private static NoticeText CalendarEnds(DateOnly end) => new(
        "The bank holidays run out",
        $"I know the bank holidays until {PlanClock.Date(end)}. After that I would write on them as on any other day. "
            + "An administrator can add those of the years to come: the setting Calendar:BankHolidaysFile takes the file that GOV.UK publishes.",
        [],
        []);

    private static string DayOf(string cycle, PlanClock clock) =>
        Cycle.InstantOf(cycle) is { } occurrence ? clock.Weekday(occurrence) : "an unknown day";

    private static string People(int count) => count == 1 ? "1 person has" : $"{count} people have";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";
}
