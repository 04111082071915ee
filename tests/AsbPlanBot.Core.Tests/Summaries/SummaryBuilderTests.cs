using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Summaries;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Summaries;

public sealed class SummaryBuilderTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-30 09:00");

    private static readonly PlanDirectory People =
        Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo")), Given.Party("SNT"));

    [Fact]
    public void The_first_summary_counts_and_compares_with_nothing()
    {
        var summary = Build(null, Given.Objective("1.1", RagStatus.Red, note: "stuck"), Given.Objective("2.1"));

        Assert.Equal(("ASB action plan", "As at Mon 30 Nov 2026, 09:00"), (summary.PlanTitle, summary.AsAt));
        Assert.Null(summary.ComparedWith);
        Assert.Empty(summary.Changes);
        Assert.Empty(summary.NotReplied);
        Assert.Equal(new StatusCounts(1, 1, 0, 0, 0), summary.Total);
    }

    [Fact]
    public void Counts_are_given_by_commitment_in_plan_order_empty_ones_too()
    {
        var plan = Given.Plan(
            Given.Objective("1.1", RagStatus.Green), Given.Objective("1.2", RagStatus.Green), Given.Objective("2.1", RagStatus.Blue, "A"));
        var withEmpty = plan with { Commitments = [.. plan.Commitments, new Commitment(3, "Later", [])] };

        var summary = SummaryBuilder.Build(new SummaryContext(new PlanInForce(Given.Settings, withEmpty), People, Now));

        Assert.Equal(
            [
                new CommitmentCounts(1, "Commitment 1", new StatusCounts(0, 0, 0, 2, 0)),
                new CommitmentCounts(2, "Commitment 2", new StatusCounts(0, 0, 0, 0, 1)),
                new CommitmentCounts(3, "Later", new StatusCounts(0, 0, 0, 0, 0)),
            ],
            summary.ByCommitment);
    }

    [Fact]
    public void Changes_come_worst_first()
    {
        var previous = Posted(
            ("1.1", RagStatus.Green), ("1.2", RagStatus.Red), ("1.3", RagStatus.Amber), ("1.4", RagStatus.NotReported),
            ("1.5", RagStatus.Amber), ("1.6", RagStatus.Green), ("p9", RagStatus.Red), ("2.1", RagStatus.NotReported));

        var summary = Build(
            previous,
            Given.Objective("1.1", RagStatus.Amber, note: "slipped"),
            Given.Objective("1.2", RagStatus.Green),
            Given.Objective("1.3", RagStatus.Blue, "A"),
            Given.Objective("1.4", RagStatus.Green),
            Given.Objective("1.5", RagStatus.Red, note: "worse"),
            Given.Objective("1.6", RagStatus.Green),
            Given.Objective("P9", RagStatus.Red, note: "as before"),
            Given.Objective("2.1", RagStatus.Blue, "A"),
            Given.Objective("2.2"));

        Assert.Equal(
            [
                ("1.5", RagStatus.Amber, RagStatus.Red, ChangeKind.Worse),
                ("1.1", RagStatus.Green, RagStatus.Amber, ChangeKind.Worse),
                ("1.2", RagStatus.Red, RagStatus.Green, ChangeKind.Better),
                ("1.3", RagStatus.Amber, RagStatus.Blue, ChangeKind.Completed),
                ("2.1", RagStatus.NotReported, RagStatus.Blue, ChangeKind.Completed),
                ("1.4", RagStatus.NotReported, RagStatus.Green, ChangeKind.FirstReported),
                ("2.2", RagStatus.NotReported, RagStatus.NotReported, ChangeKind.Added),
            ],
            summary.Changes.Select(change => (change.Ref, change.Before, change.After, change.Kind)));
        Assert.Equal("Mon 23 Nov 2026, 09:00", summary.ComparedWith);
    }

    [Theory]
    [InlineData(RagStatus.Blue, RagStatus.Green)]
    [InlineData(RagStatus.Blue, RagStatus.NotReported)]
    [InlineData(RagStatus.Green, RagStatus.NotReported)]
    public void Losing_ground_is_worse_even_from_Blue_or_to_not_reported(RagStatus before, RagStatus after)
    {
        var summary = Build(Posted(("1.1", before)), Given.Objective("1.1", after));

        Assert.Equal(ChangeKind.Worse, summary.Changes.Single().Kind);
    }

    [Fact]
    public void Red_ones_with_their_notes_come_before_amber_ones()
    {
        var summary = Build(
            null,
            Given.Objective("1.1", RagStatus.Amber, note: "slow"),
            Given.Objective("1.2", RagStatus.Red, note: "stuck"),
            Given.Objective("1.3", RagStatus.Green),
            Given.Objective("2.1", RagStatus.Red, note: "no money"));

        Assert.Equal(
            [("1.2", "stuck"), ("2.1", "no money"), ("1.1", "slow")],
            summary.RedAndAmber.Select(line => (line.Ref, line.Note)));
        Assert.Equal(["ASB Team Leader (Jo)"], summary.RedAndAmber[0].Owners);
    }

    [Fact]
    public void Who_is_silent_and_what_nobody_answers_for_is_said()
    {
        var ledger = new CycleLedger("asb", "20261126T1000Z", true,
        [
            new CheckIn
            {
                PlanId = "asb",
                Cycle = "20261126T1000Z",
                PersonId = "jo",
                State = CheckInState.Sent,
                StateSince = Now,
                SentAt = Given.At("2026-11-26 10:00"),
                Asked = ["1.1"],
            },
        ]);
        var plan = Given.InForce(Given.Objective("1.1"), Given.Objective("1.2", parties: ["SNT"]), Given.Objective("5.3", parties: []));

        var summary = SummaryBuilder.Build(new SummaryContext(plan, People, Now) { Cycles = [ledger] });

        var line = Assert.Single(summary.NotReplied);
        Assert.Equal(("Jo", "asked Thu 26 Nov 10:00"), (line.Name, line.Detail));
        Assert.Equal(
            ["Nobody is accountable for 5.3 Objective 5.3.", "Nobody holds SNT, accountable for 1.2."],
            summary.NobodyAccountable);
    }

    [Property, Trait("Cases", "Random")]
    public Property The_figures_tie_out_whatever_the_plan() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<RagStatus>()).ListOf().ToArbitrary(),
        Gen.Elements(Enum.GetValues<RagStatus>()).ListOf().ToArbitrary(),
        (before, after) =>
        {
            var objectives = after.Select((status, index) => Given.Objective($"{index % 4}.{index}", status)).ToArray();
            var previous = Posted([.. before.Select((status, index) => ($"{index % 4}.{index}", status))]);

            var summary = Build(previous, objectives);

            Assert.Equal(objectives.Length, summary.Total.All);
            Assert.Equal(objectives.Length, summary.Snapshot.Statuses.Count);
            Assert.All(Enum.GetValues<RagStatus>(), status =>
            {
                Assert.Equal(after.Count(other => other == status), summary.Total.Of(status));
                Assert.Equal(summary.Total.Of(status), summary.ByCommitment.Sum(row => row.Counts.Of(status)));
            });
            Assert.Equal(summary.Total.Red + summary.Total.Amber, summary.RedAndAmber.Count);
            var gone = previous.Snapshot.Statuses.Keys.Except(objectives.Select(objective => objective.Ref)).Count();
            Assert.Equal(
                gone + objectives.Count(objective =>
                    !previous.Snapshot.Statuses.TryGetValue(objective.Ref, out var was) || was != objective.Status),
                summary.Changes.Count);
        });

    [Fact]
    public void Who_has_been_silent_for_longest_comes_first()
    {
        CheckIn Sent(string person, string cycle) => new()
        {
            PlanId = "asb",
            Cycle = cycle,
            PersonId = person,
            State = CheckInState.Sent,
            StateSince = Given.At("2026-11-26 10:00"),
            SentAt = Given.At("2026-11-26 10:00"),
            Asked = ["1.1"],
        };
        var people = Given.Directory(Given.Party("ASB Team Leader", Given.Held("Ann"), Given.Held("Zoe")));
        CycleLedger[] cycles =
        [
            new("asb", "20261126T1000Z", true, [Sent("ann", "20261126T1000Z"), Sent("zoe", "20261126T1000Z")]),
            new("asb", "20261119T1000Z", true, [Sent("zoe", "20261119T1000Z") with { State = CheckInState.Missed }]),
        ];

        var summary = SummaryBuilder.Build(new SummaryContext(Given.InForce(Given.Objective("1.1")), people, Now) { Cycles = cycles });

        Assert.Equal(["Zoe", "Ann"], summary.NotReplied.Select(line => line.Name));
    }

    [Fact]
    public void A_summary_that_comes_late_or_again_says_so()
    {
        var context = new SummaryContext(Given.InForce(Given.Objective("1.1")), People, Now) { Due = Given.At("2026-11-27 09:00") };

        Assert.Equal(("Fri 27 Nov 09:00", null), (SummaryBuilder.Build(context).WasDue, SummaryBuilder.Build(context).BroughtUpToDate));
        var again = SummaryBuilder.Build(context with { PostedAt = Given.At("2026-11-27 09:01") });
        Assert.Equal((null, "Mon 30 Nov 09:00"), (again.WasDue, again.BroughtUpToDate));
        Assert.Null(SummaryBuilder.Build(context with { Due = Now }).WasDue);
    }

    [Fact]
    public void What_is_due_later_than_it_was_is_told_the_longest_slip_first()
    {
        var dues = new Dictionary<string, DateOnly>
        {
            ["1.1"] = Given.Day("2026-12-31"),
            ["1.2"] = Given.Day("2026-12-31"),
            ["1.3"] = Given.Day("2026-12-31"),
            ["1.4"] = Given.Day("2026-12-31"),
        };
        var before = Posted() with { Snapshot = new SummarySnapshot { Statuses = new Dictionary<string, RagStatus>(), Dues = dues } };

        var summary = Build(
            before,
            Given.Objective("1.1") with { Due = Given.Day("2027-01-31") },
            Given.Objective("1.2") with { Due = Given.Day("2027-03-31"), FirstDue = Given.Day("2026-06-30"), DueMoves = 2 },
            Given.Objective("1.3") with { Due = Given.Day("2026-12-31") },
            Given.Objective("1.4") with { Due = Given.Day("2026-11-30") });

        Assert.Equal(
            [
                new("1.2", "Objective 1.2", Given.Day("2026-12-31"), Given.Day("2027-03-31"), Given.Day("2026-06-30"), 2),
                new Slip("1.1", "Objective 1.1", Given.Day("2026-12-31"), Given.Day("2027-01-31"), Given.Day("2026-12-31"), 1),
            ],
            summary.Slipped);
        Assert.Empty(Build(null, Given.Objective("1.1")).Slipped);
    }

    [Fact]
    public void What_has_become_stale_since_then_is_told_the_oldest_first()
    {
        Objective[] objectives =
        [
            Given.Objective("1.1", RagStatus.Green) with { ConfirmedAt = Now.AddDays(-46) },
            Given.Objective("1.2", RagStatus.Green) with { ConfirmedAt = Now.AddDays(-49) },
            Given.Objective("1.3", RagStatus.Green) with { ConfirmedAt = Now.AddDays(-90) },
            Given.Objective("1.4", RagStatus.Green) with { ConfirmedAt = Now.AddDays(-3) },
        ];

        Assert.Equal([("1.2", 49), ("1.1", 46)], Build(Posted(), objectives).GoneStale.Select(line => (line.Ref, line.Days)));
        Assert.Equal(["1.3", "1.2", "1.1"], Build(null, objectives).GoneStale.Select(line => line.Ref));
        Assert.Equal(3, Build(Posted(), objectives).Stale);
    }

    [Fact]
    public void The_trend_goes_from_the_oldest_of_the_last_summaries_to_this_one()
    {
        var red = SummarySnapshot.Of(Given.Plan(Given.Objective("1.1", RagStatus.Red)));
        SummaryPost[] before = [.. Enumerable.Range(1, 9).Select(week => Posted() with { StateSince = Now.AddDays(-7 * week), Snapshot = red })];

        var trend = SummaryBuilder.Build(new SummaryContext(Given.InForce(Given.Objective("1.1", RagStatus.Green)), People, Now) { Before = before }).Trend;

        Assert.Equal(SummaryContext.Summaries, trend.Count);
        Assert.Equal(("30 Nov", new StatusCounts(0, 0, 0, 1, 0)), (trend[^1].InWords, trend[^1].Counts));
        Assert.Equal(("23 Nov", new StatusCounts(0, 1, 0, 0, 0)), (trend[^2].InWords, trend[^2].Counts));
        Assert.Equal(trend.Select(item => item.Day).Order(), trend.Select(item => item.Day));
    }

    [Fact]
    public void Where_owners_say_different_things_each_is_told_with_what_they_said_last()
    {
        HistoryEntry[] said =
        [
            Given.Entry("1.1", "2026-11-26 10:00", RagStatus.Red, RagStatus.Amber),
            Given.Entry("1.1", "2026-11-26 11:00", RagStatus.Amber, RagStatus.Red),
            Given.Entry("1.1", "2026-11-26 12:00", RagStatus.Red, RagStatus.Green) with { By = "sam", OnBehalfOf = "SNT", Source = ReplySource.Words },
            Given.Entry("1.1", "2026-11-26 13:00", RagStatus.Green, RagStatus.Blue) with { By = "importer", Source = ReplySource.Import },
            Given.Entry("1.2", "2026-11-26 10:00", RagStatus.Red, RagStatus.Green),
            Given.Entry("1.2", "2026-11-26 11:00", RagStatus.Green, RagStatus.Green) with { By = "sam" },
        ];

        var differ = Assert.Single(SummaryBuilder.Build(
            new SummaryContext(Given.InForce(Given.Objective("1.1"), Given.Objective("1.2")), People, Now) { SaidInCycle = said }).OwnersDiffer);

        Assert.Equal("1.1", differ.Ref);
        Assert.Equal([new(PlanDirectory.Stranger + " for SNT", RagStatus.Green), new OwnerSaid("Jo", RagStatus.Red)], differ.Said);
    }

    [Fact]
    public void A_summary_compared_with_itself_has_no_changes()
    {
        Objective[] objectives = [Given.Objective("1.1", RagStatus.Red, note: "stuck"), Given.Objective("1.2")];
        var first = Build(null, objectives);

        Assert.Empty(Build(Posted() with { Snapshot = first.Snapshot }, objectives).Changes);
    }

    private static Summary Build(SummaryPost? previous, params Objective[] objectives) =>
        SummaryBuilder.Build(new SummaryContext(Given.InForce(objectives), People, Now) { Before = previous is null ? [] : [previous] });

    private static SummaryPost Posted(params (string Ref, RagStatus Status)[] statuses) => new()
    {
        PlanId = "asb",
        Cycle = "20261123T0900Z",
        State = CheckInState.Sent,
        StateSince = Given.At("2026-11-23 09:00"),
        Snapshot = new SummarySnapshot { Statuses = statuses.ToDictionary(pair => pair.Ref, pair => pair.Status, StringComparer.Ordinal) },
    };
}
