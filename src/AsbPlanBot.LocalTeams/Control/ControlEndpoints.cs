using System.Text.Json;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Clock;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.Files;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Control;

/// <summary>What the page and the tests use to be people, and to make faults: everything under /local.</summary>
internal sealed class ControlEndpoints(
    World world, PersonActions people, BotClock clock, Faults faults, StateView view, LiveUpdates updates, IHostApplicationLifetime lifetime)
{
    private sealed record Say(string Text, string? Channel, string? Thread, bool Mention = true, IReadOnlyList<string>? Files = null);

    private sealed record Execute(string Message, JsonElement Action);

    private sealed record Submit(string Message, JsonElement Data);

    private sealed record FileConsent(string Message);

    private sealed record InstallInTeam(string As, string? Channel);

    private sealed record ChangeTeam(string As, TeamChange Change, string? Channel);

    private sealed record MoveClock(DateTimeOffset Now);

    public void Map(IEndpointRouteBuilder app)
    {
        var local = app.MapGroup("local").AddEndpointFilter(RefuseInWords);
        local.MapGet("state", view.Everything);
        local.MapGet("conversations/{conversation}/messages", (string conversation) => world.Messages(conversation));
        local.MapGet("events", (CancellationToken aborted) => TypedResults.ServerSentEvents(EventsAsync(aborted), "update"));

        var user = local.MapGroup("users/{user}");
        user.MapPost("messages", SayAsync);
        user.MapPost("execute", (string user, Execute click, CancellationToken cancellationToken) =>
            people.ExecuteAsync(Person(user), click.Message, click.Action, cancellationToken));
        user.MapPost("submit", (string user, Submit click, CancellationToken cancellationToken) =>
            people.SubmitAsync(Person(user), click.Message, click.Data, cancellationToken));
        user.MapPost("files", AttachAsync).WithMetadata(FileEndpoints.Limit);
        user.MapGet("files/{file}", (string user, string file) =>
        {
            var found = people.FileOf(Person(user), file);
            return Results.Bytes(found.Content, "application/octet-stream", found.Name);
        });
        user.MapPost("files/allow", (string user, FileConsent click, CancellationToken cancellationToken) =>
            people.AllowFileAsync(Person(user), click.Message, cancellationToken));
        user.MapPost("files/decline", (string user, FileConsent click, CancellationToken cancellationToken) =>
            people.DeclineFileAsync(Person(user), click.Message, cancellationToken));
        user.MapPost("read", (string user) => world.Read(Person(user)));
        user.MapPost("install", (string user, CancellationToken cancellationToken) =>
            people.InstallAsync(Person(user), cancellationToken));
        user.MapPost("uninstall", (string user, CancellationToken cancellationToken) =>
            people.UninstallAsync(Person(user), cancellationToken));
        user.MapPost("block", (string user) => people.Block(Person(user), blocked: true));
        user.MapPost("unblock", (string user) => people.Block(Person(user), blocked: false));

        local.MapPost("team/install", (InstallInTeam install, CancellationToken cancellationToken) => people.InstallInTeamAsync(
            Person(install.As), install.Channel is { } name ? Channel(name) : Roster.PlanChannel, cancellationToken));
        local.MapPost("team/uninstall", (InstallInTeam uninstall, CancellationToken cancellationToken) =>
            people.UninstallFromTeamAsync(Person(uninstall.As), cancellationToken));

        local.MapPost("team/changes", (ChangeTeam change, CancellationToken cancellationToken) => people.ChangeTeamAsync(
            Person(change.As), change.Change, change.Channel is { } name ? Channel(name) : Roster.PlanChannel, cancellationToken));

        local.MapGet("faults", () => faults.All);
        local.MapPost("faults", (Fault fault) => faults.Add(fault));
        local.MapDelete("faults", faults.Clear);

        local.MapGet("clock", clock.ReadAsync);
        local.MapPost("clock", (MoveClock move, CancellationToken cancellationToken) => clock.MoveAsync(move.Now, cancellationToken));
    }

    private Task<Message> SayAsync(string user, Say say, CancellationToken cancellationToken) => say.Channel is { } channel
        ? say.Files is { Count: > 0 }
            ? throw new RefusedException("A bot gets files in a person's own chat only.")
            : people.PostAsync(Person(user), Channel(channel), say.Thread, say.Text, say.Mention, cancellationToken)
        : people.SendFilesAsync(Person(user), say.Files ?? [], say.Text, cancellationToken);

    private async Task<IResult> AttachAsync(string user, string name, HttpRequest request)
    {
        // Of this type another site's page cannot send anything here.
        if (request.ContentType != "application/octet-stream")
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var content = await FileEndpoints.ReadAsync(request) ?? throw PersonActions.TooLarge(name);
        return Results.Json(new { id = people.Attach(Person(user), name, content).UniqueId }, statusCode: StatusCodes.Status201Created);
    }

    private Person Person(string id) => world.Roster.Find(id) ?? throw new KeyNotFoundException($"There is no user '{id}'.");

    private static Channel Channel(string idOrName) =>
        Roster.FindChannel(idOrName) ?? throw new KeyNotFoundException($"There is no channel '{idOrName}'.");

    private async IAsyncEnumerable<Update> EventsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken aborted)
    {
        // An open page must not hold up the end of the server.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        using var listener = updates.Listen();

        // Says that nothing that happens from now on is missed.
        yield return new Update("state");
        while (await NextAsync())
        {
            while (listener.Updates.TryRead(out var update))
                yield return update;
        }

        async ValueTask<bool> NextAsync()
        {
            try
            {
                return await listener.Updates.WaitToReadAsync(end.Token);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }

    private static async ValueTask<object?> RefuseInWords(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BotException e)
        {
            return Results.Json(new { error = e.Message }, statusCode: StatusCodes.Status502BadGateway);
        }
        catch (RefusedException e)
        {
            return Results.Json(new { error = e.Message }, statusCode: StatusCodes.Status409Conflict);
        }
        catch (KeyNotFoundException e)
        {
            return Results.Json(new { error = e.Message }, statusCode: StatusCodes.Status404NotFound);
        }
    }
}
