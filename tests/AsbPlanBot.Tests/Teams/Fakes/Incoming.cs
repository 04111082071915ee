using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Tests.Teams.Fakes;

/// <summary>Activities as Teams sends them.</summary>
internal static class Incoming
{
    public static Activity Message(string personId, string text)
    {
        var activity = Of(ActivityTypes.Message, personId);
        activity.Text = text;
        return activity;
    }

    /// <summary>In a thread of the team's General channel, with a mention of the bot.</summary>
    public static Activity Mention(string personId, string text)
    {
        var activity = InTeam(Message(personId, "<at>Plan Bot</at> " + text));
        activity.Conversation!.Id = Sample.Team + ";messageid=1795";
        activity.Entities =
        [
            new Entity
            {
                Type = "mention",
                Properties = new JObject
                {
                    ["mentioned"] = new JObject { ["id"] = "28:" + Sample.App, ["name"] = "Plan Bot" },
                    ["text"] = "<at>Plan Bot</at>",
                },
            },
        ];
        return activity;
    }

    /// <summary>In a group chat, with a mention of the bot.</summary>
    public static Activity GroupMention(string personId, string text) => InGroup(Mention(personId, text));

    /// <param name="scope">As the app's manifest names them: personal, team or groupChat.</param>
    public static Activity In(string scope, string personId, string text) => scope switch
    {
        "personal" => Message(personId, text),
        "team" => Mention(personId, text),
        "groupChat" => GroupMention(personId, text),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "It is no scope."),
    };

    /// <summary>A file that was dropped into the chat.</summary>
    public static Activity File(string personId, string? address = "https://council.sharepoint.com/download", string text = "")
    {
        var activity = Message(personId, text);
        activity.Attachments =
        [
            new Attachment
            {
                ContentType = FileDownloadInfo.ContentType,
                Name = "plan.docx",
                Content = new JObject { ["downloadUrl"] = address, ["uniqueId"] = "1", ["fileType"] = "docx" },
            },
        ];
        return activity;
    }

    public static Activity Execute(string personId, string verb, JObject data)
    {
        var activity = Of(ActivityTypes.Invoke, personId);
        activity.Name = "adaptiveCard/action";
        activity.ReplyToId = "card-1";
        activity.Value = new JObject
        {
            ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
        };
        return activity;
    }

    public static Activity Submit(string personId, JObject data)
    {
        var activity = Of(ActivityTypes.Message, personId);
        activity.ReplyToId = "card-1";
        activity.Value = data;
        return activity;
    }

    public static Activity Install(string personId, string action = "add")
    {
        var activity = Of(ActivityTypes.InstallationUpdate, personId);
        activity.Action = action;
        activity.From!.Name = null;
        return activity;
    }

    /// <param name="selected">The channel chosen for posts; null where the event does not tell.</param>
    public static Activity TeamInstall(string personId, string? selected, string action = "add")
    {
        var activity = InTeam(Install(personId, action));
        if (selected is not null)
            ((JObject)activity.ChannelData!)["settings"] = new JObject { ["selectedChannel"] = new JObject { ["id"] = selected } };
        return activity;
    }

    public static Activity GroupInstall(string personId, string action = "add") => InGroup(Install(personId, action));

    /// <summary>The other event that tells of an installation.</summary>
    public static Activity Added(Activity install)
    {
        install.Type = ActivityTypes.ConversationUpdate;
        install.Action = null;
        install.MembersAdded = [new ChannelAccount { Id = install.From!.Id }, new ChannelAccount { Id = install.Recipient!.Id }];
        return install;
    }

    /// <summary>What a client sends for a card with these inputs, all on one page.</summary>
    public static JObject Data(CheckInKey key, IReadOnlyList<TypedAnswer> typed)
    {
        var data = CheckInData.Write(key);
        data[DataKeys.Page] = 0;
        data[DataKeys.Seen] = new JObject(typed.Select(answer => new JProperty(answer.Ref, answer.Seen)));
        foreach (var answer in typed)
        {
            Add(DataKeys.Status(answer.Ref), answer.Status);
            Add(DataKeys.Note(answer.Ref), answer.Note);
            Add(DataKeys.Percent(answer.Ref), answer.Percent);
            Add(DataKeys.Letters(answer.Ref), answer.Letters);
            Add(DataKeys.Evidence(answer.Ref), answer.Evidence);
        }

        return data;

        void Add(string name, string? value)
        {
            if (value is not null)
                data[name] = value;
        }
    }

    private static Activity Of(string type, string personId) => new()
    {
        Type = type,
        Id = "activity-1",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.example/uk/",
        From = new ChannelAccount { Id = "29:" + personId, Name = "Siân Pritchard", AadObjectId = personId },
        Recipient = new ChannelAccount { Id = "28:" + Sample.App, Name = "Plan Bot" },
        Conversation = new ConversationAccount { Id = "a:" + personId, ConversationType = "personal", TenantId = Sample.Tenant },
        ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = Sample.Tenant } },
    };

    private static Activity InGroup(Activity activity)
    {
        activity.Conversation = new ConversationAccount { Id = "19:chat@thread.v2", ConversationType = "groupChat", IsGroup = true, TenantId = Sample.Tenant };
        activity.ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = Sample.Tenant } };
        return activity;
    }

    private static Activity InTeam(Activity activity)
    {
        activity.Conversation = new ConversationAccount
        {
            Id = Sample.Team,
            ConversationType = "channel",
            IsGroup = true,
            TenantId = Sample.Tenant,
        };
        activity.ChannelData = new JObject
        {
            ["tenant"] = new JObject { ["id"] = Sample.Tenant },
            ["team"] = new JObject { ["id"] = Sample.Team },
            ["channel"] = new JObject { ["id"] = Sample.Team },
        };
        return activity;
    }
}
