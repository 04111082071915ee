using System.Text.Json;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Connector;

/// <summary>Creating conversations, and sending, changing and deleting activities in them.</summary>
internal sealed class ConversationEndpoints(World world, LiveUpdates updates, ServiceAddress address)
{
    public void Map(IEndpointRouteBuilder v3)
    {
        v3.MapPost("conversations", CreateAsync);
        v3.MapPost("conversations/{conversation}/activities", (string conversation, HttpRequest request) =>
            SendAsync(conversation, null, request));
        v3.MapPost("conversations/{conversation}/activities/{activity}", SendAsync);
        v3.MapPut("conversations/{conversation}/activities/{activity}", UpdateAsync);
        v3.MapDelete("conversations/{conversation}/activities/{activity}", Delete);
    }

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        var (body, error) = await ActivityBody.ReadAsync(request);
        if (error is not null)
            return error;
        var tenant = body.Text("channelData", "tenant", "id") ?? body.Text("tenantId");
        var channel = body.Text("channelData", "channel", "id");

        // A channel is in one tenant, so it may be left out: the Bot Framework's TeamsInfo does so.
        if (tenant is null && channel is null)
            return ConnectorError.BadArgument("The tenant is missing.");
        if (tenant is not null && tenant != Roster.TenantId)
            return ConnectorError.BadArgument("The tenant is unknown.");
        return channel is null ? BeginChat(body) : BeginThread(channel, body);
    }

    private IResult BeginThread(string channelId, JsonElement body)
    {
        if (!body.TryGetProperty("isGroup", out var isGroup) || isGroup.ValueKind != JsonValueKind.True)
            return ConnectorError.BadArgument("isGroup must be true for a new thread.");
        if (!body.TryGetProperty("activity", out var activity) || activity.ValueKind != JsonValueKind.Object)
            return ConnectorError.BadArgument("A new thread needs its first activity.");
        var (place, error) = Place.Find(world, channelId, writing: true);
        if ((error ?? ActivityBody.Check(activity)) is { } refusal)
            return refusal;
        var message = world.Say(place!.Conversation, null, activity);
        return Created(TeamsIds.Thread(place.Conversation, message.Id), message.Id);
    }

    private IResult BeginChat(JsonElement body)
    {
        if (!body.TryGetProperty("members", out var members) || members.ValueKind != JsonValueKind.Array || members.GetArrayLength() != 1)
            return ConnectorError.BadArgument("A chat has exactly one member beside the bot.");
        if (members[0].Text("id") is not { } id || !(id.StartsWith("29:", StringComparison.Ordinal) || Guid.TryParse(id, out _)))
            return ConnectorError.BadArgument("A member is named by a 29: id or an AAD object id.");
        if (world.Roster.Find(id) is not { } person || !world.Of(person).Installed)
            return ConnectorError.NotInRoster;

        var first = body.TryGetProperty("activity", out var activity) && activity.ValueKind == JsonValueKind.Object;
        if (first && (world.Of(person).Blocked ? ConnectorError.NotWritable : ActivityBody.Check(activity)) is { } refusal)
            return refusal;
        world.Change(person, standing => standing with { ChatBegun = true });

        // Of a chat's first message, unlike a thread's, Teams does not tell the id.
        if (first)
            world.Say(person.ChatId, null, activity);
        return Created(person.ChatId, null);
    }

    private async Task<IResult> SendAsync(string conversation, string? activity, HttpRequest request)
    {
        var (place, body, error) = await ReadAsync(conversation, request);
        if (error is not null)
            return error;
        if (body.Text("type") == "typing")
        {
            updates.Tell(new Update("typing", place!.Conversation));
            return Results.Json(new { id = Guid.NewGuid().ToString() }, statusCode: 201);
        }

        // A reply to something that is no message, such as an installation, begins a thread of its own.
        var root = place!.Root ?? (activity is null ? null : world.Find(place.Conversation, activity)?.Root);
        return Results.Json(new { id = world.Say(place.Conversation, root, body).Id }, statusCode: 201);
    }

    private async Task<IResult> UpdateAsync(string conversation, string activity, HttpRequest request)
    {
        var (place, body, error) = await ReadAsync(conversation, request);
        if (error is not null)
            return error;
        return Change(place!, activity, (message, now) => message.With(body) with { EditedAt = now });
    }

    private IResult Delete(string conversation, string activity)
    {
        var (place, error) = Place.Find(world, conversation, writing: true);
        return error ?? Change(place!, activity, (message, now) => message.WithoutContent() with { EditedAt = now });
    }

    private IResult Change(Place place, string messageId, Func<Message, DateTimeOffset, Message> edit)
    {
        if (world.Find(place.Conversation, messageId) is { IsFromBot: false })
            return new ConnectorError(403, "ForbiddenOperationException", "The bot may change only its own messages.");
        return world.Edit(place.Conversation, messageId, edit) is null
            ? ConnectorError.NoActivity
            : Results.Json(new { id = messageId });
    }

    private async Task<(Place? Place, JsonElement Body, ConnectorError? Error)> ReadAsync(string conversation, HttpRequest request)
    {
        var (body, malformed) = await ActivityBody.ReadAsync(request);
        var (place, unreachable) = Place.Find(world, conversation, writing: true);
        return (place, body, malformed ?? unreachable ?? ActivityBody.Check(body));
    }

    private IResult Created(string id, string? activityId) =>
        Results.Json(new { id, activityId, serviceUrl = address.Url }, statusCode: 201);
}
