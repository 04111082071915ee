using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AsbPlanBot.Benchmarks.Growth;

/// <summary>A Teams that takes everything and keeps what the newest turn sent.</summary>
internal sealed class CollectingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse("sent")));
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => Task.FromResult(new ResourceResponse(activity.Id));

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => Task.CompletedTask;
}
