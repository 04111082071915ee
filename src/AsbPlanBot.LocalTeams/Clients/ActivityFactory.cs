using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>Where a user is when something happens: the own chat with the bot, or a thread of a channel.</summary>
/// <param name="Channel">The channel; null in the chat.</param>
/// <param name="Root">The thread; null in the chat.</param>
internal sealed record Spot(Person Person, Channel? Channel = null, string? Root = null)
{
    /// <summary>The chat or channel in which the messages are kept.</summary>
    public string Conversation => Channel?.Id ?? Person.ChatId;

    /// <summary>The conversation as the bot sees it, with the thread.</summary>
    public string ConversationId => Channel is not null && Root is not null ? TeamsIds.Thread(Channel.Id, Root) : Conversation;
}

/// <summary>Writes activities member by member as a real client sends them.</summary>
internal sealed class ActivityFactory(Roster roster, World world, ServiceAddress address)
{
    private const string Locale = "en-GB";
    private const string TimeZone = "Europe/London";
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>A typed message; <paramref name="id"/> is that of the message as kept.</summary>
    /// <param name="value">What a card adds to the text; undefined for a message that was typed.</param>
    public JsonObject Message(Spot spot, string id, string text, IReadOnlyList<Mentioned> mentions, JsonElement value = default)
    {
        var activity = FromPerson("message", spot, id);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        var entities = activity["entities"]!.AsArray();

        // A client leaves its platform out of what is typed in a channel, and only there.
        if (spot.Channel is not null)
            entities[0]!.AsObject().Remove("platform");
        foreach (var (at, mentioned) in mentions.Index())
        {
            entities.Insert(at, new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = mentioned.Id, ["name"] = mentioned.Name },
                ["text"] = mentioned.Tag,
            });
        }

        if (spot.Channel is { } channel)
        {
            activity["channelData"]!["teamsChannelId"] = channel.Id;
            activity["channelData"]!["teamsTeamId"] = Roster.TeamId;
        }

        if (value.ValueKind != JsonValueKind.Undefined)
            activity["value"] = JsonNode.Parse(value.GetRawText());
        return activity;
    }

    /// <summary>A press of Action.Execute; <paramref name="action"/> is {type,title?,id?,verb,data}.</summary>
    public JsonObject Execute(Spot spot, string messageId, JsonElement action) =>
        Invoke(spot, messageId, "adaptiveCard/action", new JsonObject { ["action"] = JsonNode.Parse(action.GetRawText()) });

    /// <summary>The answer to a message that asks whether a file may be sent.</summary>
    public JsonObject FileConsent(Spot spot, string messageId, JsonObject answer) =>
        Invoke(spot, messageId, "fileConsent/invoke", answer);

    /// <summary>A press of Action.Submit with its data.</summary>
    public JsonObject Submit(Spot spot, string messageId, JsonElement data)
    {
        var activity = OnCard("message", spot, messageId);
        activity["value"] = JsonNode.Parse(data.GetRawText());
        return activity;
    }

    /// <summary>The app was added for the person, or by the person to the team, or removed.</summary>
    public JsonObject Installation(Person person, Channel? selected, bool added)
    {
        var activity = About("installationUpdate", person, selected);
        activity["action"] = added ? "add" : "remove";
        activity["locale"] = Locale;
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = Locale });
        var data = activity["channelData"]!;
        if (selected is not null)
            data["channel"] = new JsonObject { ["id"] = selected.Id };
        data["source"] = new JsonObject { ["name"] = "message" };
        data["settings"] = Settings(selected?.Id ?? person.ChatId);
        return activity;
    }

    /// <summary>The bot came into the chat or the team, or left the team.</summary>
    public JsonObject Roll(Person person, Channel? selected, bool added)
    {
        var activity = About("conversationUpdate", person, selected);
        var bot = new JsonObject { ["id"] = Roster.BotId };
        var members = selected is null ? new JsonArray(Account(person, named: false), bot) : new JsonArray(bot);
        activity[added ? "membersAdded" : "membersRemoved"] = members;
        if (selected is not null)
        {
            activity["channelData"]!["eventType"] = added ? "teamMemberAdded" : "teamMemberRemoved";
            if (added)
                activity["channelData"]!["settings"] = Settings(selected.Id);
        }

        return activity;
    }

    /// <summary>Something became of the team or of a channel of it.</summary>
    public JsonObject Became(Person person, TeamChange change, Channel channel)
    {
        var activity = About("conversationUpdate", person, channel);
        var data = activity["channelData"]!;
        data["eventType"] = JsonNamingPolicy.CamelCase.ConvertName(change.ToString());
        if (change is TeamChange.ChannelDeleted or TeamChange.ChannelRestored)
            data["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        return activity;
    }

    private JsonObject Invoke(Spot spot, string messageId, string name, JsonObject value)
    {
        var activity = OnCard("invoke", spot, messageId);
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    private JsonObject OnCard(string type, Spot spot, string messageId)
    {
        var activity = FromPerson(type, spot, Guid.NewGuid().ToString());
        activity["replyToId"] = messageId;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    private JsonObject FromPerson(string type, Spot spot, string id)
    {
        var activity = Common(type, spot.Person, id, named: true);
        var local = TimeZoneInfo.ConvertTime(world.Now, London);
        activity["localTimestamp"] = local.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        activity["localTimezone"] = TimeZone;
        activity["locale"] = Locale;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = Locale,
            ["country"] = "GB",
            ["platform"] = "Web",
            ["timezone"] = TimeZone,
        });
        activity["conversation"] = Conversation(spot.ConversationId, spot.Channel is not null);
        if (spot.Channel is { } channel)
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = Roster.TeamId };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel.Id };
        }

        return activity;
    }

    private JsonObject About(string type, Person person, Channel? selected)
    {
        var activity = Common(type, person, Guid.NewGuid().ToString(), named: false);
        activity["conversation"] = Conversation(selected is null ? person.ChatId : Roster.TeamId, selected is not null);
        if (selected is not null)
        {
            activity["channelData"]!["team"] = new JsonObject
            {
                ["id"] = Roster.TeamId,
                ["name"] = Roster.TeamName,
                ["aadGroupId"] = Roster.TeamGroupId,
            };
        }

        return activity;
    }

    private JsonObject Common(string type, Person person, string id, bool named) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["from"] = Account(person, named),
        ["timestamp"] = world.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["serviceUrl"] = address.Url,
        ["recipient"] = new JsonObject { ["id"] = Roster.BotId, ["name"] = roster.BotName },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Roster.TenantId } },
        ["channelId"] = "msteams",
    };

    private static JsonObject Conversation(string id, bool channel)
    {
        var conversation = new JsonObject
        {
            ["conversationType"] = channel ? "channel" : "personal",
            ["tenantId"] = Roster.TenantId,
            ["id"] = id,
        };
        if (channel)
            conversation["isGroup"] = true;
        return conversation;
    }

    private static JsonObject Account(Person person, bool named)
    {
        var account = new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId };
        if (named)
            account["name"] = person.Name;
        return account;
    }

    private static JsonObject Settings(string selected) => new() { ["selectedChannel"] = new JsonObject { ["id"] = selected } };
}
