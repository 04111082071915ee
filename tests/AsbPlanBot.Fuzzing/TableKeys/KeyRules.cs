using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Scheduling;
using AsbPlanBot.Storage.Tables;

namespace AsbPlanBot.Fuzzing.TableKeys;

/// <summary>What every key must keep to, whatever it is made of.</summary>
internal static class KeyRules
{
    // The service's own bound is 1 KiB of UTF-16.
    private const int Longest = 512;

    /// <summary>The first rule that is broken; null if none is.</summary>
    public static string? FaultOf(KeyInput input)
    {
        var (one, other, third) = (input.One, input.Other, input.Third);
        var (at, otherAt) = (Instant(input.Ticks), Instant(input.OtherTicks));
        var isSameReference = string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
        var history = Keys.HistoryEntry(one, at, third);
        (string Rule, bool Holds)[] rules =
        [
            ("every key holds only what the service allows", KeysOf(input).All(IsAllowed)),
            ("a text comes back from its key", KeyText.Decode(KeyText.Encode(one)) is var back && (back == one || (back is null && one.Length * 5 > KeyText.MaxLength))),
            ("different texts have different keys", KeyText.Encode(one) == KeyText.Encode(other) == (one == other)),
            ("references share a key where only their case differs", Keys.Objective(one) == Keys.Objective(other) == isSameReference),
            ("parties share a key where only their case differs", Keys.Party(one) == Keys.Party(other) == isSameReference),
            ("a partition belongs to one plan and one cycle", Keys.CyclePartition(one, third) == Keys.CyclePartition(other, third) == (one == other) && Keys.CyclePartition(third, one) == Keys.CyclePartition(third, other) == (one == other)),
            ("parts do not run into one another", one == other || Keys.CyclePartition(one, other) != Keys.CyclePartition(other, one)),
            ("the parts of a key come back", Parts(Keys.CyclePartition(one, third), one, third)),
            ("a history sorts by time", Sign(string.CompareOrdinal(history, Keys.HistoryEntry(one, otherAt, third))) == Sign(at.CompareTo(otherAt))),
            ("a history is of one objective", Keys.HistoryOf(other).Contains(history) == isSameReference && Keys.History.Contains(history)),
            ("the cycles of a plan are its own", Keys.CyclePartitions(other).Contains(Keys.CyclePartition(one, third)) == (one == other)),
            ("conversations are of one kind", Keys.Conversations(ConversationKind.Personal).Contains(Keys.ConversationPartition(ConversationKind.Personal, one)) && !Keys.Conversations(ConversationKind.Team).Contains(Keys.ConversationPartition(ConversationKind.Personal, one))),
            ("a row is of its kind", IsOfItsKind(one)),
            ("cycles sort by time", CyclesSort(one, at, otherAt)),
        ];
        return Array.Find(rules, rule => !rule.Holds).Rule;
    }

    private static bool CyclesSort(string plan, DateTimeOffset at, DateTimeOffset otherAt)
    {
        var (cycle, other) = (Cycle.NameOf(at), Cycle.NameOf(otherAt));
        var order = Sign(string.CompareOrdinal(cycle, other));
        return order == Sign(string.CompareOrdinal(Keys.CyclePartition(plan, cycle), Keys.CyclePartition(plan, other)))
            && order == -Sign(string.CompareOrdinal(Keys.Countdown(cycle), Keys.Countdown(other)))
            && Keys.CyclePartitionsBefore(plan, other).Contains(Keys.CyclePartition(plan, cycle)) == order < 0
            && !Keys.OtherPartitions(plan).Contains(Keys.CyclePartition(plan, cycle));
    }

    private static bool IsOfItsKind(string text) =>
        Keys.IsObjective(Keys.Objective(text)) && !Keys.IsArchived(Keys.Objective(text)) && Keys.IsArchived(Keys.Archived(text))
        && Keys.IsDraft(Keys.Draft(text)) && Keys.IsLeaver(Keys.Leaver(text)) && Keys.IsAbsence(Keys.Absence(text)) && !Keys.IsAbsence(Keys.Party(text))
        && Keys.IsNotice(Keys.Notice(text)) && Keys.CheckIns.Contains(Keys.CheckIn(text)) && !Keys.CheckIns.Contains(Keys.Notice(text))
        && Keys.InForce.Contains(Keys.Objective(text)) && !Keys.InForce.Contains(Keys.Archived(text))
        && Keys.KindOf(Keys.Plan(text), Keys.Reply(text)) == Keys.ReplyKind
        && Keys.KindOf(Keys.CyclePartition(text, text), Keys.CheckIn(text)) == Keys.CheckInKind;

    private static bool Parts(string key, string one, string other) =>
        Keys.PartsOf(key) is [var first, var second] && (first ?? one) == one && (second ?? other) == other;

    private static IEnumerable<string> KeysOf(KeyInput input) =>
    [
        Keys.Plan(input.One),
        Keys.Objective(input.One),
        Keys.Archived(input.One),
        Keys.HistoryEntry(input.One, Instant(input.Ticks), input.Third),
        Keys.Reply(input.One),
        Keys.Draft(input.One),
        Keys.Leaver(input.One),
        Keys.Party(input.One),
        Keys.Absence(input.One),
        Keys.ConversationPartition(ConversationKind.Personal, input.One),
        Keys.CyclePartition(input.One, input.Other),
        Keys.CheckIn(input.One),
        Keys.Notice(input.One),
        Keys.Mark(input.One),
        Keys.OpenPartition(input.One),
        Keys.OpenCycle(input.One),
        Keys.CyclesPartition(input.One),
        Keys.SummaryPartition(input.One),
    ];

    private static bool IsAllowed(string key) => key.Length <= Longest && !key.AsSpan().ContainsAny("/\\#?") && !key.Any(unit => unit is < ' ' or > '~');

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    private static int Sign(int order) => Math.Sign(order);
}
