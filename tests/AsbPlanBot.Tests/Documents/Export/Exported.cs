using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Documents;
using DocumentFormat.OpenXml.Packaging;

namespace AsbPlanBot.Tests.Documents.Export;

/// <summary>What a test takes out, and what it finds in it.</summary>
internal static class Exported
{
    public static DateTimeOffset Now { get; } = Given.At("2026-04-01 10:04");

    public static Objective Amber { get; } = Given.Objective("1.1", RagStatus.Amber, "Ab", "Waiting for cameras", ["ASB Team Leader", "SNT"]) with
    {
        Outcome = "Safer streets",
        Progress = "a) Ordered b) Paid for",
        Start = Given.Day("2026-01-01"),
        Due = Given.Day("2026-06-30"),
        DueText = "Q1 2026/27",
        FirstDue = Given.Day("2026-03-31"),
        DueMoves = 2,
        Percent = 30,
        Evidence = "https://example.org/minutes",
        StatusSince = Given.At("2026-03-03 10:00"),
        ConfirmedAt = Given.At("2026-03-12 10:00"),
        ConfirmedBy = "jo",
    };

    public static PlanExport Of(params Objective[] objectives) => Of(Given.Plan(objectives));

    public static PlanExport Of(Plan plan) => Reported(new(new PlanInForce(Given.Settings, plan), new PlanClock(Given.Settings, Now)), []);

    /// <summary>The same as at a past day, with references of what has been taken out since.</summary>
    public static PlanExport AsOf(this PlanExport export, string day, params string[] left) =>
        Reported(export with { AsAt = Given.Day(day), Left = left }, export.History);

    /// <summary>The same with a history and check-ins of Jo Bell's.</summary>
    public static PlanExport Lived(this PlanExport export, string text = "Waiting for cameras")
    {
        var lived = WithHistory(export, text);
        return Reported(lived, lived.History);
    }

    /// <summary>The same with the report that is made of this history.</summary>
    public static PlanExport Reported(this PlanExport export, IReadOnlyList<HistoryEntry> history)
    {
        var at = export.AsAt is { } day ? PlanReplay.EndOf(day, export.Plan.Settings) : export.Clock.Now;
        var context = new ReportContext(export.Plan, new PlanAsAt(export.Plan, export.Left), at) { History = history, People = export.People };
        return export with { Report = ReportBuilder.Build(context) };
    }

    private static PlanExport WithHistory(PlanExport export, string text) => export with
    {
        People = Given.Directory(Given.Party("ASB Team Leader", new Holding(new Person("jo", "Jo Bell", null), true, null, null))),
        History =
        [
            Entry("jo", text) with { At = Given.At("2026-03-03 10:00") },
            Entry("gone", text) with { NoChange = true, OnBehalfOf = text, At = Given.At("2026-03-12 10:00") },
            Entry("", text) with
            {
                Source = ReplySource.Import,
                At = Given.At("2026-03-20 10:00"),
                DueMove = new DueMove(new DueDate(Given.Day("2026-03-31"), text, null, 0), new DueDate(null, null, Given.Day("2026-03-31"), 1)),
            },
        ],
        CheckIns =
        [
            CheckIn("20260305T1000Z", CheckInState.Missed, text),
            CheckIn("20260312T1000Z", CheckInState.Answered, text) with { Answered = ["1.1"], AnsweredAt = Given.At("2026-03-13 09:30"), IsLate = true },
        ],
    };

    public static MemoryStream As(this PlanExport export, ExportFormat format)
    {
        var stream = new MemoryStream();
        export.Write(format, stream);
        stream.Position = 0;
        return stream;
    }

    public static WordprocessingDocument AsWord(this PlanExport export) => WordprocessingDocument.Open(export.As(ExportFormat.Word), isEditable: false);

    public static SpreadsheetDocument AsExcel(this PlanExport export) => SpreadsheetDocument.Open(export.As(ExportFormat.Excel), isEditable: false);

    private static HistoryEntry Entry(string by, string text) => new()
    {
        ObjectiveRef = "1.1",
        At = default,
        By = by,
        Source = ReplySource.Card,
        Key = "key",
        OldStatus = RagStatus.Amber,
        NewStatus = RagStatus.Amber,
        Note = text,
        Percent = 40,
        CompleteLetters = ["a"],
    };

    private static CheckIn CheckIn(string cycle, CheckInState state, string text) => new()
    {
        PlanId = "asb",
        Cycle = cycle,
        PersonId = "jo",
        State = state,
        StateSince = Now,
        Asked = ["1.1", "2.1"],
        SentAt = Given.At("2026-03-05 10:00"),
        Reason = text,
    };
}
