using System.Text.RegularExpressions;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage.Tables;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Storage;

[Properties(Arbitrary = [typeof(Texts)])]
public sealed partial class KeyTests
{
    [Property]
    public void A_text_comes_back_from_its_key(OddText text) => Assert.Equal(text.Value, KeyText.Decode(KeyText.Encode(text.Value)) ?? text.Value);

    [Property]
    public void A_text_short_enough_is_never_shortened(OddText text)
    {
        if (text.Value.Length * 5 <= KeyText.MaxLength)
            Assert.Equal(text.Value, KeyText.Decode(KeyText.Encode(text.Value)));
    }

    [Property]
    public void Every_key_holds_only_what_the_service_allows_and_fits(OddText plan, OddText reference, OddText reply, OddText person)
    {
        string[] keys =
        [
            Keys.Plan(plan.Value),
            Keys.Objective(reference.Value),
            Keys.Archived(reference.Value),
            Keys.HistoryEntry(reference.Value, DateTimeOffset.MaxValue, reply.Value),
            Keys.Reply(reply.Value),
            Keys.Party(reference.Value),
            Keys.ConversationPartition(ConversationKind.Personal, person.Value),
            Keys.CyclePartition(plan.Value, reply.Value),
            Keys.CheckIn(person.Value),
            Keys.SummaryPartition(plan.Value),
        ];

        Assert.All(keys, key => Assert.Matches(Allowed(), key));
    }

    [Property]
    public void The_parts_of_a_key_come_back(OddText plan, OddText cycle)
    {
        var parts = Keys.PartsOf(Keys.CyclePartition(plan.Value, cycle.Value));

        Assert.Equal([plan.Value, cycle.Value], [parts[0] ?? plan.Value, parts[1] ?? cycle.Value]);
    }

    [Property]
    public void References_share_a_key_exactly_when_they_are_equal_but_for_case(OddText one, OddText other) => Assert.Equal(
        string.Equals(one.Value, other.Value, StringComparison.OrdinalIgnoreCase),
        Keys.Objective(one.Value) == Keys.Objective(other.Value));

    [Property]
    public void A_reference_has_the_same_key_in_any_case_that_an_ordinal_comparison_ignores(OddText text)
    {
        foreach (var variant in (string[])[text.Value.ToUpperInvariant(), string.Concat(text.Value.Select(char.ToLowerInvariant))])
        {
            if (string.Equals(text.Value, variant, StringComparison.OrdinalIgnoreCase))
                Assert.Equal(Keys.Objective(text.Value), Keys.Objective(variant));
        }
    }

    [Fact]
    public void Texts_too_long_for_a_key_keep_distinct_keys_that_fit()
    {
        var stem = new string('é', 2_000);
        string[] texts = [stem, stem + "a", stem + "b", "a" + stem, new('x', 241), new('x', 242), new('x', 240)];

        var keys = texts.Select(KeyText.Encode).ToList();

        Assert.Equal(texts.Length, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, KeyText.MaxLength));
        Assert.Equal([null, null, null, null, null, null, texts[^1]], keys.Select(KeyText.Decode));
        Assert.StartsWith("=00E9=00E9", keys[0], StringComparison.Ordinal);
    }

    // Found by the fuzzer: a reference and a reply key that are both of the greatest length stand beside an instant.
    [Fact]
    public void A_history_of_the_longest_reference_and_reply_key_has_a_key_that_fits()
    {
        var longest = new string('x', KeyText.MaxLength);

        Assert.Matches(Allowed(), Keys.HistoryEntry(longest, DateTimeOffset.MaxValue, longest));
        Assert.NotEqual(
            Keys.HistoryEntry(longest, Samples.Noon, longest), Keys.HistoryEntry(longest, Samples.Noon, longest[1..] + "y"));
    }

    // Found by the fuzzer: the upper case of the long s is an S, which is another letter to a comparison that ignores case.
    [Fact]
    public void References_that_differ_by_a_long_s_have_keys_of_their_own() =>
        Assert.NotEqual(Keys.Objective("S1"), Keys.Objective("\u017F1"));

    [Theory]
    [InlineData("=00")]
    [InlineData("=00G1")]
    [InlineData("a/b")]
    [InlineData("a!b")]
    public void What_was_never_a_key_is_not_read_as_one(string key) =>
        Assert.Throws<FormatException>(() => KeyText.Decode(key));

    [Theory]
    [InlineData("1.1", "2objective!1.1")]
    [InlineData("p1-03", "2objective!P1-03")]
    [InlineData("A/1 #?", "2objective!A=002F1=0020=0023=003F")]
    public void A_key_can_be_read_by_a_person(string reference, string key) => Assert.Equal(key, Keys.Objective(reference));

    [Property]
    public void History_sorts_by_time_within_an_objective(DateTimeOffset one, DateTimeOffset other, OddText key, OddText otherKey)
    {
        var order = string.CompareOrdinal(
            Keys.HistoryEntry("1.1", one, key.Value), Keys.HistoryEntry("1.1", other, otherKey.Value));

        if (one.UtcTicks != other.UtcTicks)
            Assert.Equal(Math.Sign(one.UtcTicks.CompareTo(other.UtcTicks)), Math.Sign(order));
    }

    [Property]
    public void The_history_of_an_objective_is_its_own(OddText one, OddText other, OddText key)
    {
        var history = Keys.HistoryEntry(one.Value, Samples.Noon, key.Value);

        Assert.True(Keys.History.Contains(history));
        Assert.Equal(
            string.Equals(one.Value, other.Value, StringComparison.OrdinalIgnoreCase),
            Keys.HistoryOf(other.Value).Contains(history));
    }

    [Theory]
    [InlineData("1.1", "1.10")]
    [InlineData("1.1", "1.1a")]
    [InlineData("1", "1!1")]
    public void A_reference_that_begins_like_another_has_a_history_apart(string reference, string longer) =>
        Assert.False(Keys.HistoryOf(reference).Contains(Keys.HistoryEntry(longer, Samples.Noon, "k")));

    [Fact]
    public void A_plan_is_loaded_without_its_archive_history_and_reply_keys()
    {
        Assert.All((string[])[Keys.Settings, Keys.Document, Keys.Objective("ZZ")], key => Assert.True(Keys.InForce.Contains(key)));
        Assert.All(
            (string[])[Keys.Archived(""), Keys.HistoryEntry("", Samples.Noon, ""), Keys.Reply("")],
            key => Assert.False(Keys.InForce.Contains(key)));
        Assert.True(Keys.InForceAndArchived.Contains(Keys.Archived("ZZ")));
        Assert.False(Keys.InForceAndArchived.Contains(Keys.HistoryEntry("", Samples.Noon, "")));
    }

    [Property]
    public void Newer_summaries_come_first(DateTimeOffset one, DateTimeOffset other)
    {
        var (first, second) = (Cycle.NameOf(one), Cycle.NameOf(other));

        Assert.Equal(
            Math.Sign(string.CompareOrdinal(second, first)),
            Math.Sign(string.CompareOrdinal(Keys.Countdown(first), Keys.Countdown(second))));
    }

    [Fact]
    public void A_partys_key_does_not_show_its_name()
    {
        Assert.Equal(Keys.Party("Jo Bloggs"), Keys.Party("JO BLOGGS"));
        Assert.NotEqual(Keys.Party("Jo Bloggs"), Keys.Party("Joe Bloggs"));
        Assert.DoesNotContain("bloggs", Keys.Party("Jo Bloggs"), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^[A-Za-z0-9.:@_!=-]{0,512}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
