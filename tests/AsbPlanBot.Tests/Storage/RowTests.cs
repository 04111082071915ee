using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Storage;
using AsbPlanBot.Storage.Ledger;
using AsbPlanBot.Storage.Plans;
using AsbPlanBot.Storage.Tables;
using Azure.Data.Tables;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Storage;

[Properties(Arbitrary = [typeof(Texts)])]
public sealed class RowTests
{
    [Property]
    public void An_objective_comes_back_from_its_row(
        WholeText text, WholeText?[] optional, int number, RagStatus status, DateOnly? day, DateTimeOffset? instant)
    {
        string? Optional(int index) => optional.ElementAtOrDefault(index)?.Value;
        string[] texts = [.. optional.OfType<WholeText>().Select(given => given.Value)];
        var objective = new Objective
        {
            Ref = text.Value,
            Title = text.Value,
            Outcome = Optional(0),
            Progress = Optional(1),
            Parties = texts,
            Start = day,
            Due = day?.AddDays(day == DateOnly.MaxValue ? 0 : 1),
            DueText = Optional(2),
            FirstDue = day,
            DueMoves = number,
            Actions = [.. texts.Select((given, index) => new PlanAction(given, text.Value, index % 2 == 0))],
            Status = status,
            Note = Optional(3),
            Percent = number % 2 == 0 ? number : null,
            Evidence = Optional(4),
            StatusSince = instant,
            ConfirmedAt = instant?.ToUniversalTime(),
            ConfirmedBy = Optional(5),
            AcknowledgedBy = Optional(5),
            NoChangesInARow = number,
            Version = "W/\"1\"",
        };

        Assert.Equivalent(objective, ObjectiveRow.Read(Stored(ObjectiveRow.Write("asb", objective))), strict: true);
        Assert.Equivalent(objective, ObjectiveRow.Read(Stored(ObjectiveRow.WriteArchived("asb", objective))), strict: true);
    }

    [Property]
    public void A_line_of_history_comes_back_from_its_row(
        WholeText text, WholeText? optional, DateTimeOffset at, ReplySource source, RagStatus before, RagStatus after, bool flag, int? percent)
    {
        var entry = new HistoryEntry
        {
            ObjectiveRef = text.Value,
            At = at,
            By = text.Value,
            OnBehalfOf = optional?.Value,
            Source = source,
            Cycle = optional?.Value,
            Key = text.Value,
            OldStatus = before,
            NewStatus = after,
            NoChange = flag,
            Note = optional?.Value,
            Percent = percent,
            CompleteLetters = [text.Value, "a"],
            Evidence = optional?.Value,
            DueMove = optional is null ? null : new DueMove(
                new DueDate(null, null, null, 0),
                new DueDate(DateOnly.FromDateTime(at.UtcDateTime), optional.Value, DateOnly.MaxValue, percent ?? 1)),
            Membership = flag ? PlanMembership.Removed : PlanMembership.Unchanged,
        };

        var read = HistoryRow.Read(Stored(HistoryRow.Write("asb", entry)));

        Assert.Equivalent(entry, read, strict: true);
        Assert.Equal(at.Offset, read.At.Offset);
    }

    [Property]
    public void A_check_in_comes_back_from_its_row(
        WholeText text, WholeText? optional, CheckInState state, DateTimeOffset since, DateTimeOffset? other, int number)
    {
        var checkIn = new CheckIn
        {
            PlanId = text.Value,
            Cycle = text.Value,
            PersonId = text.Value,
            State = state,
            StateSince = since,
            Asked = [text.Value, "1.1"],
            Answered = [.. optional is null ? [] : (string[])[optional.Value]],
            Revision = number,
            SentAt = other,
            AnsweredAt = other,
            ActivityId = optional?.Value,
            ConversationId = optional?.Value,
            Reason = optional?.Value,
            Attempts = number,
            Trace = optional?.Value,
            Version = "W/\"1\"",
        };

        Assert.Equivalent(checkIn, CheckInRow.Read(Stored(CheckInRow.Write(checkIn))), strict: true);
    }

    [Fact]
    public void Lists_are_stored_as_they_always_were()
    {
        var row = ObjectiveRow.Write("asb", Samples.Objective("1.1") with { Parties = ["Tîm \"A\" & B"] });

        Assert.Equal("""["Tîm \"A\" & B"]""", row["Parties"]);
        Assert.Equal(
            """[{"Letter":"a","Text":"Write the procedure","Complete":true},{"Letter":"b","Text":"Train everybody","Complete":false}]""",
            row["Actions"]);
        Assert.Equal("NotReported", row["Status"]);
        Assert.Equal(
            """{"1.1":"Amber","A/1":"NotReported"}""", SummaryRow.Write(Samples.Summary("20261130T0900Z"))["Statuses"]);
    }

    [Fact]
    public void A_text_longer_than_a_property_goes_on_in_the_next_without_breaking_a_character()
    {
        // One before the limit, so that the first pair lies across it.
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 40_000));

        var row = ObjectiveRow.Write("asb", Samples.Objective("1.1") with { Progress = text });

        var parts = row.Where(property => property.Key.StartsWith("Progress", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Progress", "Progress_1", "Progress_2"], parts.Select(part => part.Key));
        Assert.All(parts, part => Assert.False(char.IsHighSurrogate(((string)part.Value)[^1])));
        Limits.Check(row);
        Assert.Equal(text, ObjectiveRow.Read(Stored(row)).Progress);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_stored_as_the_replacement_character()
    {
        var row = ObjectiveRow.Write("asb", Samples.Objective("1.1") with { Note = "a\uD800b", Parties = ["\uDC00"] });

        var read = ObjectiveRow.Read(Stored(row));

        Assert.Equal("a\uFFFDb", read.Note);
        Assert.Equal(["\uFFFD"], read.Parties);
    }

    [Theory]
    [InlineData("Title", null)]
    [InlineData("Status", null)]
    [InlineData("Status", "Purple")]
    [InlineData("Status", "2")]
    [InlineData("Status", "amber")]
    [InlineData("Status", 2)]
    [InlineData("DueMoves", "2")]
    [InlineData("Due", "30/11/2026")]
    [InlineData("ConfirmedAt", "yesterday")]
    [InlineData("Actions", "[{")]
    [InlineData("Actions", """[{"Letter":"a","Complete":true}]""")]
    [InlineData("Parties", "[null]")]
    [InlineData("Parties", "null")]
    public void A_row_that_cannot_be_read_is_named_and_not_quoted(string property, object? value)
    {
        var row = ObjectiveRow.Write("asb", Samples.Objective("1.1") with { Title = "Confidential" });
        if (value is null)
            row.Remove(property);
        else
            row[property] = value;

        var error = Assert.Throws<BrokenRowException>(() => ObjectiveRow.Read(Stored(row)));

        Assert.Equal(
            $"Table Plans, partition 'asb', row '2objective!1.1': {property} is missing or cannot be read.", error.Message);
        Assert.Null(error.InnerException);
    }

    private static RowReader Stored(TableEntity row)
    {
        row.ETag = new Azure.ETag("W/\"1\"");
        return new RowReader("Plans", row);
    }
}
