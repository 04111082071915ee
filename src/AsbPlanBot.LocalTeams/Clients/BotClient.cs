using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>Delivers activities to the bot, and gives up when Teams would.</summary>
internal sealed class BotClient(BotAddress bot, HttpClient http)
{
    // A person sees an error after so long, whatever the bot still does.
    private static readonly TimeSpan ForPeople = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ForEvents = TimeSpan.FromSeconds(60);

    /// <summary>Posts what a person said or clicked.</summary>
    /// <inheritdoc cref="PostAsync"/>
    public Task<JsonElement> SendAsync(JsonObject activity, CancellationToken cancellationToken) =>
        PostAsync(activity, ForPeople, cancellationToken);

    /// <summary>Posts an event that nobody waits for.</summary>
    /// <inheritdoc cref="PostAsync"/>
    public Task<JsonElement> TellAsync(JsonObject activity, CancellationToken cancellationToken) =>
        PostAsync(activity, ForEvents, cancellationToken);

    /// <summary>Posts an activity to the bot.</summary>
    /// <returns>The JSON that the bot answered with; undefined when its answer was empty.</returns>
    /// <exception cref="BotException">The bot cannot be reached, was too slow, or answered with an error.</exception>
    private async Task<JsonElement> PostAsync(JsonObject activity, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(limit);
            using var response = await http.PostAsJsonAsync(bot.Of("api/messages"), activity, patience.Token);
            var body = await response.Content.ReadAsByteArrayAsync(patience.Token);
            if (!response.IsSuccessStatusCode)
                throw new BotException($"Something went wrong: the bot answered with HTTP {(int)response.StatusCode}.");
            if (body.Length == 0 || response.StatusCode == HttpStatusCode.NoContent)
                return default;
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new BotException("The bot gave an answer that is not JSON.", e);
        }
        catch (HttpRequestException e)
        {
            throw new BotException("The bot cannot be reached. Try again in a moment.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BotException(
                $"The bot did not answer within {limit.TotalSeconds:0} seconds. What you sent may still have arrived.", e);
        }
    }
}
