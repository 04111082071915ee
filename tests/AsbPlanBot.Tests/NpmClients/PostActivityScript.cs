using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsbPlanBot.Tests.NpmClients;

/// <summary>The client with which npm's botbuilder posts activities to bots.</summary>
public sealed class PostActivityScript() : NodeScript("post-activity.cjs")
{
    /// <summary>Posts an activity, and tells the status and the body that the client was answered with.</summary>
    /// <param name="token">Goes along as the bearer token; null for none.</param>
    /// <param name="serviceUrl">Where the bot is to answer; it takes the place of the activity's.</param>
    public async Task<(int Status, JsonElement Body)> PostAsync(Uri bot, string? token, Uri serviceUrl, string activity)
    {
        var posted = JsonNode.Parse(activity)!;
        var answer = await ResultAsync(new
        {
            url = new Uri(bot, "api/messages"),
            bot = posted["recipient"]!["id"]!.GetValue<string>(),
            token,
            serviceUrl,
            conversation = posted["conversation"]!["id"]!.GetValue<string>(),
            activity = posted,
        });
        return (answer.GetProperty("status").GetInt32(), answer.GetProperty("body"));
    }
}
