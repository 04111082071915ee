using System.Collections.Concurrent;
using AsbPlanBot.LocalTeams.Conversations;
using AsbPlanBot.LocalTeams.Files;
using AsbPlanBot.LocalTeams.People;

namespace AsbPlanBot.LocalTeams.Clients;

public sealed partial class PersonActions
{
    private readonly ConcurrentDictionary<string, bool> _answering = new(StringComparer.Ordinal);

    /// <summary>Sends the bot a file in the person's own chat.</summary>
    /// <param name="name">With its ending.</param>
    /// <param name="content">At most 32 MB.</param>
    /// <param name="text">What goes with it; may be empty.</param>
    public Task<Message> SendFileAsync(
        Person person, string name, ReadOnlyMemory<byte> content, string text, CancellationToken cancellationToken) =>
        SendFilesAsync(person, [Attach(person, name, content).UniqueId], text, cancellationToken);

    /// <summary>Allows the file that a message asks about. What is answered already, or being answered, stays as it is.</summary>
    public Task AllowFileAsync(Person person, string messageId, CancellationToken cancellationToken) =>
        AnswerAsync(person, messageId, allow: true, cancellationToken);

    /// <summary>Declines the file that a message asks about. What is answered already, or being answered, stays as it is.</summary>
    public Task DeclineFileAsync(Person person, string messageId, CancellationToken cancellationToken) =>
        AnswerAsync(person, messageId, allow: false, cancellationToken);

    /// <summary>The files that the person sent or the bot uploaded, oldest first.</summary>
    public IReadOnlyList<DriveFile> FilesOf(Person person) => _drive.Of(person);

    /// <summary>Keeps a file that the person is about to send.</summary>
    internal DriveFile Attach(Person person, string name, ReadOnlyMemory<byte> content) => content.Length <= Drive.LargestFile
        ? _drive.Add(person, name, content)
        : throw TooLarge(name);

    internal static RefusedException TooLarge(string name) =>
        new($"{name} is too large: a file may have at most {Drive.LargestFile / (1024 * 1024)} MB.");

    /// <summary>Sends the bot files that were attached before.</summary>
    internal Task<Message> SendFilesAsync(
        Person person, IReadOnlyList<string> uniqueIds, string text, CancellationToken cancellationToken) =>
        WriteAsync(new Spot(person), text, [.. uniqueIds.Select(id => FileOf(person, id))], mentionBot: false, cancellationToken);

    /// <exception cref="KeyNotFoundException">The person has no such file, or no longer.</exception>
    internal DriveFile FileOf(Person person, string uniqueId) => _drive.Find(person, uniqueId)
        ?? throw new KeyNotFoundException($"{person.Name} has no such file, or no longer: files are kept only while LocalTeams runs.");

    private async Task AnswerAsync(Person person, string messageId, bool allow, CancellationToken cancellationToken)
    {
        if (!_answering.TryAdd(messageId, allow))
            return;
        try
        {
            var message = _world.Find(person.ChatId, messageId)
                ?? throw new RefusedException($"{person.Name} cannot see that message.");
            if (message.FileConsent is not null)
                return;
            var (name, card) = FileAttachments.Asked(message) ?? throw new RefusedException("That message asks about no file.");
            var answer = _files.Answer(card, allow ? _drive.Begin(person, name) : null);
            await _bot.SendAsync(_activities.FileConsent(new Spot(person), messageId, answer), cancellationToken);

            // The bot may have put something else into the message meanwhile.
            _world.Edit(person.ChatId, messageId, (now, _) => ReferenceEquals(now, message)
                ? now with { FileConsent = allow ? "accept" : "decline" }
                : now);
        }
        finally
        {
            _answering.TryRemove(messageId, out _);
        }
    }
}
