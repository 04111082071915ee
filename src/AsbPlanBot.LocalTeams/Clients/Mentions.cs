using System.Text;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Clients;

/// <summary>A user or the bot, named in a text.</summary>
internal sealed record Mentioned(string Id, string Name)
{
    /// <summary>As it stands in the text of an activity.</summary>
    public string Tag => $"<at>{Name}</at>";
}

/// <summary>Turns "@Name" into a mention wherever it names somebody in the tenant, as picking the name does in Teams.</summary>
internal static class Mentions
{
    /// <summary>The text as an activity carries it, and whom it mentions, each once.</summary>
    /// <param name="mentionBot">Put the bot first unless the text names it already.</param>
    public static (string Text, IReadOnlyList<Mentioned> Who) Find(string text, Roster roster, bool mentionBot)
    {
        var bot = new Mentioned(Roster.BotId, roster.BotName);
        Mentioned[] names = [bot, .. roster.People.Select(person => new Mentioned(person.Id, person.Name))];
        List<Mentioned> found = [];
        var marked = new StringBuilder();
        var rest = text.AsSpan();
        while (rest.IndexOf('@') is >= 0 and var at)
        {
            marked.Append(rest[..at]);
            rest = rest[(at + 1)..];
            if (LongestAt(rest, names) is { } name)
            {
                found.Add(name);
                marked.Append(name.Tag);
                rest = rest[name.Name.Length..];
            }
            else
            {
                marked.Append('@');
            }
        }

        marked.Append(rest);
        if (mentionBot && !found.Contains(bot))
        {
            found.Insert(0, bot);
            marked.Insert(0, bot.Tag + " ");
        }

        return (marked.ToString(), [.. found.Distinct()]);
    }

    private static Mentioned? LongestAt(ReadOnlySpan<char> text, Mentioned[] names)
    {
        Mentioned? longest = null;
        foreach (var name in names)
        {
            if (name.Name.Length > (longest?.Name.Length ?? 0) && text.StartsWith(name.Name, StringComparison.OrdinalIgnoreCase))
                longest = name;
        }

        return longest;
    }
}
