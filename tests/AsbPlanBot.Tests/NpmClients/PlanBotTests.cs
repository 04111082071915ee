using AsbPlanBot.BotFramework.Tests;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Endpoints;
using AsbPlanBot.Hosting;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Tests.LocalTeams;
using AsbPlanBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>npm's client asks the service itself, which answers to LocalTeams.</summary>
[Collection(StorageTestGroup.Name)]
public sealed class PlanBotTests(StorageFixture storage, PostActivityScript npm) : LocalTeamsFixture, IClassFixture<PostActivityScript>
{
    [Fact]
    public async Task Who_asks_for_help_in_a_chat_is_answered_there_with_a_card()
    {
        await Teams.Actions.InstallAsync(Jo, Cancelled);
        await using var service = await StartServiceAsync();

        var status = await PostAsync(service, RecordedActivity.Read("message-personal", activity =>
        {
            activity["text"] = "help";
            activity["conversation"]!["id"] = Jo.ChatId;
        }));

        Assert.Equal(200, status);
        Assert.Equal("What you can ask", WhatItSays(Assert.Single(Teams.Messages(Jo.ChatId))));
    }

    [Fact]
    public async Task Who_mentions_the_bot_in_a_channel_is_answered_in_the_thread()
    {
        await Teams.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, Cancelled);
        var asked = await Teams.Actions.PostAsync(Jo, Roster.PlanChannel, null, "show 1.2", mentionBot: false, Cancelled);
        await using var service = await StartServiceAsync();

        var status = await PostAsync(service, RecordedActivity.Read("message-channel-mention", activity =>
        {
            activity["id"] = asked.Id;
            activity["text"] = "<at>Plan Bot</at> show 1.2";
            activity["channelData"]!["team"]!["id"] = Roster.TeamId;
            activity["conversation"]!["id"] = TeamsIds.Thread(Roster.PlanChannel.Id, asked.Id);
        }));

        Assert.Equal(200, status);
        var answer = Assert.Single(Teams.Messages(Roster.PlanChannel.Id), message => message.Id != asked.Id);
        Assert.Equal(asked.Id, answer.Root);
        Assert.Contains("1.2, as at ", WhatItSays(answer), StringComparison.Ordinal);
    }

    private static string? WhatItSays(Message answer) =>
        answer.Attachments!.Value[0].GetProperty("content").GetProperty("fallbackText").GetString();

    private async Task<int> PostAsync(WebApplication service, string activity)
    {
        var posted = JObject.Parse(activity);
        posted["from"] = new JObject { ["id"] = Jo.Id, ["name"] = Jo.Name, ["aadObjectId"] = Jo.AadObjectId };
        posted["conversation"]!["tenantId"] = Roster.TenantId;
        posted["channelData"]!["tenant"] = new JObject { ["id"] = Roster.TenantId };
        return (await npm.PostAsync(new Uri(service.Urls.First()), null, Teams.Address, posted.ToString())).Status;
    }

    private async Task<WebApplication> StartServiceAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = storage.ConnectionString,
            ["Storage:TablePrefix"] = "t" + Guid.NewGuid().ToString("N"),
            ["Teams:ServiceUrl"] = Teams.Address.AbsoluteUri,
            ["MicrosoftAppTenantId"] = Roster.TenantId,
        });
        builder.AddAsbPlanBot();
        var service = builder.Build();
        service.MapBot();
        await service.StartAsync(Cancelled);
        await service.Services.GetRequiredService<StorageStartup>().WhenReadyAsync(Cancelled);

        // Not in force yet, so that nothing is sent but answers.
        var settings = Samples.Settings() with
        {
            ActiveFrom = TimeProvider.System.GetUtcNow().AddYears(1),
            Managers = [Jo.AadObjectId],
            TeamId = Roster.TeamId,
            ChannelId = Roster.PlanChannel.Id,
        };
        await service.Services.GetRequiredService<IPlanStore>()
            .SavePlanAsync(Samples.Plan(2) with { Settings = settings }, [], Cancelled);
        return service;
    }
}
