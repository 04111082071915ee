using System.Text.Json;
using AsbPlanBot.LocalTeams;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Tests.LocalTeams;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>npm's ConnectorClient, TeamsConnectorClient and TeamsInfo ask LocalTeams who and what is there.</summary>
public sealed class RosterCallTests(CallConnectorScript npm) : LocalTeamsFixture, IClassFixture<CallConnectorScript>
{
    protected override LocalTeamsOptions Options => new()
    {
        People = [Jo, .. Enumerable.Range(1, 119).Select(n => new Person($"bbbbbbbb-0000-4000-8000-{n:D12}", $"User {n}", $"u{n}@council.example", []))],
        RateLimits = false,
    };

    private static object InTeam => new
    {
        conversation = new { id = Roster.General.Id },
        channelData = new { team = new { id = Roster.TeamId } },
    };

    private static object InChat => new { conversation = new { id = Jo.ChatId } };

    [Fact]
    public async Task The_member_of_a_chat_is_listed_and_found_by_either_id()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        AssertIsJo(Assert.Single((await CallAsync("conversations.getConversationMembers", Jo.ChatId)).EnumerateArray()));
        AssertIsJo(await CallAsync("conversations.getConversationMember", Jo.ChatId, Jo.Id));
        AssertIsJo(await CallAsync("conversations.getConversationMember", Jo.ChatId, Jo.AadObjectId));
        AssertIsJo(await CallAsync("TeamsInfo.getMember", InChat, Jo.Id));
        AssertIsJo(Assert.Single((await CallAsync("TeamsInfo.getMembers", InChat)).EnumerateArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_members_of_a_team_come_page_by_page(bool byTeamsInfo)
    {
        await InstallInTeamAsync();
        List<int> sizes = [];
        HashSet<string> names = [];
        string? token = null;
        do
        {
            var page = byTeamsInfo
                ? await CallAsync("TeamsInfo.getPagedMembers", InTeam, 50, token)
                : await CallAsync(
                    "conversations.getConversationPagedMembers", Roster.TeamId, new { pageSize = 50, continuationToken = token });
            sizes.Add(page.GetProperty("members").GetArrayLength());
            names.UnionWith(page.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString()!));
            token = page.TryGetProperty("continuationToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        Assert.Equal([50, 50, 21], sizes);
        Assert.Equal(121, names.Count);
    }

    [Fact]
    public async Task A_stranger_to_a_chat_is_a_RestError_with_Teams_code()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);

        await npm.RefusesAsync(
            404, "MemberNotFoundInConversation", Teams.Address, "conversations.getConversationMember", Jo.ChatId, Person.Manager.Id);
    }

    [Theory]
    [InlineData("teams.fetchTeamDetails")]
    [InlineData("teams.fetchChannelList")]
    [InlineData("conversations.getConversationPagedMembers")]
    public async Task A_team_without_the_bot_is_a_RestError_with_Teams_code(string call)
    {
        await npm.RefusesAsync(403, "BotNotInConversationRoster", Teams.Address, call, Roster.TeamId);
        await InstallInTeamAsync();
        await npm.RefusesAsync(404, "ConversationNotFound", Teams.Address, call, "19:other@thread.tacv2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_team_tells_its_name_and_its_group(bool byTeamsInfo)
    {
        await InstallInTeamAsync();

        var team = byTeamsInfo
            ? await CallAsync("TeamsInfo.getTeamDetails", InTeam)
            : await CallAsync("teams.fetchTeamDetails", Roster.TeamId);

        Assert.Equal(Roster.TeamId, team.GetProperty("id").GetString());
        Assert.Equal(Roster.TeamName, team.GetProperty("name").GetString());
        Assert.Equal(Roster.TeamGroupId, team.GetProperty("aadGroupId").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_team_tells_its_channels_with_General_unnamed(bool byTeamsInfo)
    {
        await InstallInTeamAsync();

        var channels = byTeamsInfo
            ? await CallAsync("TeamsInfo.getTeamChannels", InTeam)
            : (await CallAsync("teams.fetchChannelList", Roster.TeamId)).GetProperty("conversations");

        Assert.Equal(
            [(Roster.General.Id, null), (Roster.PlanChannel.Id, Roster.PlanChannel.Name)],
            channels.EnumerateArray().Select(channel =>
                (channel.GetProperty("id").GetString(), channel.TryGetProperty("name", out var name) ? name.GetString() : null)));
    }

    [Fact]
    public async Task TeamsInfo_begins_a_thread_which_the_channel_alone_places()
    {
        await InstallInTeamAsync();

        var sent = await CallAsync("TeamsInfo.sendMessageToTeamsChannel", InTeam, Text("summary"), Roster.PlanChannel.Id);

        var message = Assert.Single(Teams.Messages(Roster.PlanChannel.Id));
        Assert.Equal("summary", message.Text);
        Assert.Equal(message.Id, sent[1].GetString());
        Assert.Equal(
            $"{Roster.PlanChannel.Id};messageid={message.Id}", sent[0].GetProperty("conversation").GetProperty("id").GetString());
    }

    private static void AssertIsJo(JsonElement member)
    {
        Assert.Equal(Jo.Id, member.GetProperty("id").GetString());
        Assert.Equal(Jo.AadObjectId, member.GetProperty("aadObjectId").GetString());
        Assert.Equal(Jo.Upn, member.GetProperty("userPrincipalName").GetString());
        Assert.Equal("Blake", member.GetProperty("surname").GetString());
    }

    private Task InstallInTeamAsync() => Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);

    private Task<JsonElement> CallAsync(string call, params object?[] given) => npm.CallAsync(Teams.Address, call, given);
}
