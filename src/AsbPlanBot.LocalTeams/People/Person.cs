namespace AsbPlanBot.LocalTeams.People;

/// <summary>A user of the tenant.</summary>
/// <param name="AadObjectId">The id in Entra.</param>
/// <param name="Name">As shown in Teams.</param>
/// <param name="Upn">The user principal name, also the e-mail address.</param>
/// <param name="Roles">What the person does in the plan: the parties held, or "Manager".</param>
public sealed record Person(string AadObjectId, string Name, string Upn, IReadOnlyList<string> Roles)
{
    /// <summary>The id by which bots know the person ("29:…").</summary>
    public string Id { get; } = TeamsIds.User(AadObjectId);

    /// <summary>The conversation with the bot ("a:…"), whether or not it has begun.</summary>
    public string ChatId { get; } = TeamsIds.PersonalChat(AadObjectId);

    /// <summary>The person who runs the plan, installs the app, and holds no party in it.</summary>
    public static Person Manager { get; } =
        new("3b1f7c52-9d0e-4a86-b4c7-5e2d8f60a911", "Morgan Hale", "morgan.hale@example.org", ["Manager"]);
}
