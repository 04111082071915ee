using AsbPlanBot.Core.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace AsbPlanBot.Teams.Conversation;

/// <summary>Looks up whom a message mentions, beside the bot. Who cannot be looked up is passed over: their name may still be known.</summary>
internal sealed partial class MentionedPeople(ILogger<MentionedPeople> logger)
{
    // Nobody assigns more people than this in one sentence; each costs a call.
    private const int Most = 5;

    public async Task<IReadOnlyList<Person>> FindAsync(ITurnContext<IMessageActivity> turn, CancellationToken cancellationToken)
    {
        var ids = turn.Activity.GetMentions()
            .Select(mention => mention.Mentioned?.Id)
            .OfType<string>()
            .Where(id => id != turn.Activity.Recipient?.Id)
            .Distinct(StringComparer.Ordinal)
            .Take(Most);
        List<Person> found = [];
        foreach (var id in ids)
        {
            if (await LookUpAsync(turn, id, cancellationToken) is { } person)
                found.Add(person);
        }

        return found;
    }

    private async Task<Person?> LookUpAsync(ITurnContext<IMessageActivity> turn, string id, CancellationToken cancellationToken)
    {
        try
        {
            var member = await TeamsInfo.GetMemberAsync(turn, id, cancellationToken);
            return Guid.TryParse(member.AadObjectId, out var objectId) && member.Name is { Length: > 0 } name
                ? new Person(objectId.ToString("D"), name, member.UserPrincipalName)
                : null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotFound(logger, turn.Activity.Id, exception.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Message {ActivityId}: somebody mentioned could not be looked up ({Fault}).")]
        public static partial void NotFound(ILogger logger, string? activityId, string fault);
    }
}
