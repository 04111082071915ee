using System.Collections.Concurrent;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.People;
using AsbPlanBot.Simulation.Answers;

namespace AsbPlanBot.Simulation.Year;

/// <summary>Hears every message of the bot and tells what it is: by where it is, what can be pressed on it, and who is named.</summary>
internal sealed class PromptLog(IReadOnlyList<Person> officers)
{
    private const string Channel = "channel";

    private readonly ConcurrentQueue<(string Conversation, Message Message)> _heard = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<(string Person, string Cycle)> _asked = [];
    private readonly Dictionary<string, Person> _byChat =
        officers.Append(Person.Manager).DistinctBy(person => person.ChatId).ToDictionary(person => person.ChatId, StringComparer.Ordinal);

    private readonly Dictionary<string, Message> _newest = new(StringComparer.Ordinal);
    private readonly List<Prompt> _prompts = [];

    public IReadOnlyList<Prompt> Prompts => _prompts;

    /// <summary>Whatever comes from now on is written unasked, and belongs in the log; until then it does not.</summary>
    public bool Listens { get; set; }

    /// <summary>The newest card in somebody's chat that asks for something; null if none ever did.</summary>
    public Message? NewestCardOf(Person person) => _newest.GetValueOrDefault(person.AadObjectId);

    public void Hear(string conversation, Message message)
    {
        if (Listens && message.FromId == Roster.BotId && message is { EditedAt: null, Deleted: false })
            _heard.Enqueue((conversation, message));
    }

    /// <summary>What has been heard since the last time, in order.</summary>
    public IReadOnlyList<Prompt> Take()
    {
        var from = _prompts.Count;
        while (_heard.TryDequeue(out var heard))
        {
            if (_seen.Add($"{heard.Conversation}/{heard.Message.Id}"))
                _prompts.Add(Of(heard.Conversation, heard.Message));
        }

        return _prompts[from..];
    }

    private Prompt Of(string conversation, Message message)
    {
        var text = $"{message.Text} {message.Attachments?.GetRawText()}";
        if (!_byChat.TryGetValue(conversation, out var person))
            return new Prompt(message.SentAt, Channel, PromptKind.Summary, text);
        if (CheckInCard.In(message)?.Cycle is not { } cycle)
        {
            var kind = officers.Any(officer => IsNamed(officer.Name, text)) && person == Person.Manager
                ? PromptKind.Escalation
                : PromptKind.Notice;
            return new Prompt(message.SentAt, person.Name, kind, text);
        }

        _newest[person.AadObjectId] = message;
        var first = _asked.Add((person.AadObjectId, cycle));
        return new Prompt(message.SentAt, person.Name, first ? PromptKind.CheckIn : PromptKind.Reminder, text);
    }

    /// <summary>Whether a message names somebody, with or without what keeps a name from being read as Markdown.</summary>
    public static bool IsNamed(string name, string text) =>
        text.Replace("\\", "", StringComparison.Ordinal).Contains(name, StringComparison.Ordinal);
}
