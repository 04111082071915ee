using AsbPlanBot.Core.People;
using AsbPlanBot.Documents;

namespace AsbPlanBot.Tests.Documents;

public sealed class PeopleFileTests
{
    private const string Header = "party,kind,name,aadObjectId,upn,lead,from,to\n";
    private const string Ann = "Ann Poe,11111111-2222-4333-8444-555555555555,ann@example.org";
    private const string Bob = "Bob Roe,AAAAAAAA-2222-4333-8444-555555555555,";

    [Fact]
    public async Task A_row_per_holder_makes_parties_in_the_files_order()
    {
        var reading = await Read.PeopleAsync(
            Header + $"Housing Team,team,{Ann},yes,,\nNight Warden,role,,,,,,\nhousing  team,TEAM,{Bob},0,2026-01-01,31/12/2026\n");

        Assert.Empty(reading.Diagnostics);
        var team = reading.Directory!.Parties[0];
        Assert.Equal(("Housing Team", PartyKind.Team), (team.Name, team.Kind));
        Assert.Equal(
            [
                new Holding(new Person("11111111-2222-4333-8444-555555555555", "Ann Poe", "ann@example.org"), true, null, null),
                new Holding(new Person("aaaaaaaa-2222-4333-8444-555555555555", "Bob Roe", null), false, new(2026, 1, 1), new(2026, 12, 31)),
            ],
            team.Holdings);
        Assert.Empty(reading.Directory.Find("night warden")!.Holdings);
    }

    [Fact]
    public async Task Marks_line_ends_semicolons_quotes_and_the_order_of_columns_do_not_matter()
    {
        var reading = await Read.PeopleAsync(
            "\uFEFFKind;Party;Name;AadObjectId;Upn;Lead;To;From\r\nteam;\"Housing; Planning\";Ann Poe;11111111-2222-4333-8444-555555555555;;TRUE;;\r\n");

        Assert.Empty(reading.Diagnostics);
        Assert.Equal("Housing; Planning", Assert.Single(reading.Directory!.Parties).Name);
        Assert.True(reading.Directory.Parties[0].Holdings[0].Lead);
    }

    [Fact]
    public async Task All_faults_are_reported_at_once_each_with_its_line()
    {
        var reading = await Read.PeopleAsync(
            Header
            + $"A,squad,{Ann},yes,,\n"
            + "B,team,Al Fox,1234,,maybe,soon,\n"
            + $"C,team,{Ann},yes,2026-02-01,2026-01-01\n"
            + $",team,{Ann},yes,,\n"
            + "D,team,,11111111-2222-4333-8444-555555555555,,no,,\n");

        Assert.Null(reading.Directory);
        Assert.Equal(
            [
                "kind-unknown @ line 2, kind",
                "id-malformed @ line 3, aadObjectId",
                "lead-unknown @ line 3, lead",
                "date-unknown @ line 3, from",
                "dates-reversed @ line 4",
                "party-missing @ line 5, party",
                "name-missing @ line 6, name",
            ],
            reading.Found());
        Assert.All(reading.Diagnostics, item => Assert.Equal(Severity.Error, item.Severity));
    }

    [Fact]
    public async Task Two_leads_at_the_same_time_are_an_error_but_one_may_follow_another()
    {
        var following = await Read.PeopleAsync(Header + $"A,team,{Ann},yes,,2026-03-31\nA,team,{Bob},yes,2026-04-01,\n");
        var both = await Read.PeopleAsync(Header + $"A,team,{Ann},yes,,2026-04-01\nA,team,{Bob},yes,2026-04-01,\n");

        Assert.Empty(following.Diagnostics);
        Assert.Equal(["two-leads @ line 3, lead"], both.Found());
        Assert.Null(both.Directory);
    }

    [Fact]
    public async Task What_is_only_odd_is_a_warning()
    {
        var reading = await Read.PeopleAsync(
            Header
            + $"A,team,{Ann},yes,,\nA,team,{Ann},yes,,\n"
            + $"B,role,{Ann.Replace("Ann Poe", "Annie Poe", StringComparison.Ordinal)},yes,,\n"
            + $"C,team,{Bob},no,,\nA,role,{Bob},no,,\n");

        Assert.Equal(
            ["row-duplicate @ line 3", "person-two-names @ line 4, name", "lead-missing @ line 5", "kind-differs @ line 6, kind"],
            reading.Found());
        Assert.Equal("Ann Poe", reading.Directory!.Find("B")!.Holdings[0].Person.Name);
        Assert.Equal(2, reading.Directory.Find("A")!.Holdings.Count);
    }

    [Theory]
    [InlineData("party,kind,name\nA,team,Ann\n", "column-missing @ line 1")]
    [InlineData("party,kind,name,aadObjectId,upn,lead,from,to\n", "parties-missing @ line 1")]
    [InlineData("", "file-empty @ file")]
    [InlineData("party,kind,name,aadObjectId,upn,lead,from,to\nA,team,\"Ann,1,,yes,,\nB,team,,,,,,\n", "csv-malformed @ line 2")]
    public async Task A_file_that_is_no_people_file_says_why(string text, string fault)
    {
        var reading = await Read.PeopleAsync(text);

        Assert.Null(reading.Directory);
        Assert.Contains(fault, reading.Found());
    }

    [Fact]
    public async Task A_missing_file_is_a_fault_too()
    {
        var reading = await PeopleFile.ReadAsync("/none/people.csv", TestContext.Current.CancellationToken);

        Assert.Equal(["file-missing @ file"], reading.Found());
    }

    [Theory]
    [InlineData("party,kind,name,aadObjectId,upn,lead,from,to\nSNT,team,,,,,,", true)]
    [InlineData("\uFEFFParty;Kind;Name;Lead\r\nSNT;team;Jo;yes", true)]
    [InlineData("\"party\",\"kind\",\"name\"\t\"upn\"", true)]
    [InlineData("Ref,Objective,Lead,From,To,Name,Kind", false)]
    [InlineData("Our party plan\nparty,kind,name,lead", false)]
    [InlineData("", false)]
    public void A_people_file_is_known_by_its_header_so_that_what_it_lacks_can_be_said(string text, bool isOne) =>
        Assert.Equal(isOne, PeopleFile.Is(System.Text.Encoding.UTF8.GetBytes(text)));
}
