using System.Text;

namespace AsbPlanBot.Tests.Documents;

/// <summary>How the bytes and characters of a file may differ without a difference to the plan.</summary>
public sealed class PlanTextTests
{
    private const string Text = "Town Plan\n" + Read.Header + "\n1.1 Café – “open”\ta) Serve tea\tGuests’ thanks\t\tHost\tGreen\n";

    public static TheoryData<string> Encodings => new("utf-8", "utf-8 BOM", "utf-16 BOM", "utf-16BE BOM");

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Unicode_is_read_with_and_without_a_mark(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 BOM" => new UTF8Encoding(true),
            "utf-16 BOM" => Encoding.Unicode,
            _ => Encoding.BigEndianUnicode,
        };

        var reading = await Read.PlanAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        Assert.Equal("Café – “open”", reading.Objective("1.1").Title);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Windows_1252_is_read_with_a_note()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text);

        var reading = await Read.PlanAsync(bytes);

        Assert.Equal("Café – “open”", reading.Objective("1.1").Title);
        Assert.Equal("Guests’ thanks", reading.Objective("1.1").Outcome);
        Assert.Equal(["encoding-guessed @ file"], reading.Found());
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Any_line_end_will_do_and_lines_are_counted_alike(string lineEnd)
    {
        var reading = await Read.PlanAsync((Text + "\n1.2 Next\ta) x\t\t\t\tGreen").Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal(["owner-missing @ line 5, Accountable Officer"], reading.Found());
    }

    [Fact]
    public async Task Spaces_of_all_kinds_are_one_space_and_what_cannot_be_seen_is_left_out()
    {
        var reading = await Read.RowsAsync("1.1\u00A0Safe \u2009 homes\ta) In\u00ADstall\u200B locks\t\t\t\uFEFFHousing  Team \tGreen");

        Assert.Equal("Safe homes", reading.Objective("1.1").Title);
        Assert.Equal("Install locks", reading.Objective("1.1").Actions[0].Text);
        Assert.Equal(["Housing Team"], reading.Objective("1.1").Parties);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public async Task Control_characters_are_left_out_with_a_note_however_they_are_written()
    {
        var reading = await Read.RowsAsync("1.1 Safe\u001b[31m homes\ta) Install &#27;locks &amp; bolts\t\t\tHousing Team\tGreen");

        Assert.Equal("Safe[31m homes", reading.Objective("1.1").Title);
        Assert.Equal("Install locks & bolts", reading.Objective("1.1").Actions[0].Text);
        Assert.Equal(["characters-dropped @ file"], reading.Found());
    }

    [Fact]
    public async Task Mark_up_is_passed_over_and_what_only_looks_like_it_is_kept()
    {
        var reading = await Read.RowsAsync(
            "1.1 Fewer <b>calls</b>\ta) Keep <20 % repeat calls<br>and a < b\t\t\tHousing Team\t<div data-bbox=\"1 2\"></div>",
            "<p>Notes</p>\t<div>Red – bad</div>");

        Assert.Equal("Fewer calls", reading.Objective("1.1").Title);
        Assert.Equal("Keep <20 % repeat calls and a < b", reading.Objective("1.1").Actions[0].Text);
        Assert.Equal(["status-blank @ line 3, Status"], reading.Found());
    }
}
