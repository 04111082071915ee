using System.Globalization;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Launching;

/// <summary>What happens once for a data folder: the app is installed, and the first check-ins go out.</summary>
internal static class FirstStart
{
    private const string CheckIn = "Next check-in";
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <exception cref="Clients.BotException">The bot did not do its part.</exception>
    public static async Task RunAsync(LocalTeamsServer server, Func<string, Task> say, CancellationToken cancellationToken)
    {
        if (server.FirstStartDone)
            return;
        await server.Actions.InstallInTeamAsync(Person.Manager, Roster.PlanChannel, cancellationToken);
        foreach (var person in server.Roster.People)
            await server.Actions.InstallAsync(person, cancellationToken);
        await say($"App: installed in the team by {Person.Manager.Name}, and for {server.Roster.People.Count} people");

        var clock = await server.ReadClockAsync(cancellationToken);
        if (clock.Moments.FirstOrDefault(moment => moment.Label.StartsWith(CheckIn, StringComparison.OrdinalIgnoreCase)) is { } first)
        {
            var now = (await server.MoveClockAsync(first.At, cancellationToken)).Now;
            await say(string.Create(CultureInfo.InvariantCulture,
                $"Clock: moved on to {TimeZoneInfo.ConvertTime(now, London):dddd d MMMM, H:mm}, when the first check-ins are sent"));
        }

        server.FirstStartDone = true;
    }

    /// <summary>The page as the first officer who has been written to or, without a plan, as the manager.</summary>
    public static Uri BestPlace(LocalTeamsServer server, bool isEmpty) =>
        new(server.Address, $"#user={(isEmpty ? Person.Manager : Officer(server)).AadObjectId}");

    /// <summary>One line for somebody who has just opened the page.</summary>
    public static string WhatToTry(LocalTeamsServer server, bool isEmpty) => isEmpty
        ? $"Try this: follow the set-up card as {Person.Manager.Name}, with src/AsbPlanBot/Samples/asb-action-plan.txt and people.csv beside it."
        : $"Try this: answer the check-in as {Officer(server).Name}, press “Next summary” at the top, and look in the channel.";

    private static Person Officer(LocalTeamsServer server) => server.Roster.People
        .OrderBy(person => person.AadObjectId == Person.Manager.AadObjectId)
        .MaxBy(person => server.Messages(person.ChatId).Any(message => message.Attachments is not null))!;
}
