using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Summaries;

namespace AsbPlanBot.Core.Tests.Summaries;

/// <summary>What of a summary a manager is told, and what not.</summary>
public sealed class DigestBuilderTests
{
    private static readonly PlanDirectory People = Given.Directory(Given.Party("ASB Team Leader", Given.Held("Jo")), Given.Party("Boss", Given.Held("Manager")));

    private static readonly PlanInForce Plan = Given.InForce(
        Given.Objective("1.1", RagStatus.Red), Given.Objective("1.2", RagStatus.Green), Given.Objective("2.1", RagStatus.Blue, "A"),
        Given.Objective("2.2", RagStatus.Blue, "A") with { AcknowledgedBy = "manager" });

    private static readonly Summary Quiet = new()
    {
        PlanTitle = "ASB action plan",
        AsAt = "As at Mon 30 Nov 2026, 09:00",
        Total = new StatusCounts(0, 0, 0, 0, 0),
        ByCommitment = [],
        Snapshot = SummarySnapshot.Empty,
    };

    [Fact]
    public void Where_nothing_needs_anybody_it_has_nothing()
    {
        var quiet = Quiet with
        {
            Changes = [Change("1.2", ChangeKind.Better), Change("2.1", ChangeKind.Completed)],
            NotReplied = [new NotRepliedLine("Jo", ["1.1"], 1, "away until 5 Jan 2027")],
        };

        Assert.False(DigestBuilder.Build(quiet, Given.InForce(Given.Objective("1.1")), People, "manager").HasSomething);
    }

    [Fact]
    public void Each_reason_is_a_part_of_its_own_the_most_pressing_first()
    {
        var line = new ObjectiveLine { Ref = "1.2", Title = "Objective 1.2", Status = RagStatus.Green, KeySays = "key says Amber, 14 % short" };
        var summary = Quiet with
        {
            Changes = [Change("1.1", ChangeKind.Worse)],
            Slipped = [new Slip("1.2", "Objective 1.2", Given.Day("2026-12-31"), Given.Day("2027-03-31"), Given.Day("2026-06-30"), 3)],
            GoneStale = [new StaleLine("1.2", "Objective 1.2", RagStatus.Green, 47)],
            KeyDiffers = [line],
            OwnersDiffer = [new OwnersDiffer("1.1", "Objective 1.1", [new OwnerSaid("Jo", RagStatus.Red), new OwnerSaid("Sam for SNT", RagStatus.Green)])],
            NotReplied = [Silent("Jo", 3), Silent("Manager", 1)],
            NobodyAccountable = ["Nobody holds SNT, accountable for 1.1."],
        };

        var digest = DigestBuilder.Build(summary, Plan, People, "MANAGER");

        Assert.Equal(
            [
                "Got worse", "Slipped", "Gone stale", "The key says another status", "Owners say different things", "Not replied",
                "Nobody accountable", "Complete, and not yet acknowledged",
            ],
            digest.Parts.Select(part => part.Heading));
        Assert.Equal(
            ["what changed?", "what changed?", "what's stale?", "summary", "summary", "who hasn't replied?", "who holds what?", "what's blue?"],
            digest.Parts.Select(part => part.Question));
        Assert.Equal(
            [
                new("1.1 Objective 1.1", RagStatus.Red, "was Green"),
                new("1.2 Objective 1.2", RagStatus.Green, "from 31 Dec 2026 to 31 Mar 2027, moved 3 times since it was 30 Jun 2026"),
                new("1.2 Objective 1.2", RagStatus.Green, "last confirmed 47 days ago"),
                new("1.2 Objective 1.2", RagStatus.Green, "key says Amber, 14 % short"),
                new("1.1 Objective 1.1", null, "Jo: Red and Sam for SNT: Green"),
                new("Jo", null, "1.1: asked Thu 26 Nov 10:00; 3 check-ins in a row"),
                new("You", null, "1.1: asked Thu 26 Nov 10:00"),
                new("Nobody holds SNT, accountable for 1.1.", null, ""),
                new DigestLine("2.1 Objective 2.1", RagStatus.Blue, "say “acknowledge 2.1”"),
            ],
            digest.Parts.SelectMany(part => part.Lines));
    }

    [Theory]
    [InlineData(0, "from 31 Dec 2026 to 31 Mar 2027")]
    [InlineData(1, "from 31 Dec 2026 to 31 Mar 2027")]
    [InlineData(2, "from 31 Dec 2026 to 31 Mar 2027, moved 2 times since it was 30 Jun 2026")]
    public void A_first_slip_is_not_said_to_be_one_of_several(int moves, string words)
    {
        var slip = new Slip("1.2", "Objective 1.2", Given.Day("2026-12-31"), Given.Day("2027-03-31"), Given.Day("2026-06-30"), moves);

        var digest = DigestBuilder.Build(Quiet with { Slipped = [slip] }, Given.InForce(Given.Objective("1.2")), People, "manager");

        Assert.Equal(words, Assert.Single(Assert.Single(digest.Parts).Lines).Detail);
    }

    [Fact]
    public void A_part_shows_a_handful_and_says_how_many_more_and_which_question_shows_all()
    {
        var summary = Quiet with { NotReplied = [.. Enumerable.Range(0, 12).Select(at => Silent($"Officer {at}", 2))] };

        var part = Assert.Single(DigestBuilder.Build(summary, Given.InForce(Given.Objective("1.1")), People, "manager").Parts);

        Assert.Equal(["Officer 0", "Officer 1", "Officer 2", "Officer 3", "Officer 4"], part.Lines.Select(line => line.Name));
        Assert.Equal((7, "who hasn't replied?"), (part.More, part.Question));
        Assert.EndsWith("; 2 check-ins in a row", part.Lines[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_for_managers_and_others_hear_who_gets_it()
    {
        var context = new AnswerContext(Plan, People, null, "jo", Given.At("2026-11-30 09:00"));

        var refused = Assert.IsType<Answer.Sentence>(Answers.To(new Question.Digest(), context));
        Assert.Contains("Only a manager of the plan can have the digest", refused.Text, StringComparison.Ordinal);
        Assert.Contains("my actions", refused.Suggestions);

        var told = Assert.IsType<Answer.Digest>(Answers.To(new Question.Digest(), context with { AskerId = "manager" }));
        Assert.Equal("Complete, and not yet acknowledged", told.Now.Parts[^1].Heading);
        Assert.StartsWith("Digest, as at", told.Reading, StringComparison.Ordinal);
    }

    private static StatusChange Change(string reference, ChangeKind kind) =>
        new(reference, "Objective " + reference, RagStatus.Green, RagStatus.Red, kind);

    private static NotRepliedLine Silent(string name, int inARow) => new(name, ["1.1"], 1, "asked Thu 26 Nov 10:00") { IsWaitedFor = true, InARow = inARow, Days = 4 };
}
