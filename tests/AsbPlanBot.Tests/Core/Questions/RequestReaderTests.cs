using AsbPlanBot.Core.CheckIns;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using FsCheck.Xunit;

namespace AsbPlanBot.Tests.Core.Questions;

/// <summary>Sentences that want something done, read on Thursday 26 November 2026.</summary>
public sealed class RequestReaderTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-26");

    public static TheoryData<string, string?, string?, string?, string?> Absences => new()
    {
        // said, who, from, until, stand-in
        { "away until 5 January", null, null, "2027-01-05", null },
        { "I'm away until 5 January", null, null, "2027-01-05", null },
        { "I’m away till Tuesday 5th January 2027.", null, null, "2027-01-05", null },
        { "Hi, I am on annual leave until 05/01/27 please", null, null, "2027-01-05", null },
        { "i will be on leave from 20 December until 5 January", null, "2026-12-20", "2027-01-05", null },
        { "I'm on holiday from 21/12 to 4/1", null, "2026-12-21", "2027-01-04", null },
        { "off sick", null, null, null, null },
        { "away", null, null, null, null },
        { "away tomorrow", null, "2026-11-27", "2026-11-28", null },
        { "I am out of the office next week", null, "2026-11-30", "2026-12-07", null },
        { "away today", null, null, "2026-11-27", null },
        { "away, back on 1 December", null, null, "2026-12-01", null },
        { "away until Monday", null, null, "2026-11-30", null },
        { "I am away until 5 January, Sam Osei covers for me", null, null, "2027-01-05", "Sam Osei" },
        { "away until 5 January and <at>Sam Osei</at> covers for me", null, null, "2027-01-05", "Sam Osei" },
        { "away until 5 January. @Sam will cover", null, null, "2027-01-05", "Sam" },
        { "<at>Sam Osei</at> covers for me", null, null, null, "Sam Osei" },
        { "Sam covers for me until 5 January", null, null, "2027-01-05", "Sam" },
        { "Jo Blake is away until 5 January", "Jo Blake", null, "2027-01-05", null },
        { "Jo Blake is off sick until 5 January, Sam Osei is covering", "Jo Blake", null, "2027-01-05", "Sam Osei" },
        { "Jo O'Neill is on maternity leave from 1 December", "Jo O'Neill", "2026-12-01", null, null },
        // What is no day, or is over, is asked for.
        { "away until the cows come home", null, null, null, null },
        { "away until 5 January 2020", null, null, null, null },
        { "away until 31 February", null, null, null, null },
    };

    [Theory]
    [MemberData(nameof(Absences))]
    public void Being_away_is_said_in_many_ways(string said, string? who, string? from, string? until, string? standIn) => Assert.Equal(
        new Request.Away(who, from is null ? null : Given.Day(from), until is null ? null : Given.Day(until), standIn),
        RequestReader.Read(said, Today));

    [Theory]
    [InlineData("I'm back", null)]
    [InlineData("im back now", null)]
    [InlineData("back", null)]
    [InlineData("I am not away", null)]
    [InlineData("Jo Blake is back", "Jo Blake")]
    public void So_is_being_back(string said, string? who) => Assert.Equal(new Request.Back(who), RequestReader.Read(said, Today));

    [Theory]
    [InlineData("not now", null)]
    [InlineData("later", null)]
    [InlineData("snooze", null)]
    [InlineData("ask me later", null)]
    [InlineData("Ask me tomorrow", PutOffTo.NextWorkingDay)]
    [InlineData("remind me again tomorrow, please", PutOffTo.NextWorkingDay)]
    [InlineData("snooze until next week", PutOffTo.NextWeek)]
    [InlineData("please ask me on Monday", PutOffTo.NextWeek)]
    public void A_check_in_is_put_off_in_words(string said, PutOffTo? to) => Assert.Equal(new Request.PutOff(to), RequestReader.Read(said, Today));

    [Theory]
    [InlineData("pause", typeof(Request.Pause))]
    [InlineData("Pause the plan!", typeof(Request.Pause))]
    [InlineData("stop asking", typeof(Request.Pause))]
    [InlineData("resume", typeof(Request.Resume))]
    [InlineData("go on with the plan", typeof(Request.Resume))]
    public void A_plan_is_paused_and_goes_on_in_words(string said, Type request) =>
        Assert.IsType(request, RequestReader.Read(said, Today));

    [Theory]
    [InlineData("export", ExportFormat.Word, null)]
    [InlineData("Export Word", ExportFormat.Word, null)]
    [InlineData("export the plan to excel please", ExportFormat.Excel, null)]
    [InlineData("download as a spreadsheet", ExportFormat.Excel, null)]
    [InlineData("export csv", ExportFormat.Csv, null)]
    [InlineData("export word as at 1 March", ExportFormat.Word, "2026-03-01")]
    [InlineData("export word as at 26/11/2026", ExportFormat.Word, "2026-11-26")]
    [InlineData("export excel as at 31 December", ExportFormat.Excel, "2025-12-31")]
    public void A_file_is_asked_for_in_words(string said, ExportFormat format, string? day) => Assert.Equal(
        new Request.Export(format, day is null ? null : Given.Day(day)), RequestReader.Read(said, Today));

    [Theory]
    [InlineData("export word as at 1 March 2030")]
    [InlineData("export word as at the weekend")]
    [InlineData("")]
    [InlineData("what's amber?")]
    [InlineData("my actions")]
    [InlineData("who is away?")]
    [InlineData("is Jo back?")]
    [InlineData("4.1 amber waiting for body cameras, cameras due in March")]
    [InlineData("4.1 amber the officer who covers this is off sick until March")]
    [InlineData("who covers for me")]
    [InlineData("tomorrow")]
    [InlineData("don't pause")]
    [InlineData("pause 4.1")]
    [InlineData("give the back office a call")]
    public void What_is_something_else_is_left_to_the_questions(string said) => Assert.Null(RequestReader.Read(said, Today));

    [Property]
    public void Whatever_is_said_is_read_or_left(string? said) => RequestReader.Read(said ?? "", Today);

    [Fact]
    public void A_long_message_is_no_request() => Assert.Null(RequestReader.Read("away until 5 January " + new string('a', 10_000), Today));
}
