using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.Launching;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.Tests.LocalTeams;

public sealed class RosterTests : LocalTeamsFixture
{
    protected override LocalTeamsOptions Options => new()
    {
        People = [Jo, .. Enumerable.Range(1, 119).Select(n => new Person($"bbbbbbbb-0000-4000-8000-{n:D12}", $"User {n}", $"u{n}@council.example", []))],
        RateLimits = false,
    };

    [Fact]
    public async Task The_members_of_a_team_come_page_by_page()
    {
        await InstallInTeamAsync();
        List<string> names = [];
        string? token = null;
        do
        {
            var page = await GetAsync($"v3/conversations/{Roster.TeamId}/pagedmembers?pageSize=50&continuationToken={token}", 200);
            names.AddRange(page.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString()!));
            token = page.TryGetProperty("continuationToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        Assert.Equal(121, names.Count);
        Assert.Equal(121, names.Distinct().Count());
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(100, 100)]
    [InlineData(1000, 121)]
    public async Task A_page_has_between_50_and_500_members(int asked, int given)
    {
        await InstallInTeamAsync();

        var page = await GetAsync($"v3/conversations/{Roster.TeamId}/pagedmembers?pageSize={asked}", 200);

        Assert.Equal(given, page.GetProperty("members").GetArrayLength());
    }

    [Fact]
    public async Task A_continuation_token_of_somebody_elses_is_refused()
    {
        await InstallInTeamAsync();

        await RefusedAsync(
            await Http.GetAsync(new Uri($"v3/conversations/{Roster.TeamId}/pagedmembers?continuationToken=!", UriKind.Relative), Cancelled),
            400,
            "BadArgument");
    }

    [Fact]
    public async Task A_member_is_found_by_either_id_and_described_as_Teams_does()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        var byId = await GetAsync($"v3/conversations/{Jo.ChatId}/members/{Jo.Id}", 200);
        var byObjectId = await GetAsync($"v3/conversations/{Jo.ChatId}/members/{Jo.AadObjectId}", 200);

        Assert.Equal(byId.GetRawText(), byObjectId.GetRawText());
        Assert.Equal("Jo", byId.GetProperty("givenName").GetString());
        Assert.Equal("Blake", byId.GetProperty("surname").GetString());
        Assert.Equal(Jo.AadObjectId, byId.GetProperty("objectId").GetString());
        Assert.Equal(Jo.Upn, byId.GetProperty("userPrincipalName").GetString());
        Assert.Equal(Roster.TenantId, byId.GetProperty("tenantId").GetString());
    }

    [Fact]
    public async Task A_chat_has_one_member_and_no_other()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        Assert.Equal(1, (await GetAsync($"v3/conversations/{Jo.ChatId}/members", 200)).GetArrayLength());
        await RefusedAsync(
            await Http.GetAsync(new Uri($"v3/conversations/{Jo.ChatId}/members/{Person.Manager.Id}", UriKind.Relative), Cancelled),
            404,
            "MemberNotFoundInConversation");
    }

    [Fact]
    public async Task A_team_tells_its_name_and_its_channels_with_General_unnamed()
    {
        await InstallInTeamAsync();

        var team = await GetAsync($"v3/teams/{Roster.TeamId}", 200);
        var channels = (await GetAsync($"v3/teams/{Roster.TeamId}/conversations", 200)).GetProperty("conversations");

        Assert.Equal(Roster.TeamName, team.GetProperty("name").GetString());
        Assert.Equal(Roster.TeamGroupId, team.GetProperty("aadGroupId").GetString());
        Assert.Equal([null, "ASB action plan"], channels.EnumerateArray().Select(channel => channel.GetProperty("name").GetString()));
        Assert.Equal(Roster.TeamId, channels[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_team_is_closed_to_a_bot_that_is_not_in_it()
    {
        await RefusedAsync(
            await Http.GetAsync(new Uri($"v3/teams/{Roster.TeamId}", UriKind.Relative), Cancelled), 403, "BotNotInConversationRoster");
        await RefusedAsync(
            await Http.GetAsync(new Uri("v3/teams/19:other@thread.tacv2", UriKind.Relative), Cancelled), 404, "ConversationNotFound");
    }

    [Fact]
    public void A_people_file_gives_each_holder_once_with_every_party_held()
    {
        var people = PeopleFile.Parse("""
            party,kind,name,aadObjectId,upn,lead,from,to
            ASB Team Leader,role,Jo Blake,aaaaaaaa-0000-4000-8000-000000000001,jo.blake@council.example,true,,
            ASB Team,team,Jo Blake,AAAAAAAA-0000-4000-8000-000000000001,jo.blake@council.example,false,,
            "Housing, North",team,,,,,,
            "Housing, South",team,Sam Osei,aaaaaaaa-0000-4000-8000-000000000002,sam.osei@council.example,true,,
            """);

        Assert.Equal(["Jo Blake: ASB Team Leader/ASB Team", "Sam Osei: Housing, South"],
            people.Select(person => $"{person.Name}: {string.Join('/', person.Roles)}"));
    }

    [Fact]
    public void A_people_file_without_a_column_is_refused_by_its_name()
    {
        var error = Assert.Throws<SetupException>(() => PeopleFile.Parse("party,name\nA,B\n"));

        Assert.Contains("aadObjectId", error.Message, StringComparison.Ordinal);
    }

    private Task InstallInTeamAsync() => Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);

    private async Task<JsonElement> GetAsync(string path, int status) =>
        await JsonAsync(await Http.GetAsync(new Uri(path, UriKind.Relative), Cancelled), status);
}
