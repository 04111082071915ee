using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Tests.Questions;
using AsbPlanBot.Teams.Cards;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Answers about the sample plan, and about one that is as large and hostile as can be.</summary>
internal static class SampleAnswers
{
    /// <summary>What was said of the sample plan.</summary>
    public static IReadOnlyList<HistoryEntry> History { get; } =
    [
        Said("1.1", "2026-09-10 09:00", RagStatus.NotReported, RagStatus.Green, "First draft of the policy is out."),
        Said("1.1", "2026-10-08 10:30", RagStatus.Green, RagStatus.Green, "First draft of the policy is out.") with { NoChange = true, Percent = 30 },
        Said("1.1", "2026-11-12 11:20", RagStatus.Green, RagStatus.Amber, "Letters are waiting for the printer.") with { CompleteLetters = ["a"], Percent = 45 },
        Said("1.1", "2026-11-19 10:12", RagStatus.Amber, RagStatus.Amber, "Guidance waits for the legal team, promised for 4 December.") with
        {
            CompleteLetters = ["a"],
            Percent = 45,
            By = Sample.Priya,
            OnBehalfOf = "ASB Team",
            DueMove = new DueMove(new DueDate(Given.Day("2026-12-31"), null, null, 0), new DueDate(Given.Day("2027-03-31"), null, Given.Day("2026-12-31"), 1)),
        },
        Said("2.1", "2026-11-19 10:12", RagStatus.Green, RagStatus.Green, null) with { NoChange = true },
        Said("2.2", "2026-11-19 10:12", RagStatus.Amber, RagStatus.Red, "No patrols since October: two vacancies, and the van is off the road."),
        Said("3.1", "2026-11-19 10:12", RagStatus.Green, RagStatus.Blue, null) with { CompleteLetters = ["a"], By = Sample.Priya },
    ];

    /// <summary>Answers of many pages about what is as hostile as can be, with texts that each of their items shows.</summary>
    public static Dictionary<string, (AnswerView View, IReadOnlyList<string> Items)> Long { get; } = LongOnes();

    public static AnswerView View(Question question, PlanInForce? plan = null)
    {
        var history = question switch
        {
            Question.Show or Question.History => [.. History.Where(entry => entry.ObjectiveRef == "1.1" && question.ToString()!.Contains("1.1", StringComparison.Ordinal))],
            _ => History,
        };
        return View(
            Answers.To(question, new AnswerContext(plan ?? Sample.InForce, Sample.People, Gallery.Ledger, Sample.Sian, Sample.Now)
            {
                History = history,
                EarlierCycles = question is Question.WhoIsSilent ? [.. SummaryGallery.Eventful.Cycles.Skip(1)] : [],
                Summaries = [Gallery.Previous with { StateSince = Given.At("2026-11-16 09:00") }],
            }),
            question);
    }

    /// <summary>How the first commitment moved over several summaries.</summary>
    public static Answer Moved { get; } = Answers.To(new Question.Moved(1), new AnswerContext(Sample.InForce, Sample.People, null, Sample.Sian, Sample.Now)
    {
        History = History,
        Summaries = [.. new[] { "2026-11-23 09:00", "2026-11-16 09:00", "2026-11-09 09:00", "2026-11-02 09:00" }
            .Select(at => Gallery.Previous with { StateSince = Given.At(at) })],
    });

    public static AnswerView View(Answer answer, Question question) => new() { Answer = answer, Question = question, PlanId = "asb" };

    private static HistoryEntry Said(string reference, string at, RagStatus before, RagStatus after, string? note) =>
        Given.Entry(reference, at, before, after, note) with { By = Sample.Sian };

    private static Dictionary<string, (AnswerView View, IReadOnlyList<string> Items)> LongOnes()
    {
        var text = Gallery.Hostile + new string('x', 400);
        var plan = Sample.Large(1_000, text);
        IReadOnlyList<string> references = [.. plan.Plan.Objectives.Select(objective => objective.Ref)];
        HistoryEntry[] changes =
        [
            .. references.Select(reference => Said(reference, "2026-11-25 10:00", RagStatus.Green, RagStatus.Red, text) with
            {
                CompleteLetters = [.. Enumerable.Range(0, 30).Select(at => $"a{at}")],
                By = "nobody",
                OnBehalfOf = text,
            }),
        ];
        HistoryEntry[] past = [.. changes.Select((entry, index) => entry with { ObjectiveRef = "1.1", At = Given.At("2026-11-25 10:00").AddMinutes(-index) }).Reverse()];
        var people = new PlanDirectory([.. Enumerable.Range(100, 200).Select(number => new Party(
            $"{number} {text}", PartyKind.Team, [.. Enumerable.Range(0, number % 12).Select(at => new Holding(new Person($"{at}", text, null), true, Given.Day("2026-01-01"), null))]))]);
        return new()
        {
            ["list"] = (Of(Asking.For(RagStatus.Red), [], Sample.People), [.. references.Select(reference => reference + " ")]),
            ["changes"] = (Of(new Question.Changed(null), changes, Sample.People), [.. references.Select(reference => "Worse: " + reference)]),
            ["history"] = (Of(new Question.History("1.1"), past, Sample.People), ["25 Nov 10:00", "25 Nov 09:59", "24 Nov 17:21"]),
            ["moved"] = (Of(new Question.Moved(null), changes, Sample.People), [.. references.Select(reference => reference + " ")]),
            ["silent"] = (Silent(text), [.. Enumerable.Range(100, 200).Select(number => $"{number} ")]),
            ["past"] = (Of(Asking.For(RagStatus.Green) with { AsAt = Given.Day("2026-11-24") }, changes, Sample.People), [.. references.Select(reference => reference + " ")]),
            ["holders"] = (Of(new Question.WhoHolds(null), [], people), [.. Enumerable.Range(100, 200).Select(number => $"{number} ")]),
        };

        AnswerView Silent(string name)
        {
            var officers = Enumerable.Range(100, 200).Select(number => new Person($"p{number}", $"{number} {name}", null)).ToList();
            var cycles = Enumerable.Range(0, 8).Select(week => Cycle.NameOf(Given.At("2026-11-26 10:00").AddDays(-7 * week))).Select(cycle => new CycleLedger(
                "asb", cycle, Opened: true, [.. officers.Select(officer => Sample.CheckIn with { Cycle = cycle, PersonId = officer.Id })])).ToList();
            var directory = new PlanDirectory([new Party(name, PartyKind.Team, [.. officers.Select(officer => new Holding(officer, false, null, null))])]);
            var question = new Question.WhoIsSilent(3);
            return View(
                Answers.To(question, new AnswerContext(plan, directory, cycles[0], Sample.Priya, Sample.Now) { EarlierCycles = [.. cycles.Skip(1)] }), question);
        }

        AnswerView Of(Question question, IReadOnlyList<HistoryEntry> history, PlanDirectory directory) => View(
            Answers.To(question, new AnswerContext(plan, directory, null, Sample.Sian, Sample.Now) { History = history }), question);
    }
}
