using AsbPlanBot.Teams.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>An officer's own chat with the bot: whole turns, but for the network of Teams.</summary>
internal sealed class GrownChat(GrownStorage storage, CancellationToken cancellationToken)
{
    /// <summary>Writes something; the card that comes back, as JSON.</summary>
    public async Task<string> SayAsync(string text)
    {
        var message = Incoming(ActivityTypes.Message);
        message.Text = text;
        var sent = await TurnAsync(message);
        return CardIn(sent.Where(activity => activity.Type == ActivityTypes.Message).SelectMany(activity => activity.Attachments ?? []).FirstOrDefault()?.Content, text);
    }

    /// <summary>Opens the check-in that is under way, with all of its objectives.</summary>
    public Task<string> OpenAsync() => PressAsync(
        Verbs.Amend, CheckInData.Write(new CheckInKey(storage.PlanId, GrownPlan.CheckInCycle, GrownPlan.Officer, 0, All: true)));

    /// <summary>Presses the button that saves, with what the fields of the card hold and what is put in.</summary>
    /// <param name="type">What is put into a field, by its id; null for nothing.</param>
    public Task<string> SendAsync(string json, Func<string, string?> type)
    {
        var card = JObject.Parse(json);
        var data = (JObject)ButtonOf(card)["data"]!.DeepClone();
        foreach (var input in Inputs(card))
        {
            var id = input.Value<string>("id")!;
            if ((type(id) ?? input["value"]?.ToString()) is { } value)
                data[id] = value;
        }

        return PressAsync(Verbs.Send, data);
    }

    private static IEnumerable<JObject> Inputs(JObject card) => card.Descendants().OfType<JObject>()
        .Where(element => element.Value<string>("type")?.StartsWith("Input.", StringComparison.Ordinal) is true);

    private static JObject ButtonOf(JObject card) => card.Descendants().OfType<JObject>()
        .FirstOrDefault(element => element.Value<string>("type") == "Action.Execute" && element.Value<string>("verb") == Verbs.Send)
        ?? throw new BenchmarkException($"The card has nothing to send: {Beginning(card.ToString())}");

    private async Task<string> PressAsync(string verb, JObject data)
    {
        var press = Incoming(ActivityTypes.Invoke);
        press.Name = "adaptiveCard/action";
        press.ReplyToId = "card";
        press.Value = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        var sent = await TurnAsync(press);
        var body = (sent.LastOrDefault(activity => activity.Type == ActivityTypesEx.InvokeResponse)?.Value as InvokeResponse)?.Body as AdaptiveCardInvokeResponse;
        return CardIn(body?.Value, verb);
    }

    private async Task<List<Activity>> TurnAsync(Activity activity)
    {
        var adapter = (CollectingAdapter)storage.Get<BotAdapter>();
        adapter.Sent.Clear();
        using var turn = new TurnContext(adapter, activity);
        await storage.Get<IBot>().OnTurnAsync(turn, cancellationToken);
        return adapter.Sent;
    }

    private static string CardIn(object? content, string to) => content?.ToString() is { } json && json.Contains("AdaptiveCard", StringComparison.Ordinal)
        ? json
        : throw new BenchmarkException($"There was no card to '{to}', but: {Beginning(content?.ToString())}");

    private static string Beginning(string? text) => text is null ? "nothing" : text[..Math.Min(300, text.Length)];

    private static Activity Incoming(string type) => new()
    {
        Type = type,
        Id = Guid.NewGuid().ToString("N"),
        ChannelId = "msteams",
        ServiceUrl = "https://teams.example/",
        From = new ChannelAccount { Id = "29:" + GrownPlan.Officer, Name = "Officer 2", AadObjectId = GrownPlan.Officer },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "Plan Bot" },
        Conversation = new ConversationAccount { Id = "a:" + GrownPlan.Officer, ConversationType = "personal" },
    };
}
