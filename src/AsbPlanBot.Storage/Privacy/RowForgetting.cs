using System.Text.Json.Nodes;
using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Privacy;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;

namespace AsbPlanBot.Storage.Privacy;

/// <summary>What becomes of a row of a plan when somebody is forgotten.</summary>
/// <param name="openCycles">The plan's cycles under way: nobody is asked in them under a pseudonym.</param>
internal sealed class RowForgetting(Leaver leaver, PersonWords words, IReadOnlySet<string> openCycles, DateTimeOffset now)
{
    private Identity Who => leaver.Who;

    /// <summary>The row as it is to be, under the same key or another; the same one where it stays; null where it goes.</summary>
    public TableEntity? After(TableEntity row)
    {
        if (Keys.IsLeaver(row.RowKey))
            return row;
        if (!RowTexts.Of(row).Values.Append(row.RowKey).Any(words.AreIn))
            return row;

        return Keys.KindOf(row.PartitionKey, row.RowKey) switch
        {
            Keys.Settings => Replace(Without(row, nameof(PlanSettings.Managers), manager => Who.Is((string?)manager))),
            Keys.DraftKind => null,
            Keys.HistoryKind => Rename(row, after => Keys.HistoryEntry(
                Text(after, nameof(HistoryEntry.ObjectiveRef)), Reader(after).Instant(nameof(HistoryEntry.At)), Text(after, nameof(HistoryEntry.Key)))),
            Keys.ReplyKind => Rename(row, after => Keys.Reply(Text(after, nameof(HistoryEntry.Key)))),
            Keys.AbsenceKind => Absence(row),
            Keys.PartyKind => Rename(
                Without(row, nameof(Party.Holdings), holding => Who.Is((string?)holding?[nameof(Holding.Person)]?[nameof(Person.Id)])),
                after => Keys.Party(Text(after, nameof(Party.Name)))),
            Keys.CheckInKind => CheckIn(row),
            Keys.NoticeKind => Notice(row),
            _ => Replace(row),
        };
    }

    /// <summary>One party, of two that were named after who is forgotten: with the holders of both.</summary>
    public static TableEntity Together(TableEntity one, TableEntity other) => RowTexts.Map(
        one,
        (name, text) => name == nameof(Party.Holdings)
            ? ListOf(Members(text).Concat(Members(Reader(other).LongText(name))).DistinctBy(holding => holding?.ToJsonString()))
            : text);

    private TableEntity? Absence(TableEntity row) => Who.Is(Text(row, nameof(Core.People.Absence.PersonId)))
        ? null
        : RowTexts.Map(row, (name, text) => name == nameof(Core.People.Absence.StandInId) && Who.Is(text) ? null : text);

    // In a cycle under way nobody is asked, reminded or back from anywhere any more; the chat and the message are not theirs to be found by.
    private TableEntity CheckIn(TableEntity row)
    {
        var checkIn = CheckInRow.Read(Reader(row));
        var isOpen = openCycles.Contains(checkIn.Cycle);
        if (Who.Is(checkIn.PersonId))
        {
            var ended = isOpen ? CheckInMoves.After(checkIn, new CheckInEvent.CycleEnded(), now) : checkIn;
            checkIn = ended with { ActivityId = null, ConversationId = null, Until = isOpen ? null : ended.Until };
        }
        else if (isOpen && Who.Is(checkIn.StandInId))
        {
            checkIn = checkIn with { StandInId = null };
        }

        return Rename(CheckInRow.Write(checkIn), after => Keys.CheckIn(Text(after, nameof(checkIn.PersonId))));
    }

    // What they have not been told yet is not to be told to a pseudonym.
    private TableEntity? Notice(TableEntity row)
    {
        var notice = NoticeRow.Read(Reader(row));
        return Who.Is(notice.ManagerId) && notice.State is not CheckInState.Sent
            ? null
            : Rename(row, after => Keys.Notice(NoticeRow.Read(Reader(after)).Key));
    }

    private TableEntity Replace(TableEntity row) => RowTexts.Map(row, (_, text) => words.Replace(text, leaver.By));

    private TableEntity Rename(TableEntity row, Func<TableEntity, string> keyOf)
    {
        var after = Replace(row);
        after.RowKey = keyOf(after);
        return after;
    }

    // Lists are stored as JSON; the other members stay as they are written.
    private static TableEntity Without(TableEntity row, string list, Func<JsonNode?, bool> isTheirs) => RowTexts.Map(
        row,
        (name, text) => name == list
            ? ListOf(Members(text).Where(member => !isTheirs(member)))
            : text);

    private static JsonArray Members(string list) => JsonNode.Parse(list)!.AsArray();

    private static string ListOf(IEnumerable<JsonNode?> members) =>
        new JsonArray([.. members.Select(member => member?.DeepClone())]).ToJsonString(RowJson.Options);

    private static string Text(TableEntity row, string name) => Reader(row).Text(name);

    private static RowReader Reader(TableEntity row) => new("", row);
}
