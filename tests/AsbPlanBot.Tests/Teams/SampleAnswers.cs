using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Tests.Core;
using AsbPlanBot.Tests.Core.Questions;

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

    public static AnswerView View(Answer answer, Question question) => new() { Answer = answer, Question = question, PlanId = "asb" };

    private static HistoryEntry Said(string reference, string at, RagStatus before, RagStatus after, string? note) => new()
    {
        ObjectiveRef = reference,
        At = Given.At(at),
        By = Sample.Sian,
        Source = ReplySource.Card,
        Key = reference + at,
        OldStatus = before,
        NewStatus = after,
        Note = note,
    };

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
            ["holders"] = (Of(new Question.WhoHolds(null), [], people), [.. Enumerable.Range(100, 200).Select(number => $"{number} ")]),
        };

        AnswerView Of(Question question, IReadOnlyList<HistoryEntry> history, PlanDirectory directory) => View(
            Answers.To(question, new AnswerContext(plan, directory, null, Sample.Sian, Sample.Now) { History = history }), question);
    }
}
