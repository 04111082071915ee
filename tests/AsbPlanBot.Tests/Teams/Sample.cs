using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Core.Tests;
using AsbPlanBot.Teams.Cards;
using AsbPlanBot.Teams.Conversation;

namespace AsbPlanBot.Tests.Teams;

/// <summary>A plan with people and a check-in, as the tests of the Teams project start from.</summary>
internal static class Sample
{
    public const string Tenant = "11111111-1111-4111-8111-111111111111";
    public const string App = "22222222-2222-4222-8222-222222222222";
    public const string Team = "19:general@thread.tacv2";
    public const string Sian = "aaaaaaaa-0000-4000-8000-000000000001";
    public const string Marcus = "aaaaaaaa-0000-4000-8000-000000000002";
    public const string Priya = "aaaaaaaa-0000-4000-8000-000000000003";
    public const string Stranger = "aaaaaaaa-0000-4000-8000-000000000009";

    /// <summary>Thursday 26 November 2026, 10:04: four minutes after the check-in.</summary>
    public static DateTimeOffset Now { get; } = Given.At("2026-11-26 10:04");

    public static string ThisCycle { get; } = Cycle.NameOf(Given.At("2026-11-26 10:00"));

    public static string LastCycle { get; } = Cycle.NameOf(Given.At("2026-11-19 10:00"));

    public static PlanSettings Settings { get; } = new()
    {
        PlanId = "asb",
        ActiveFrom = Given.At("2026-11-01 00:00"),
        Managers = [Priya],
        TeamId = Team,
        ChannelId = Team,
    };

    public static PlanDirectory People { get; } = new(
    [
        new Party("ASB Team", PartyKind.Team, [Holding(Sian, "Siân Pritchard", lead: true), Holding(Marcus, "Marcus Adeyemi")]),
        new Party("ASB Team Leader", PartyKind.Role, [Holding(Marcus, "Marcus Adeyemi", lead: true)]),
        new Party("Neighbourhood and Enforcement Manager", PartyKind.Role, [Holding(Priya, "Priya Nair", lead: true)]),
        new Party("SNT", PartyKind.Team, []),
    ]);

    public static Plan Plan { get; } = new()
    {
        Title = "Anti-Social Behaviour Action Plan 2025/26",
        Commitments =
        [
            new Commitment(1, "Put the person who is harmed first and make it easy to come to us",
            [
                new Objective
                {
                    Ref = "1.1",
                    Title = "Rules and paperwork",
                    Outcome = "Every case is handled to the same good standard whoever picks it up",
                    Progress = "a) Both policies go to committee in March 2026\nb) Officers meet in January 2026 to draft the guidance",
                    Parties = ["Neighbourhood and Enforcement Manager", "ASB Team"],
                    Status = RagStatus.Amber,
                    Note = "Guidance waits for the legal team, promised for 4 December.",
                    StatusSince = Given.At("2026-11-12 11:20"),
                    ConfirmedAt = Given.At("2026-11-19 10:12"),
                    ConfirmedBy = Sian,
                    Start = Given.Day("2026-04-01"),
                    Due = Given.Day("2027-03-31"),
                    Percent = 45,
                    Actions =
                    [
                        new PlanAction("a", "Bring the new ASB policy to approval", Complete: true),
                        new PlanAction("b", "Write step-by-step guidance for case officers that follows the Crime and Disorder Act 1998", Complete: false),
                        new PlanAction("c", "Rewrite our letters and forms so that all officers write alike", Complete: false),
                    ],
                },
                new Objective
                {
                    Ref = "1.2",
                    Title = "Agree how we judge the risk to a person",
                    Outcome = "We see early how badly somebody is affected and our plans follow from that",
                    Parties = ["ASB Team Leader", "ASB Team"],
                    Actions =
                    [
                        new PlanAction("a", "Design a risk form", Complete: false),
                        new PlanAction("b", "Teach officers when and how to fill it in", Complete: false),
                    ],
                },
            ]),
            new Commitment(2, "Stop trouble before it starts, and act fairly and quickly when it does",
            [
                new Objective
                {
                    Ref = "2.1",
                    Title = "Offer mediation with our own staff",
                    Parties = ["ASB Team"],
                    Status = RagStatus.Green,
                    StatusSince = Given.At("2026-09-10 09:00"),
                    ConfirmedAt = Given.At("2026-10-08 10:30"),
                    ConfirmedBy = Sian,
                    Evidence = "https://intranet.example.org/mediation/course",
                    Actions = [new PlanAction("a", "Teach ASB and housing staff to mediate between neighbours", Complete: false)],
                },
                new Objective
                {
                    Ref = "2.2",
                    Title = "Be seen where people worry",
                    Parties = ["ASB Team", "SNT"],
                    Status = RagStatus.Red,
                    Note = "No patrols since October: two vacancies, and the van is off the road.",
                    StatusSince = Given.At("2026-11-05 10:10"),
                    ConfirmedAt = Given.At("2026-11-19 10:12"),
                    ConfirmedBy = Sian,
                    Start = Given.Day("2026-01-01"),
                    Due = Given.Day("2026-11-14"),
                    Percent = 60,
                    Actions =
                    [
                        new PlanAction("a", "Help the partnership to run activities that keep young people busy", Complete: true),
                        new PlanAction("b", "Choose the evenings on which we go out on patrol", Complete: false),
                    ],
                },
            ]),
            new Commitment(3, "Work as one with our partners and share what we know",
            [
                new Objective
                {
                    Ref = "3.1",
                    Title = "Bring every agency to the ASB Forum",
                    Parties = [],
                    Status = RagStatus.Blue,
                    StatusSince = Given.At("2026-11-19 10:12"),
                    ConfirmedAt = Given.At("2026-11-19 10:12"),
                    ConfirmedBy = Priya,
                    Actions = [new PlanAction("a", "Invite the housing associations", Complete: true)],
                },
            ]),
        ],
    };

    public static IReadOnlyList<Conversation> Met { get; } =
    [
        new(Sian, ConversationKind.Personal, "{}", "they have blocked the bot"),
        new(Marcus, ConversationKind.Personal, "{}", null),
        new(Priya, ConversationKind.Personal, "{}", null),
    ];

    public static PlanInForce InForce { get; } = new(Settings, Plan);

    public static CheckIn CheckIn { get; } = new()
    {
        PlanId = "asb",
        Cycle = ThisCycle,
        PersonId = Sian,
        State = CheckInState.Sent,
        StateSince = Given.At("2026-11-26 10:00"),
        SentAt = Given.At("2026-11-26 10:00"),
        ActivityId = "card-1",
        ConversationId = "a:sian",
        Asked = ["1.1", "1.2", "2.1", "2.2"],
    };

    public static CheckInMatter Matter { get; } = new(InForce, People, CheckIn, Now);

    public static CheckInKey Key { get; } = new("asb", ThisCycle, Sian, 1, All: false);

    /// <summary>A plan of many objectives that all belong to the ASB Team.</summary>
    /// <param name="text">Titles, actions and notes; {0} is replaced by the reference.</param>
    public static PlanInForce Large(int objectives, string text, int letters = 2, RagStatus status = RagStatus.Red) => new(
        Settings,
        new Plan
        {
            Title = text,
            Commitments =
            [
                .. Enumerable.Range(0, objectives).Chunk(25).Select((numbers, index) => new Commitment(
                    index + 1,
                    text,
                    [
                        .. numbers.Select(number => new Objective
                        {
                            Ref = $"{index + 1}.{(number % 25) + 1}",
                            Title = text,
                            Parties = ["ASB Team"],
                            Status = status,
                            Note = status == RagStatus.NotReported ? null : text,
                            Due = Given.Day("2026-12-24"),
                            Start = Given.Day("2026-01-01"),
                            Percent = 50,
                            StatusSince = Now.AddDays(-9),
                            ConfirmedAt = Now.AddDays(-9),
                            Actions = [.. Enumerable.Range(0, letters).Select(at => new PlanAction($"a{at}", text, Complete: false))],
                        }),
                    ])),
            ],
        });

    private static Holding Holding(string id, string name, bool lead = false) =>
        new(new Person(id, name, null), lead, null, null);
}
