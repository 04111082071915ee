using AsbPlanBot.Core.Plans;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Plans;

/// <summary>What holds of every decision, whatever was stored and whatever is said.</summary>
public sealed class ReplyRulesProperties
{
    private static readonly ReplyContext Context =
        new("jo", null, ReplySource.Card, null, "key", Given.At("2026-11-26 10:04"));

    private static readonly Gen<string?> Notes = Gen.Elements<string?>(null, "", "  ", "note", " note ", "other", new string('x', 2_001));

    private static readonly Gen<Objective> Objectives =
        from status in Gen.Elements(Enum.GetValues<RagStatus>())
        from letters in Gen.Elements("", "a", "A", "ab", "Ab", "AB", "aBC", "ABC")
        from note in Gen.Elements<string?>(null, "note", "other")
        from percent in Gen.Elements<int?>(null, 0, 40, 100)
        from noChanges in Gen.Choose(0, 4)
        from due in Gen.Elements<string?>(null, "2026-11-01", "2026-12-24")
        select Given.Objective("1.1", status, letters, note) with
        {
            Percent = percent,
            NoChangesInARow = noChanges,
            Start = due is null ? null : Given.Day("2026-10-01"),
            Due = due is null ? null : Given.Day(due),
            Version = "v",
        };

    private static readonly Gen<Reply> Replies =
        from status in Gen.Elements<RagStatus?>(null, RagStatus.NotReported, RagStatus.Red, RagStatus.Amber, RagStatus.Green, RagStatus.Blue)
        from note in Notes
        from percent in Gen.Elements<int?>(null, -1, 0, 40, 100, 101)
        from letters in Gen.Elements<string?>(null, "", "a", "b", "ab", "abc", "z")
        from evidence in Gen.Elements<string?>(null, " ", "https://example.org", "nowhere")
        select new Reply
        {
            ObjectiveRef = "1.1",
            Status = status,
            Note = note,
            Percent = percent,
            CompleteLetters = letters?.Select(letter => letter.ToString()).ToList(),
            Evidence = evidence,
        };

    [Property(MaxTest = 5_000), Trait("Cases", "Random")]
    public Property What_is_accepted_keeps_the_plans_rules() => Prop.ForAll(
        Objectives.ToArbitrary(),
        Replies.ToArbitrary(),
        (before, reply) =>
        {
            if (ReplyRules.Decide(before, reply, Context, Given.Settings) is not ReplyDecision.Accepted(var after, var entry))
                return;

            Assert.NotEqual(RagStatus.NotReported, after.Status);
            if (after.Actions.Count > 0)
                Assert.Equal(!after.OpenLetters.Any(), after.Status == RagStatus.Blue);
            if (after.Status is RagStatus.Red or RagStatus.Amber)
                Assert.False(string.IsNullOrWhiteSpace(after.Note));
            Assert.InRange(after.Percent ?? 0, 0, 100);
            Assert.InRange(after.Note?.Length ?? 1, 1, ReplyRules.MaxNoteLength);
            Assert.Equal(after.Status == before.Status ? before.StatusSince : Context.At, after.StatusSince);
            Assert.Equal((Context.At, "jo", "v"), (after.ConfirmedAt, after.ConfirmedBy, after.Version));
            Assert.True(after.NoChangesInARow == 0 || after.NoChangesInARow == before.NoChangesInARow + 1);
            Assert.InRange(after.NoChangesInARow, 0, 3);
            Assert.Equal((before.Status, after.Status), (entry.OldStatus, entry.NewStatus));
            Assert.Equal((after.Note, after.Percent, after.Evidence), (entry.Note, entry.Percent, entry.Evidence));
        });

    [Property(MaxTest = 5_000), Trait("Cases", "Random")]
    public Property What_is_refused_names_each_fault_in_a_sentence() => Prop.ForAll(
        Objectives.ToArbitrary(),
        Replies.ToArbitrary(),
        (before, reply) =>
        {
            if (ReplyRules.Decide(before, reply, Context, Given.Settings) is not ReplyDecision.Refused(var faults))
                return;

            Assert.NotEmpty(faults);
            Assert.Equal(faults.Count, faults.DistinctBy(fault => fault.Field).Count());
            Assert.All(faults, fault => Assert.EndsWith(".", fault.Message, StringComparison.Ordinal));
        });
}
