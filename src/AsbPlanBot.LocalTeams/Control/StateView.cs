using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.Files;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Control;

/// <summary>Everything but the messages, as the page shows it.</summary>
internal sealed class StateView(World world)
{
    public object Everything() => new
    {
        now = world.Now,
        clockOffset = world.ClockOffset,
        largestFile = Drive.LargestFile,
        tenantId = Roster.TenantId,
        bot = new { id = Roster.BotId, name = world.Roster.BotName },
        team = new
        {
            id = Roster.TeamId,
            name = Roster.TeamName,
            installed = world.InstalledInTeam,
            channels = Roster.Channels,
            planChannel = Roster.PlanChannel.Id,
        },
        users = world.Roster.People.Select(User),
    };

    private object User(Person person)
    {
        var standing = world.Of(person);
        return new
        {
            person.AadObjectId,
            person.Id,
            person.Name,
            person.Upn,
            person.Roles,
            person.ChatId,
            standing.Installed,
            standing.Blocked,
            unread = world.Unread(person),
        };
    }
}
