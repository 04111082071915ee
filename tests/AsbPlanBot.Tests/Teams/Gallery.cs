using AdaptiveCards;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Core.Tests.Questions;
using AsbPlanBot.Core.Wording;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;
using AsbPlanBot.Teams.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace AsbPlanBot.Tests.Teams;

/// <summary>Every card the bot shows, each once in the states that matter.</summary>
internal static class Gallery
{
    public const string Hostile = "[click](https://evil.example) <at>All</at> **now** # {{DATE(2026-01-01T00:00:00Z)}} \"quoted\" \\ 日本語 ";

    private static readonly Asker Sian = new(Sample.Sian, "Siân Pritchard");

    private static readonly Absence Leave = new(Sample.Sian, Given.Day("2026-11-26"), Given.Day("2027-01-05"), Sample.Marcus);

    public static readonly CycleLedger Ledger = new(
        "asb",
        Sample.ThisCycle,
        Opened: true,
        [
            Sample.CheckIn,
            Sample.CheckIn with
            {
                PersonId = Sample.Marcus,
                Asked = ["1.2"],
                State = CheckInState.Unreachable,
                Reason = "the app is not installed for them",
            },
            Sample.CheckIn with { PersonId = Sample.Priya, Asked = ["1.1", "3.1"], Answered = ["1.1"] },
        ]);

    public static readonly SummaryPost Previous = new()
    {
        PlanId = "asb",
        Cycle = Sample.LastCycle,
        State = CheckInState.Sent,
        StateSince = Given.At("2026-11-23 09:00"),
        Snapshot = new SummarySnapshot
        {
            Statuses = new Dictionary<string, RagStatus>
            {
                ["1.1"] = RagStatus.Green,
                ["1.2"] = RagStatus.NotReported,
                ["2.1"] = RagStatus.Amber,
                ["2.2"] = RagStatus.Amber,
                ["3.1"] = RagStatus.Green,
            },
        },
    };

    private static readonly Dictionary<string, Func<AdaptiveCard>> Cards = new(StringComparer.Ordinal)
    {
        ["check-in"] = () => Form(Sample.Matter, new FormContent()),
        ["check-in-reminder"] = () => Form(Sample.Matter, new FormContent { Notices = [CheckInSender.Reminder] }),
        ["notice-not-answered"] = () => Notice(NoticeKind.NotAnswered),
        ["notice-not-reached"] = () => Notice(NoticeKind.NotReached),
        ["notice-nobody-accountable"] = () => Notice(NoticeKind.NobodyAccountable),
        ["notice-calendar"] = () => Notice(NoticeKind.CalendarEnds),
        ["notice-hostile"] = () => NoticeCard.Render(
            Hostile, new NoticeText("200 people have not answered", Hostile, [.. Enumerable.Repeat(new NoticeLine(Hostile, Hostile), 200)], ["overdue"])),
        ["check-in-covering"] = () => Form(
            Sample.Matter with
            {
                People = Sample.People with
                {
                    Absences = [new Absence(Sample.Marcus, Given.Day("2026-11-20"), Given.Day("2027-01-05"), Sample.Sian)],
                },
            },
            new FormContent()),
        ["later"] = () => LaterCard.Render(LaterPages.View(Sample.Matter, [TypedReading.Prefill(Sample.Plan.Find("1.2")!) with { Status = "Green" }], 0)),
        ["later-too-late"] = () => LaterCard.Render(LaterPages.View(Sample.Matter with { Now = Given.At("2026-12-02 12:00") }, [], 0)),
        ["put-off"] = () => LaterCard.PutOff("Fri 27 Nov 10:00", isTyped: true, Sample.Key),
        ["put-off-too-late"] = () => LaterCard.TooLate("Thu 3 Dec 10:00"),
        ["away-form"] = () => AbsenceCard.Ask(AwayForm(Sample.Sian) with { Fault = "Choose the day of the return." }),
        ["away-form-of-another"] = () => AbsenceCard.Ask(AwayForm(Sample.Marcus) with { Name = "Marcus Adeyemi", StandInId = Sample.Sian }),
        ["away"] = () => AbsenceCard.Noted(new AbsenceView(Sample.Plan.Title, Leave, null, "Marcus Adeyemi")),
        ["away-uncovered"] = () => AbsenceCard.Noted(new AbsenceView(Sample.Plan.Title, Leave, "Siân Pritchard", null)),
        ["back"] = () => AbsenceCard.Back(Sample.Plan.Title, null),
        ["chased"] = () => DeedCard.Chased(Sample.Plan.Title, Chased("away until 5 Jan 2027")),
        ["chased-nobody"] = () => DeedCard.Chased(Sample.Plan.Title, [.. Chased("was written to only Thu 26 Nov 10:00").Skip(1)]),
        ["chased-long"] = () => DeedCard.Chased(Hostile, [.. Enumerable.Range(0, 400).Select(at => new ChaseLine(Sample.CheckIn, Hostile, at % 2 == 0 ? Hostile : null))]),
        ["due-reason"] = () => DueDateCard.AskReason("asb", Sample.Plan.Find("1.1")!, Given.Day("2027-06-30"), null, null),
        ["due-reason-fault"] = () => DueDateCard.AskReason("asb", Sample.Plan.Find("1.2")!, Given.Day("2027-06-30"), Hostile, Hostile),
        ["due-moved"] = () => MovedDue(),
        ["holding-confirm"] = () => Holding("ASB Team Leader", holds: true, null),
        ["holding-changed-since"] = () => Holding("ASB Team", holds: false, "Who holds it has changed since this was shown."),
        ["holding-applied"] = () => HoldingCard.Applied(Sample.Plan.Title, Wish("ASB Team Leader", holds: true), Sample.People.Find("ASB Team")!, Given.Day("2026-11-26")),
        ["holding-nobody"] = () => HoldingCard.Applied(Sample.Plan.Title, Wish("SNT", holds: false), Sample.People.Find("SNT")!, Given.Day("2026-11-26")),
        ["deed-done"] = () => DeedCard.Done(Hostile, Hostile, [Hostile], "my actions"),
        ["notice-manager-added"] = () => NoticeCard.Render(Sample.Plan.Title, Told(NoticeKind.ManagerAdded, "")),
        ["notice-not-theirs"] = () => NoticeCard.Render(Sample.Plan.Title, Told(NoticeKind.NotTheirs, $"1.1 {Sample.Sian}")),
        ["paused"] = () => PauseCard.Render(Sample.Plan.Title, Sample.Settings.Pause(Sample.Now), new PlanClock(Sample.Settings, Sample.Now)),
        ["resumed"] = () => PauseCard.Render(Sample.Plan.Title, Sample.Settings, new PlanClock(Sample.Settings, Sample.Now)),
        ["import"] = () => ImportCard.Preview(Import()),
        ["import-long"] = () => ImportCard.Preview(Import() with
        {
            FileName = Hostile,
            Notice = Hostile,
            Import = PlanImport.Merge(null, Sample.Large(500, Hostile).Plan, Sample.Settings, new ImportTerms(Sample.Now)),
            Remarks = [.. Enumerable.Repeat(new DocumentRemark(IsError: false, Hostile, Hostile + Hostile + Hostile), 100)],
        }),
        ["import-unreadable"] = () => ImportCard.Unreadable("plan.docx", [new DocumentRemark(IsError: true, "table 1, row 4", "1.2 is there twice, here and in row 3. Give one of them a reference of its own.")]),
        ["import-nothing"] = () => ImportCard.Nothing("plan.docx", []),
        ["import-applied"] = () => ImportCard.Applied("plan.docx", Import().Import),
        ["import-put-away"] = ImportCard.Discarded,
        ["check-in-faults"] = () => Form(Sample.Matter, FaultyContent()),
        ["check-in-out-of-date"] = () => Form(Sample.Matter, StaleContent()),
        ["check-in-page-2-of-3"] = () => Form(Many(13), new FormContent
        {
            Page = 1,
            Typed = [TypedReading.Prefill(Many(13).Plan.Find("1.1")!) with { Status = "Amber", Note = "Typed on the first page" }],
        }),
        ["said"] = () => Said(
            new SaidReply { ObjectiveRef = "1.1", Status = RagStatus.Green, Percent = 80, Completed = ["b"] },
            new SaidReply { ObjectiveRef = "2.1", NoChange = true },
            new SaidReply { ObjectiveRef = "9.9", Status = RagStatus.Red }),
        ["said-faults"] = () => Said(
            new SaidReply { ObjectiveRef = "1.1", Status = RagStatus.Amber, Note = "Waiting for body cameras, due in March" },
            new SaidReply { ObjectiveRef = "1.2", Status = RagStatus.Blue },
            new SaidReply { ObjectiveRef = "2.2", Status = RagStatus.Red }),
        ["said-hostile"] = () => Said(new SaidReply { ObjectiveRef = "1.1", Status = RagStatus.Amber, Note = Hostile + new string('x', 1_500) }),
        ["said-which"] = () => Said(new SaidReply { Status = RagStatus.Amber, Note = "waiting for cameras" }),
        ["said-not-theirs"] = () => Said(new SaidReply { ObjectiveRef = "3.1", NoChange = true }),
        ["said-discarded"] = SaidCard.Discarded,
        ["receipt"] = () => ReceiptCard.Render(Receipt()),
        ["receipt-all"] = () => ReceiptCard.Render(Receipt() with { Open = [], OnBehalfOf = "ASB Team" }),
        ["answer-list"] = () => Answer(Asking.For(RagStatus.Amber)),
        ["answer-list-empty"] = () => Answer(Asking.For(RagStatus.Blue), new PlanInForce(Sample.Settings, Given.Plan(Given.Objective("1.1")))),
        ["answer-list-long"] = () => Answer(Asking.For(RagStatus.Red), Sample.Large(1_000, Hostile + new string('x', 200))),
        ["answer-list-page-2"] = () => AnswerCard.Render(SampleAnswers.View(Asking.For(RagStatus.Red), Sample.Large(40, "Make the streets lighter")) with { Page = 1 }),
        ["answer-list-filtered"] = () => Answer(new Question.Objectives(new ObjectiveFilter
        {
            Clauses = [new FilterClause([Trait.Amber, Trait.Red, Trait.NotReported])],
            Whose = new Whose.OfParty("ASB Team"),
        })),
        ["answer-history"] = () => Answer(new Question.History("1.1")),
        ["answer-history-none"] = () => Answer(new Question.History("1.2")),
        ["answer-history-long"] = () => AnswerCard.Render(SampleAnswers.Long["history"].View),
        ["answer-owners"] = () => Answer(new Question.WhoOwns("2.2")),
        ["answer-owners-none"] = () => Answer(new Question.WhoOwns("3.1")),
        ["answer-holders"] = () => Answer(new Question.WhoHolds(null)),
        ["answer-holders-long"] = () => AnswerCard.Render(SampleAnswers.Long["holders"].View),
        ["answer-changes"] = () => Answer(new Question.Changed(null)),
        ["answer-changes-none"] = () => Answer(new Question.Changed(Given.Day("2026-11-26"))),
        ["answer-changes-long"] = () => AnswerCard.Render(SampleAnswers.Long["changes"].View),
        ["answer-past"] = () => Answer(new Question.Objectives(new ObjectiveFilter { Clauses = [new([Trait.Green])] }, Given.Day("2026-11-10"))),
        ["answer-past-too-early"] = () => Answer(new Question.Summary(Given.Day("2025-01-10"))),
        ["answer-summary-past"] = () => Answer(new Question.Summary(Given.Day("2026-11-18"))),
        ["answer-silent"] = () => Answer(new Question.WhoIsSilent(2)),
        ["answer-silent-none"] = () => Answer(new Question.WhoIsSilent(7)),
        ["answer-summary"] = () => Answer(new Question.Summary()),
        ["answer-past-left"] = () => Answer(Asking.For(RagStatus.Green) with { AsAt = Given.Day("2026-11-15") }, new PlanInForce(Sample.Settings, Given.Plan(Given.Objective("2.1", RagStatus.Green)))),
        ["answer-summary-past-long"] = () => Answer(new Question.Summary(Given.Day("2026-11-24")), Sample.Large(1_000, Hostile + new string('x', 200))),
        ["answer-moved"] = () => AnswerCard.Render(SampleAnswers.View(new Question.Moved(1)) with { Answer = SampleAnswers.Moved }),
        ["answer-moved-plan"] = () => Answer(new Question.Moved(null)),
        ["answer-moved-long"] = () => AnswerCard.Render(SampleAnswers.Long["moved"].View),
        ["answer-silent-long"] = () => AnswerCard.Render(SampleAnswers.Long["silent"].View),
        ["answer-unknown-reference"] = () => Answer(new Question.Show("1.9")),
        ["answer-mine"] = () => AnswerCard.Render(SampleAnswers.View(Asking.Mine) with { CheckIn = Sample.Key, PlanTitle = Sample.Plan.Title }),
        ["answer-one"] = () => Answer(new Question.Show("1.1")),
        ["answer-one-action"] = () => Answer(new Question.Show("1.1b")),
        ["answer-one-with-evidence"] = () => Answer(new Question.Show("2.1")),
        ["answer-not-replied"] = () => Answer(new Question.WhoHasNotReplied()),
        ["answer-not-reached"] = () => AnswerCard.Render(SampleAnswers.View(Reached(Sample.Met), new Question.WhoCannotBeReached())),
        ["answer-all-reached"] = () => AnswerCard.Render(SampleAnswers.View(Reached([.. Sample.Met.Select(met => met with { Unreachable = null })]), new Question.WhoCannotBeReached())),
        ["answer-help"] = () => Answer(new Question.Help()),
        ["answer-help-for-managers"] = () => AnswerCard.Render(SampleAnswers.View(
            Answers.To(new Question.Help(), new AnswerContext(Sample.InForce, Sample.People, null, Sample.Priya, Sample.Now)), new Question.Help())),
        ["answer-not-replied-for-managers"] = () => AnswerCard.Render(SampleAnswers.View(
            Answers.To(new Question.WhoHasNotReplied(), new AnswerContext(Sample.InForce, Sample.People, Ledger, Sample.Priya, Sample.Now)), new Question.WhoHasNotReplied())),
        ["answer-unreadable"] = () => Answer(Asking.Read("wat is blu and gren for tea")),
        ["summary"] = () => Summary(Sample.InForce, Previous),
        ["summary-first"] = () => Summary(Sample.InForce, null),
        ["summary-eventful"] = () => SummaryGallery.Render(SummaryGallery.Eventful),
        ["summary-late"] = () => SummaryCard.Render(DeliveryGallery.Weekly with { WasDue = "Mon 30 Nov 09:00" }, "asb"),
        ["summary-again"] = () => SummaryCard.Render(DeliveryGallery.Weekly with { BroughtUpToDate = "Wed 2 Dec 10:00" }, "asb"),
        ["summary-continued"] = () => DeliveryGallery.Continued(Sample.Large(60, "Make the streets lighter"), parts => parts[0]),
        ["summary-continued-long"] = () => DeliveryGallery.Continued(Sample.Large(1_000, Hostile + new string('x', 200)), parts => parts[^1]),
        ["summary-continued-empty"] = () => SummaryRestCard.Empty(DeliveryGallery.Weekly),
        ["digest"] = () => DigestCard.Render(DeliveryGallery.Digest, "Weekly digest"),
        ["digest-nothing"] = () => DigestCard.Render(DeliveryGallery.Digest with { Parts = [] }, "Weekly digest"),
        ["digest-hostile"] = () => DigestCard.Render(DeliveryGallery.HostileDigest, "Digest"),
        ["answer-digest-elsewhere"] = () => AnswerCard.Render(SampleAnswers.View(DigestAnswers.Elsewhere, new Question.Digest())),
        ["notice-summary-not-posted"] = DeliveryGallery.NotPosted,
        ["notice-channel-gone"] = () => DeliveryGallery.Lost(PlaceLoss.ChannelDeleted),
        ["notice-team-archived"] = () => DeliveryGallery.Lost(PlaceLoss.TeamArchived),
        ["notice-team-gone"] = () => DeliveryGallery.Lost(PlaceLoss.TeamDeleted),
        ["summary-long"] = () => SummaryGallery.Render(SummaryGallery.Enormous(Hostile + new string('x', 200))),
        ["welcome"] = () => WelcomeCard.Personal([SetUpGallery.Greeted], mayMakePlan: false),
        ["welcome-stranger"] = () => WelcomeCard.Personal([], mayMakePlan: false),
        ["welcome-installer"] = () => WelcomeCard.Personal([], mayMakePlan: true),
        ["welcome-manager"] = () => WelcomeCard.Personal(
            [SetUpGallery.Greeted with { IsManager = true, Objectives = 0, Unanswered = 0, CheckIn = null }, SetUpGallery.Greeted with { Title = Hostile, IsManager = true, Runs = false }], mayMakePlan: false),
        ["welcome-team"] = () => WelcomeCard.Team("Priya Nair", [(Sample.Plan.Title, "Mon 30 Nov 09:00")]),
        ["welcome-group"] = () => WelcomeCard.Group("Priya Nair"),
        ["welcome-out-of-reach"] = () => WelcomeCard.OutOfReach(isTeam: true),
        ["empty-plan"] = () => ErrorCard.EmptyPlan(Hostile, isManager: true, "Priya Nair"),
        ["out-of-reach"] = () => ErrorCard.OutOfReach("pause", wantsChange: true),
        ["settings"] = () => SettingsCard.Render(SetUpGallery.Settings),
        ["settings-saved"] = () => SettingsCard.Render(SetUpGallery.Saved),
        ["settings-read-only"] = () => SettingsCard.Render(SetUpGallery.Settings with { ReadOnly = "Only a manager can change it: Priya Nair." }),
        ["settings-faults"] = () => SettingsCard.Render(SetUpGallery.Faulty),
        ["settings-hostile"] = () => SettingsCard.Render(SetUpGallery.Hostile),
        ["set-up-fresh"] = () => SetUpCard.Render(SetUpGallery.Fresh),
        ["set-up-team"] = () => SetUpCard.Render(SetUpGallery.Fresh with { MayChange = false, Whose = "Priya Nair added me to this team and can set me up: write “set up” to me in our own chat." }),
        ["set-up-people"] = () => SetUpCard.Render(SetUpGallery.At(Sample.InForce, PlanDirectory.Empty)),
        ["set-up-ready"] = () => SetUpCard.Render(SetUpGallery.At(SetUpGallery.Resting, Sample.People)),
        ["set-up-started"] = () => SetUpCard.Render(SetUpGallery.At(Sample.InForce, Sample.People) with { Notice = "✓ The plan has begun." }),
        ["set-up-hostile"] = () => SetUpCard.Render(SetUpGallery.HostileSetUp),
        ["people"] = () => PeopleCard.Taken(SetUpGallery.People),
        ["people-hostile"] = () => PeopleCard.Taken(SetUpGallery.HostilePeople),
        ["people-unreadable"] = () => PeopleCard.Unreadable("people.csv", [new DocumentRemark(IsError: true, "line 4, kind", "“boss” is no kind of party. Write role, team or person.")]),
        ["error"] = () => ErrorCard.Render(
            "I cannot look that up just now", "The plan is out of my reach for the moment. Nothing is lost. Please ask again in a minute."),
    };

    public static TheoryData<string> Names => [.. Cards.Keys];

    public static IEnumerable<(string Name, AdaptiveCard Card)> All => Cards.Select(card => (card.Key, card.Value()));

    public static AdaptiveCard Render(string name) => Cards[name]();

    public static CheckInMatter Many(int objectives, string text = "An objective with a title of a usual length", int letters = 3)
    {
        var plan = Sample.Large(objectives, text, letters, RagStatus.Green);
        return Sample.Matter with
        {
            InForce = plan,
            CheckIn = Sample.CheckIn with { Asked = [.. plan.Plan.Objectives.Select(objective => objective.Ref)] },
        };
    }

    public static AdaptiveCard Form(CheckInMatter matter, FormContent content) =>
        CheckInCard.Render(CheckInForm.View(matter, Sample.Sian, content)!);

    private static ImportView Import()
    {
        var document = Sample.Plan with
        {
            Commitments =
            [
                Sample.Plan.Commitments[0] with
                {
                    Objectives =
                    [
                        Sample.Plan.Find("1.1")! with { Title = "Rules, letters and paperwork", Status = RagStatus.Green },
                        new Objective { Ref = "1.3", Title = "Let people report ASB in whichever way suits them", Parties = ["ASB Team"] },
                    ],
                },
                .. Sample.Plan.Commitments.Skip(1),
            ],
        };
        return new ImportView
        {
            FileName = "ASB action plan, March.docx",
            PlanId = "asb",
            Draft = "draft",
            Import = PlanImport.Merge(Sample.InForce, document, Sample.Settings, new ImportTerms(Sample.Now)),
            Remarks = [new DocumentRemark(IsError: false, "table 2, row 7, Accountable Officer", "Nobody is accountable for 3.1.")],
        };
    }

    private static AwayForm AwayForm(string personId) =>
        new("asb", Sample.People.FindPerson(personId)!, null, null, null, Sample.People);

    private static AdaptiveCard Notice(NoticeKind kind)
    {
        var escalated = Ledger with
        {
            CheckIns = [.. Ledger.CheckIns.Select(checkIn => checkIn.State == CheckInState.Unreachable
                ? checkIn
                : checkIn with { State = CheckInState.Escalated, RemindedAt = Given.At("2026-11-30 10:00") })],
        };
        var notice = Notices.ForManagers(Given.Settings, Sample.ThisCycle, kind, Given.Day("2026-12-02"), Sample.Now)[0];
        return NoticeCard.Render(
            Sample.Plan.Title, Notices.Compose(notice, Sample.InForce, Sample.People, escalated, null, Sample.Now)!);
    }

    private static ChaseLine[] Chased(string whyNot) =>
        [new(Sample.CheckIn, "Siân Pritchard", null), new(Sample.CheckIn, "Marcus Adeyemi", whyNot)];

    private static AdaptiveCard MovedDue()
    {
        var decision = DueDates.Move(
            Sample.Plan.Find("1.1")!, Given.Day("2027-06-30"), "The cameras are late", Sample.Priya, Sample.Now, Given.Day("2026-11-26"));
        var change = ((DueDecision.Ready)decision).Change;
        return DueDateCard.Moved(Sample.Plan.Title, change.After, change.Entry.DueMove!);
    }

    private static HoldingWish Wish(string party, bool holds) =>
        new(party, Sample.People.FindPerson(Sample.Sian)!, null, holds ? Given.Day("2027-01-31") : null, holds);

    private static AdaptiveCard Holding(string party, bool holds, string? notice)
    {
        var today = Given.Day("2026-11-26");
        var ready = (HoldingDecision.Ready)Holdings.Decide(Sample.People, Wish(party, holds), today);
        return HoldingCard.Confirm("asb", Sample.Plan.Title, Wish(party, holds), ready, today, notice);
    }

    private static NoticeText Told(NoticeKind kind, string about)
    {
        var notice = Notices.ForManagers(Sample.Settings, Sample.ThisCycle, kind, Given.Day("2026-11-26"), Sample.Now)[0] with { About = about };
        return Notices.Compose(notice, Sample.InForce, Sample.People, Ledger, null, Sample.Now)!;
    }

    private static FormContent FaultyContent()
    {
        TypedAnswer[] typed =
        [
            TypedReading.Prefill(Sample.Plan.Find("1.1")!) with { Status = "Blue", Percent = "45" },
            TypedReading.Prefill(Sample.Plan.Find("1.2")!) with { Status = "Amber", Letters = "a" },
            TypedReading.Prefill(Sample.Plan.Find("2.1")!) with { Status = "Green", Evidence = "see shared drive" },
        ];
        return ((Submission.Again)SubmissionRules.Decide(
            Sample.Matter, new CheckInData(Sample.Key, 0, typed), Sian, keyIsSpent: false)).Content;
    }

    private static FormContent StaleContent()
    {
        var old = Sample.Plan.Find("1.1")! with { Status = RagStatus.Green, Note = null };
        var typed = TypedReading.Prefill(old) with { Status = "Green", Letters = "a,b", Note = "Legal team has answered" };
        return ((Submission.Again)SubmissionRules.Decide(
            Sample.Matter, new CheckInData(Sample.Key, 0, [typed]), Sian, keyIsSpent: false)).Content;
    }

    private static ReceiptView Receipt()
    {
        TypedAnswer[] typed =
        [
            TypedReading.Prefill(Sample.Plan.Find("1.1")!) with { Status = StatusChoice.NoChange },
            TypedReading.Prefill(Sample.Plan.Find("1.2")!) with { Status = "Amber", Letters = "a", Note = "Body cameras arrive in March" },
        ];
        var data = new CheckInData(Sample.Key, 0, typed);
        var ready = (Submission.Ready)SubmissionRules.Decide(Sample.Matter, data, Sian, keyIsSpent: false);
        return Receipts.View(Sample.Matter, Sample.Key, Sian, ready);
    }

    private static AdaptiveCard Said(params IReadOnlyList<SaidReply> replies) => new SaidHandler(new FakeTimeProvider(Sample.Now)).Offer(
        replies, new Saying("amber waiting for cameras", Sian, new Place(PlaceKind.Personal)) { Id = "message-1" }, Sample.InForce, Sample.People);

    private static Answer Reached(IReadOnlyList<Conversation> met) => Answers.To(
        new Question.WhoCannotBeReached(),
        new AnswerContext(Sample.InForce, Sample.People, Ledger, Sample.Priya, Sample.Now) { Conversations = met });

    private static AdaptiveCard Answer(Question question, PlanInForce? plan = null) => AnswerCard.Render(SampleAnswers.View(question, plan));

    private static AdaptiveCard Summary(PlanInForce plan, SummaryPost? previous) => SummaryCard.Render(
        SummaryBuilder.Build(new SummaryContext(plan, Sample.People, Given.At("2026-11-30 09:00"))
        {
            Cycles = [Ledger],
            Before = previous is null ? [] : [previous],
        }),
        "asb");
}
