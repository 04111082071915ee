using System.Globalization;
using AsbPlanBot.Core.Questions;
using FsCheck;
using FsCheck.Xunit;

namespace AsbPlanBot.Core.Tests.Questions;

/// <summary>Days as people write them, read on Thursday 26 November 2026.</summary>
public sealed class BritishDatesTests
{
    private static readonly DateOnly Today = Given.Day("2026-11-26");

    [Theory]
    [InlineData("5 January", "2027-01-05")]
    [InlineData("5th of January", "2027-01-05")]
    [InlineData("the 1st of december", "2026-12-01")]
    [InlineData("1 Dec", "2026-12-01")]
    [InlineData("26 Nov", "2026-11-26")]
    [InlineData("25 Nov", "2027-11-25")]
    [InlineData("Tue 5 Jan 2027", "2027-01-05")]
    [InlineData("Tuesday, 5 Jan. 27", "2027-01-05")]
    [InlineData("January 5", "2027-01-05")]
    [InlineData("Jan 5th, 2028", "2028-01-05")]
    [InlineData("5-Jan-27", "2027-01-05")]
    [InlineData("5/1", "2027-01-05")]
    [InlineData("05/01/2027", "2027-01-05")]
    [InlineData("5.1.27", "2027-01-05")]
    [InlineData("2027-01-05", "2027-01-05")]
    [InlineData("29 February", "2028-02-29")]
    [InlineData("today", "2026-11-26")]
    [InlineData("tomorrow", "2026-11-27")]
    [InlineData("Friday", "2026-11-27")]
    [InlineData("Thursday", "2026-12-03")]
    [InlineData("mon", "2026-11-30")]
    [InlineData("next Friday", "2026-12-04")]
    [InlineData("next Monday", "2026-11-30")]
    public void A_day_is_read(string text, string day) => Assert.Equal(Given.Day(day), BritishDates.Read(text, Today));

    [Theory]
    [InlineData("1 June", "2026-06-01")]
    [InlineData("1 December", "2025-12-01")]
    [InlineData("26 November", "2026-11-26")]
    [InlineData("29 February", "2024-02-29")]
    [InlineData("01/06/26", "2026-06-01")]
    [InlineData("last Monday", "2026-11-23")]
    [InlineData("Monday", "2026-11-23")]
    [InlineData("Thursday", "2026-11-19")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("yesterday", "2026-11-25")]
    [InlineData("today", "2026-11-26")]
    public void A_day_that_has_been_is_read(string text, string day) => Assert.Equal(Given.Day(day), BritishDates.ReadPast(text, Today));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("next Monday")]
    [InlineData("1 June 2027")]
    public void A_day_to_come_has_not_been(string text) => Assert.Null(BritishDates.ReadPast(text, Today));

    [Theory]
    [InlineData("")]
    [InlineData("last Monday")]
    [InlineData("31 December 9999")]
    [InlineData("31 February")]
    [InlineData("31/2/27")]
    [InlineData("13/13")]
    [InlineData("0 January")]
    [InlineData("5 Januember")]
    [InlineData("5 January 0")]
    [InlineData("4.1.1.1")]
    [InlineData("soon")]
    public void What_is_no_day_is_none(string text) => Assert.Null(BritishDates.Read(text, Today));

    [Property, Trait("Cases", "Random")]
    public void Every_day_is_read_in_each_form(PositiveInt days)
    {
        var day = Today.AddDays(days.Get % 360);

        Assert.All(
            new[] { "d MMMM", "d MMM yyyy", "dd/MM/yyyy", "d/M/yy", "yyyy-MM-dd", "MMMM d", "ddd d MMM yyyy" },
            form => Assert.Equal(day, BritishDates.Read(day.ToString(form, CultureInfo.InvariantCulture), Today)));
    }

    [Property, Trait("Cases", "Random")]
    public void Whatever_is_written_is_read_or_not(string? text) => BritishDates.Read(text ?? "", Today);
}
