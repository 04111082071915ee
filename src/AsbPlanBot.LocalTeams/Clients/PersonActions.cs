using System.Text.Json;
using System.Text.Json.Nodes;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.Files;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>What people do in Teams. Each deed is done when the bot has answered it.</summary>
/// <remarks>
/// Every deed throws <see cref="BotException"/> when the bot does not do its part, and
/// <see cref="RefusedException"/> when Teams would not allow it.
/// </remarks>
public sealed partial class PersonActions
{
    private readonly World _world;
    private readonly BotClient _bot;
    private readonly ActivityFactory _activities;
    private readonly Drive _drive;
    private readonly FileAttachments _files;

    internal PersonActions(World world, BotClient bot, ActivityFactory activities, Drive drive, FileAttachments files)
    {
        _world = world;
        _bot = bot;
        _activities = activities;
        _drive = drive;
        _files = files;
    }

    /// <summary>Adds the app for a person: the bot gets installationUpdate and conversationUpdate.</summary>
    public async Task InstallAsync(Person person, CancellationToken cancellationToken)
    {
        _world.Change(person, standing => standing with { Installed = true, ChatBegun = true });
        await _bot.TellAsync(_activities.Installation(person, null, added: true), cancellationToken);
        await _bot.TellAsync(_activities.Roll(person, null, added: true), cancellationToken);
    }

    /// <summary>Removes the app of a person; what was said stays.</summary>
    public async Task UninstallAsync(Person person, CancellationToken cancellationToken)
    {
        _world.Change(person, standing => standing with { Installed = false });
        await _bot.TellAsync(_activities.Installation(person, null, added: false), cancellationToken);
    }

    /// <summary>Adds the app to the team, with the channel that the person chose for the bot's posts.</summary>
    public async Task InstallInTeamAsync(Person person, Channel selected, CancellationToken cancellationToken)
    {
        _world.InstalledInTeam = true;
        await _bot.TellAsync(_activities.Installation(person, selected, added: true), cancellationToken);
        await _bot.TellAsync(_activities.Roll(person, selected, added: true), cancellationToken);
    }

    /// <summary>Removes the app from the team.</summary>
    public async Task UninstallFromTeamAsync(Person person, CancellationToken cancellationToken)
    {
        _world.InstalledInTeam = false;
        await _bot.TellAsync(_activities.Installation(person, Roster.General, added: false), cancellationToken);
        await _bot.TellAsync(_activities.Roll(person, Roster.General, added: false), cancellationToken);
    }

    /// <summary>Deletes, archives or brings back the team or a channel of it.</summary>
    /// <param name="channel">The channel that it happens to; of no meaning for the team.</param>
    public async Task ChangeTeamAsync(Person person, TeamChange change, Channel channel, CancellationToken cancellationToken)
    {
        _world.Team = _world.Team.After(change, channel.Id);
        await _bot.TellAsync(_activities.Became(person, change, channel), cancellationToken);
    }

    /// <summary>Blocks the bot, or takes that back. Teams tells the bot neither.</summary>
    public void Block(Person person, bool blocked) => _world.Change(person, standing => standing with { Blocked = blocked });

    /// <summary>Writes to the bot in the person's own chat.</summary>
    public Task<Message> SayAsync(Person person, string text, CancellationToken cancellationToken) =>
        WriteAsync(new Spot(person), text, [], mentionBot: false, cancellationToken);

    /// <summary>Writes in a channel. It reaches the bot only when the text mentions it.</summary>
    /// <param name="root">The thread to reply in; null for a new one.</param>
    /// <param name="mentionBot">Put a mention of the bot first, unless the text has one ("@" and its name).</param>
    public Task<Message> PostAsync(
        Person person, Channel channel, string? root, string text, bool mentionBot, CancellationToken cancellationToken)
    {
        if (root is not null && _world.Find(channel.Id, root) is null)
            throw new RefusedException("That thread does not exist.");
        return WriteAsync(new Spot(person, channel, root), text, [], mentionBot, cancellationToken);
    }

    /// <summary>Presses an Action.Execute.</summary>
    /// <param name="messageId">The message whose card was clicked.</param>
    /// <param name="action">{type,title?,id?,verb,data}, with the inputs, as text, in data.</param>
    public async Task<ClickResult> ExecuteAsync(
        Person person, string messageId, JsonElement action, CancellationToken cancellationToken) =>
        ClickResult.Read(await _bot.SendAsync(_activities.Execute(SpotOf(person, messageId), messageId, action), cancellationToken));

    /// <summary>Presses an Action.Submit, or one that writes for the person (data.msteams of type imBack or messageBack).</summary>
    public async Task SubmitAsync(Person person, string messageId, JsonElement data, CancellationToken cancellationToken)
    {
        var spot = SpotOf(person, messageId);
        var value = Without(data, "msteams");
        switch (data.Text("msteams", "type"))
        {
            case "imBack" when data.Text("msteams", "value") is { } said:
                await WriteAsync(spot, said, [], mentionBot: spot.Channel is not null, cancellationToken);
                break;
            case "messageBack" when data.Text("msteams", "text") is { } said:
                var shown = data.Text("msteams", "displayText");
                var id = shown is null ? Guid.NewGuid().ToString() : _world.Say(person, spot.Conversation, spot.Root, shown).Id;
                await _bot.SendAsync(_activities.Message(spot, id, said, [], value), cancellationToken);
                break;
            default:
                await _bot.SendAsync(_activities.Submit(spot, messageId, value), cancellationToken);
                break;
        }
    }

    private async Task<Message> WriteAsync(
        Spot spot, string text, IReadOnlyList<DriveFile> files, bool mentionBot, CancellationToken cancellationToken)
    {
        if (spot.Channel is null && !_world.Of(spot.Person).Installed)
            throw new RefusedException($"The app is not installed for {spot.Person.Name}.");
        var (marked, mentioned) = Mentions.Find(text, _world.Roster, mentionBot);
        JsonElement? attachments = files.Count > 0 ? JsonSerializer.SerializeToElement(files.Select(_files.Sent)) : null;
        var message = _world.Say(spot.Person, spot.Conversation, spot.Root, marked, attachments);
        if (spot.Channel is null || (_world.InstalledInTeam && mentioned.Any(who => who.Id == Roster.BotId)))
        {
            var there = spot with { Root = message.Root };
            var activity = _activities.Message(there, message.Id, marked, mentioned);
            if (attachments is { } sent)
                activity["attachments"] = JsonNode.Parse(sent.GetRawText());
            await _bot.SendAsync(activity, cancellationToken);
        }

        return message;
    }

    private Spot SpotOf(Person person, string messageId)
    {
        if (_world.Find(person.ChatId, messageId) is not null)
            return new Spot(person);
        foreach (var channel in Roster.Channels)
        {
            if (_world.Find(channel.Id, messageId) is { } message)
                return new Spot(person, channel, message.Root);
        }

        throw new RefusedException($"{person.Name} cannot see that message.");
    }

    private static JsonElement Without(JsonElement data, string name) => data.ValueKind != JsonValueKind.Object
        ? data
        : JsonSerializer.SerializeToElement(data.EnumerateObject().Where(member => member.Name != name)
            .ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal));
}
