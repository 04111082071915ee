using System.Globalization;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Scheduling;

namespace AsbPlanBot.Storage.Tables;

/// <summary>
/// Every key of every table. The row keys of a plan begin with a digit so that what is read together lies together:
/// settings, document and objectives are one range, and the settings are a partition's first row.
/// </summary>
internal static class Keys
{
    public const string Settings = "0settings";
    public const string Document = "1document";

    /// <summary>How many people of a plan have been forgotten: the newest pseudonym's number.</summary>
    public const string Pseudonyms = "7pseudonyms";

    /// <summary>The partition of what is said of all tables. Sorts after every plan, and no key begins so.</summary>
    public const string Everything = "~";

    /// <summary>Which version of the rows the tables hold.</summary>
    public const string SchemaVersion = "0schema";

    /// <summary>Marks that all check-ins of a cycle have been inserted.</summary>
    public const string Opened = "0opened";

    /// <summary>The one row of a conversation's partition.</summary>
    public const string Conversation = "0conversation";

    private const string ObjectiveKind = "2objective";
    private const string ArchivedKind = "3archived";
    public const string HistoryKind = "4history";
    public const string ReplyKind = "5reply";
    public const string DraftKind = "6draft";
    private const string LeaverKind = "8leaver";
    // Sorts after the hashes of the parties.
    public const string AbsenceKind = "absence";
    public const string PartyKind = "party";
    private const string MarkKind = "0mark";
    public const string CheckInKind = "1checkin";
    public const string NoticeKind = "2notice";
    private const string OpenKind = "open";
    private const string CycleKind = "cycle";
    private const string CyclesKind = "opened";
    private const string SummaryKind = "summary";
    // The one letter whose upper case is another letter to that comparison.
    private const char LongS = '\u017F';
    private const string InstantFormat = "yyyyMMdd'T'HHmmssfffffff'Z'";

    /// <summary>Settings, document and objectives: what a plan is loaded from.</summary>
    public static RowRange InForce { get; } = new("0", "3");

    /// <summary>The same with what was archived: what an import has to know.</summary>
    public static RowRange InForceAndArchived { get; } = new("0", "4");

    /// <summary>Objectives that are in force or were: those that can have a history.</summary>
    public static RowRange Objectives { get; } = new(ObjectiveKind, "4");

    /// <summary>The history of every objective.</summary>
    public static RowRange History { get; } = RowRange.Of(HistoryKind);

    public static string Plan(string planId) => KeyText.Encode(planId);

    public static string Objective(string reference) => Join(ObjectiveKind, Reference(reference));

    public static string Archived(string reference) => Join(ArchivedKind, Reference(reference));

    /// <summary>Sorts by time within an objective.</summary>
    public static string HistoryEntry(string reference, DateTimeOffset at, string replyKey) => Join(
        HistoryKind,
        Reference(reference),
        Instant(at),
        KeyText.EncodeWithin(KeyText.MaxLength - 2, replyKey));

    /// <summary>The history of one objective.</summary>
    public static RowRange HistoryOf(string reference) => RowRange.Of(Join(HistoryKind, Reference(reference)));

    /// <summary>The same from one instant on, up to another.</summary>
    public static RowRange HistoryOf(string reference, DateTimeOffset? from, DateTimeOffset? to) => new(
        from is { } first ? Join(HistoryKind, Reference(reference), Instant(first)) : HistoryOf(reference).From,
        to is { } last ? Join(HistoryKind, Reference(reference), Instant(last)) : HistoryOf(reference).To);

    public static string Reply(string replyKey) => Join(ReplyKind, KeyText.Encode(replyKey));

    public static string Draft(string personId) => Join(DraftKind, KeyText.Encode(personId));

    /// <summary>The drafts of everybody.</summary>
    public static RowRange Drafts { get; } = RowRange.Of(DraftKind);

    /// <summary>That somebody is being forgotten.</summary>
    public static string Leaver(string personId) => Join(LeaverKind, KeyText.Encode(personId));

    public static bool IsDraft(string rowKey) => Drafts.Contains(rowKey);

    public static bool IsLeaver(string rowKey) => RowRange.Of(LeaverKind).Contains(rowKey);

    public static bool IsObjective(string rowKey) => RowRange.Of(ObjectiveKind).Contains(rowKey);

    public static bool IsArchived(string rowKey) => RowRange.Of(ArchivedKind).Contains(rowKey);

    /// <summary>
    /// A reference as keys know it. References are looked up in any case of their letters, and upper case is what
    /// an ordinal comparison that ignores case compares.
    /// </summary>
    public static string Fold(string reference) =>
        string.Join(LongS, reference.Split(LongS).Select(part => part.ToUpperInvariant()));

    /// <summary>A party's row. Hashed, not escaped: it may be a person's name, and keys are seen in logs.</summary>
    public static string Party(string name) => KeyText.Hash(Fold(name));

    public static string Absence(string personId) => Join(AbsenceKind, KeyText.Encode(personId));

    /// <summary>The absences of everybody.</summary>
    public static RowRange Absences { get; } = RowRange.Of(AbsenceKind);

    public static bool IsAbsence(string rowKey) => Absences.Contains(rowKey);

    /// <summary>The partitions of one kind of conversation.</summary>
    public static RowRange Conversations(ConversationKind kind) => RowRange.Of(kind.ToString());

    /// <summary>
    /// A partition for each: they are looked up one by one, thousands in a minute. Teams ids and AAD object ids are told
    /// apart by case.
    /// </summary>
    public static string ConversationPartition(ConversationKind kind, string key) => Join(kind.ToString(), KeyText.Encode(key));

    public static string CyclePartition(string planId, string cycle) =>
        Join(CycleKind, KeyText.Encode(planId), KeyText.Encode(cycle));

    /// <summary>The partitions of all cycles of a plan, in order of time.</summary>
    public static RowRange CyclePartitions(string planId) => RowRange.Of(Join(CycleKind, KeyText.Encode(planId)));

    /// <summary>Those of the cycles before one. What is no cycle's name begins with a letter and sorts after all of them.</summary>
    public static RowRange CyclePartitionsBefore(string planId, string cycle) =>
        CyclePartitions(planId) with { To = CyclePartition(planId, cycle) };

    /// <summary>Those of what belongs to no cycle.</summary>
    public static RowRange OtherPartitions(string planId) =>
        CyclePartitions(planId) with { From = CyclePartition(planId, "A") };

    /// <summary>The check-ins of a cycle.</summary>
    public static RowRange CheckIns { get; } = RowRange.Of(CheckInKind);

    public static string CheckIn(string personId) => Join(CheckInKind, KeyText.Encode(personId));

    public static string Notice(string key) => Join(NoticeKind, KeyText.Encode(key));

    public static string Mark(string name) => Join(MarkKind, KeyText.Encode(name));

    public static bool IsNotice(string rowKey) => RowRange.Of(NoticeKind).Contains(rowKey);

    /// <summary>That a cycle is opened, its check-ins and its notices.</summary>
    public static RowRange OpenedAndAfter { get; } = new(Opened, "3");

    /// <summary>The cycles of a plan that are opened and not closed.</summary>
    public static string OpenPartition(string planId) => Join(OpenKind, KeyText.Encode(planId));

    public static string OpenCycle(string cycle) => KeyText.Encode(cycle);

    /// <summary>Every cycle of a plan that was opened, newest first.</summary>
    public static string CyclesPartition(string planId) => Join(CyclesKind, KeyText.Encode(planId));

    public static string SummaryPartition(string planId) => Join(SummaryKind, KeyText.Encode(planId));

    /// <summary>Counts down, so that the newest occurrence before another is the first row after the other's key.</summary>
    /// <exception cref="ArgumentException">It is not a cycle's name.</exception>
    public static string Countdown(string cycle) => Cycle.InstantOf(cycle) is { } instant
        ? (DateTimeOffset.MaxValue.UtcTicks - instant.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)
        : throw new ArgumentException("Not a cycle's name.", nameof(cycle));

    /// <summary>
    /// What a row is: the name that its own key begins with, or that of its partition where the row has only an instant; a party
    /// where it has neither, but a hash.
    /// </summary>
    public static string KindOf(string partition, string row) =>
        FirstPart(row) is var own && Kinds.Contains(own) ? own
        : FirstPart(partition) is var shared && Kinds.Contains(shared) ? shared
        : PartyKind;

    /// <summary>Every kind of row that there is.</summary>
    public static IReadOnlySet<string> Kinds { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Settings, Document, ObjectiveKind, ArchivedKind, HistoryKind, ReplyKind, DraftKind, Pseudonyms, LeaverKind, SchemaVersion,
        AbsenceKind, PartyKind, Conversation, Opened, MarkKind, CheckInKind, NoticeKind, OpenKind, CyclesKind, SummaryKind,
    };

    /// <summary>The texts of a key's parts, without its kind: the way back. Null stands for a part that was shortened.</summary>
    public static IReadOnlyList<string?> PartsOf(string key) => [.. key.Split(KeyText.Separator).Skip(1).Select(KeyText.Decode)];

    private static string Reference(string reference) => KeyText.Encode(Fold(reference));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    private static string FirstPart(string key) => key.Split(KeyText.Separator)[0];

    private static string Join(params string[] parts) => string.Join(KeyText.Separator, parts);
}
