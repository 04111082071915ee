using System.Text.Json;
using AsbPlanBot.LocalTeams.Clients;
using AsbPlanBot.LocalTeams.Connector;
using AsbPlanBot.LocalTeams.Conversations;

namespace AsbPlanBot.LocalTeams.Clock;

/// <summary>A time worth moving to.</summary>
public sealed record Moment(string Label, DateTimeOffset At);

/// <summary>The bot's clock as its Development endpoint tells it.</summary>
/// <param name="Now">The time that the bot lives in.</param>
/// <param name="Offset">How far that is ahead of the machine's clock.</param>
/// <param name="Moments">Times worth moving to, earliest need not be first.</param>
public sealed record ClockReading(DateTimeOffset Now, TimeSpan Offset, IReadOnlyList<Moment> Moments);

/// <summary>Reads and moves the bot's clock, and keeps ours in step with it.</summary>
internal sealed class BotClock(World world, BotAddress bot, HttpClient http)
{
    // A month of check-ins is worked through while the bot's clock moves.
    private static readonly TimeSpan MoveLimit = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GlanceLimit = TimeSpan.FromSeconds(1);

    private int _moving;

    /// <summary>What the bot's clock says.</summary>
    /// <exception cref="BotException">The bot cannot be reached or has no clock that can be moved.</exception>
    public Task<ClockReading> ReadAsync(CancellationToken cancellationToken) => ReadAsync(ReadLimit, cancellationToken);

    /// <summary>Moves the bot's clock and waits until everything due in between is done.</summary>
    /// <exception cref="BotException">The bot refused, in its own words, or cannot be reached.</exception>
    public async Task<ClockReading> MoveAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Of("dev/clock")) { Content = JsonContent.Create(new { now }) };
        Interlocked.Increment(ref _moving);
        try
        {
            return await AskAsync(request, MoveLimit, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _moving);
        }
    }

    /// <summary>While the clock is being moved, takes over how far it has come, so that what the bot sends is stamped with its time.</summary>
    public async ValueTask FollowAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _moving) == 0)
            return;
        try
        {
            await ReadAsync(GlanceLimit, cancellationToken);
        }
        catch (BotException)
        {
            // The stamp is then a little early; the call that moves the clock tells of the fault.
        }
    }

    private async Task<ClockReading> ReadAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, bot.Of("dev/clock"));
        return await AskAsync(request, limit, cancellationToken);
    }

    private async Task<ClockReading> AskAsync(HttpRequestMessage request, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(limit);
            using var response = await http.SendAsync(request, patience.Token);
            var text = await response.Content.ReadAsStringAsync(patience.Token);
            if (!response.IsSuccessStatusCode)
                throw new BotException(ErrorIn(text) ?? $"The bot's clock cannot be moved (HTTP {(int)response.StatusCode}).");
            var reading = JsonSerializer.Deserialize<ClockReading>(text, JsonShape.Options)
                ?? throw new BotException("The bot's clock says nothing.");
            if (reading.Offset != world.ClockOffset)
                world.ClockOffset = reading.Offset;
            return reading;
        }
        catch (JsonException e)
        {
            throw new BotException("The bot's clock gave an answer that cannot be read.", e);
        }
        catch (HttpRequestException e)
        {
            throw new BotException($"The bot at {bot.Base} cannot be reached.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BotException($"The bot's clock did not answer within {limit.TotalSeconds:0} s.", e);
        }
    }

    private static string? ErrorIn(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.Text("error");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
