using System.Globalization;
using System.Text.Json;
using AsbPlanBot.LocalTeams.Clock;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Conversations;

/// <summary>
/// What Teams knows: who has the app, what has been said where. Safe to use from any thread; every change is told to
/// <paramref name="changed"/>, in the order of the changes and while the change is held, so it must be quick.
/// </summary>
internal sealed class World(Roster roster, MovedClock clock, Action<Update> changed)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Standing> _standings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OrderedDictionary<string, Message>> _messages = new(StringComparer.Ordinal);
    private long _lastNumber;
    private bool _installedInTeam;
    private bool _firstStartDone;
    private TeamStanding _team = TeamStanding.Whole;

    public Roster Roster => roster;

    public bool InstalledInTeam
    {
        get => Volatile.Read(ref _installedInTeam);
        set => Set(ref _installedInTeam, value);
    }

    public TeamStanding Team
    {
        get => Volatile.Read(ref _team);
        set => Set(ref _team, value);
    }

    public bool FirstStartDone
    {
        get => Volatile.Read(ref _firstStartDone);
        set => Set(ref _firstStartDone, value);
    }

    public TimeSpan ClockOffset
    {
        get => clock.Offset;
        set
        {
            lock (_gate)
            {
                clock.Offset = value;
                changed(new Update("state"));
            }
        }
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    public Standing Of(Person person)
    {
        lock (_gate)
            return _standings.GetValueOrDefault(person.AadObjectId) ?? new Standing();
    }

    public void Change(Person person, Func<Standing, Standing> change)
    {
        lock (_gate)
        {
            var before = _standings.GetValueOrDefault(person.AadObjectId) ?? new Standing();
            var after = change(before);
            if (after == before)
                return;
            _standings[person.AadObjectId] = after;
            changed(new Update("state"));
        }
    }

    /// <summary>Notes that the person has seen the whole chat.</summary>
    public void Read(Person person)
    {
        var newest = Messages(person.ChatId) is [.., var last] ? last.Number : 0;
        Change(person, standing => standing with { ReadUpTo = Math.Max(standing.ReadUpTo, newest) });
    }

    public int Unread(Person person)
    {
        var readUpTo = Of(person).ReadUpTo;
        return Messages(person.ChatId).Reverse().TakeWhile(message => message.Number > readUpTo)
            .Count(message => message is { IsFromBot: true, Deleted: false });
    }

    public IReadOnlyList<Message> Messages(string conversationId)
    {
        lock (_gate)
            return _messages.TryGetValue(conversationId, out var messages) ? [.. messages.Values] : [];
    }

    public Message? Find(string conversationId, string messageId)
    {
        lock (_gate)
            return _messages.GetValueOrDefault(conversationId)?.GetValueOrDefault(messageId);
    }

    /// <summary>Adds what a user writes.</summary>
    /// <param name="root">The thread of a channel; null in a chat and for a new thread.</param>
    /// <param name="attachments">The files that go with it.</param>
    public Message Say(Person person, string conversationId, string? root, string text, JsonElement? attachments = null) =>
        Add(conversationId, root, message => message with
        {
            FromId = person.Id,
            FromName = person.Name,
            Text = text,
            Attachments = attachments,
        });

    /// <summary>Adds a message of the bot.</summary>
    public Message Say(string conversationId, string? root, JsonElement activity) =>
        Add(conversationId, root, message => message.With(activity));

    /// <summary>Changes a message; null when there is none, or only a deleted one.</summary>
    public Message? Edit(string conversationId, string messageId, Func<Message, DateTimeOffset, Message> edit)
    {
        lock (_gate)
        {
            if (_messages.GetValueOrDefault(conversationId) is not { } messages ||
                messages.GetValueOrDefault(messageId) is not { Deleted: false } before)
            {
                return null;
            }

            var after = edit(before, Now);
            messages[messageId] = after;
            changed(new Update("message", conversationId, after));
            return after;
        }
    }

    public SavedState Save()
    {
        lock (_gate)
        {
            return new SavedState
            {
                ClockOffset = clock.Offset,
                FirstStartDone = _firstStartDone,
                InstalledInTeam = _installedInTeam,
                Team = _team,
                Standings = new Dictionary<string, Standing>(_standings),
                Messages = _messages.ToDictionary(
                    pair => pair.Key, IReadOnlyList<Message> (pair) => [.. pair.Value.Values], StringComparer.Ordinal),
            };
        }
    }

    public void Load(SavedState saved)
    {
        lock (_gate)
        {
            clock.Offset = saved.ClockOffset;
            _firstStartDone = saved.FirstStartDone;
            _installedInTeam = saved.InstalledInTeam;
            _team = saved.Team;
            foreach (var (id, standing) in saved.Standings)
                _standings[id] = standing;
            foreach (var (id, messages) in saved.Messages)
            {
                _messages[id] = new(messages.Select(message => KeyValuePair.Create(message.Id, message)), StringComparer.Ordinal);
                _lastNumber = messages.Select(message => message.Number).Append(_lastNumber).Max();
            }
        }
    }

    private void Set<T>(ref T field, T value)
    {
        lock (_gate)
        {
            field = value;
            changed(new Update("state"));
        }
    }

    private Message Add(string conversationId, string? root, Func<Message, Message> fill)
    {
        lock (_gate)
        {
            var now = Now;
            _lastNumber = Math.Max(_lastNumber + 1, now.ToUnixTimeMilliseconds());
            var id = _lastNumber.ToString(CultureInfo.InvariantCulture);
            var message = fill(new Message
            {
                Id = id,
                Root = Roster.FindChannel(conversationId) is null ? null : root ?? id,
                FromId = Roster.BotId,
                FromName = roster.BotName,
                SentAt = now,
            });
            if (!_messages.TryGetValue(conversationId, out var messages))
                _messages[conversationId] = messages = new(StringComparer.Ordinal);
            messages.Add(id, message);
            changed(new Update("message", conversationId, message));
            return message;
        }
    }
}
