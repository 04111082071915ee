using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// Reads how objectives stand, in one message for one or for several. A clause ends at a line break or a semicolon, and at a
/// full stop where another objective follows; within a clause a reference belongs to the note.
/// </summary>
internal static class ReplyReader
{
    private const int MostClauses = 100;
    private const int ShortestNoteThatAsks = 3;

    private static readonly string[] LeadingWords = ["because of", "because", "cos", "note"];

    /// <summary>The replies; null if the message is none.</summary>
    public static IReadOnlyList<SaidReply>? Read(MessageText message, Vocabulary words)
    {
        List<(ReplyHead Head, int NoteEnd)> clauses = [];
        foreach (var (start, end) in ClausesOf(message.Text))
        {
            if (HeadsOf(message, start, end, words, mayBeOfNone: clauses.Count == 0) is { Count: > 0 } heads)
                clauses.AddRange(heads);
            else if (clauses.Count > 0)
                clauses[^1] = (clauses[^1].Head, end);
            else if (!IsGreeting(message, start, end))
                return null;
        }

        return clauses.Count == 0 || clauses.Exists(clause => Asks(message.Text, clause.Head.End, clause.NoteEnd))
            ? null
            : Merge(clauses.SelectMany(clause => RepliesOf(clause.Head, NoteIn(message.Text, clause.Head.End, clause.NoteEnd))));
    }

    private static IEnumerable<(int Start, int End)> ClausesOf(string text)
    {
        var start = 0;
        var count = 1;
        for (var at = 0; at < text.Length && count < MostClauses; at++)
        {
            var ends = text[at] is '\n' or '\r' or ';' || text[at] is '.' or '!' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);
            if (!ends)
                continue;

            var end = text[at] is '.' or '!' ? at + 1 : at;
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                count++;
                yield return (start, end);
            }

            start = at + 1;
        }

        if (!string.IsNullOrWhiteSpace(text[start..]))
            yield return (start, text.Length);
    }

    // "4.1 green, 4.2 amber and 4.3 no change": nothing stands between them that could be a note.
    private static List<(ReplyHead Head, int NoteEnd)> HeadsOf(MessageText message, int start, int end, Vocabulary words, bool mayBeOfNone)
    {
        List<(ReplyHead, int)> heads = [];
        for (var head = ReplyHeadReader.Read(message, start, end, words, mayBeOfNone, out _); head is not null;)
        {
            var next = NextAfter(message.Text, head.End, end);
            var following = next is { } at ? ReplyHeadReader.Read(message, at, end, words, mayBeOfNone: false, out _) : null;
            heads.Add((head, following is null ? end : next!.Value));
            if (following is not null)
                heads[^1] = (head, head.End);
            head = following;
        }

        return heads;
    }

    private static int? NextAfter(string text, int from, int end)
    {
        var at = from;
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '&'))
            at++;
        if (at + 4 < end && text.AsSpan(at, 4).Equals("and ", StringComparison.OrdinalIgnoreCase))
            at += 4;
        return at > from + 1 && at < end && char.IsLetterOrDigit(text[at]) && text[from..at].Any(character => character is ',' or '&' or 'a' or 'A')
            ? at
            : null;
    }

    private static bool IsGreeting(MessageText message, int start, int end) =>
        Tokens.Of(message, start, end).All(token => token.IsMention || Lexicon.MeaningOf(token.Text) is Meaning.Greeting or Meaning.Filler);

    // "4.1 amber?", "4.1 green yet?".
    private static bool Asks(string text, int from, int end)
    {
        var rest = text[from..end].TrimEnd();
        return rest.EndsWith('?') && Tokens.Of(new MessageText(rest, []), 0, rest.Length).Count < ShortestNoteThatAsks;
    }

    private static IEnumerable<SaidReply> RepliesOf(ReplyHead head, string? note)
    {
        var said = head.Said with { Note = note };
        return head.Targets.Count == 0
            ? [said]
            : head.Targets.Select(target => said with
            {
                ObjectiveRef = target.Reference,

                // "4.2 and 4.1c done": of the first all is done.
                Status = said.Status ?? (head.AreDone is true && target.Letters.Count == 0 ? RagStatus.Blue : null),
                Completed = head.AreDone is true ? [.. target.Letters.Except(said.Reopened, StringComparer.OrdinalIgnoreCase), .. said.Completed] : said.Completed,
                Reopened = head.AreDone is false ? [.. target.Letters.Except(said.Completed, StringComparer.OrdinalIgnoreCase), .. said.Reopened] : said.Reopened,
            });
    }

    /// <summary>What is typed there, without what leads to it; null for nothing.</summary>
    public static string? NoteIn(string text, int from, int end)
    {
        var note = TrimLead(text[from..end]);
        foreach (var word in LeadingWords)
        {
            if (note.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (note.Length == word.Length || !char.IsLetterOrDigit(note[word.Length])))
            {
                note = TrimLead(note[word.Length..]);
                break;
            }
        }

        if (note is ['(', .. var inner, ')'] && !inner.Contains('(', StringComparison.Ordinal))
            note = inner;
        return note.Any(character => char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.IsSymbol(character)) ? note : null;
    }

    private static string TrimLead(string text) => text.Trim().TrimStart(',', ':', ';', '-', '–', '—', '.', '!', '=', ' ', '\u00A0').TrimStart();

    // Each objective once: what is said of it in several places is put together, and the last word of a letter counts.
    private static IReadOnlyList<SaidReply> Merge(IEnumerable<SaidReply> replies) =>
        [.. replies.GroupBy(reply => reply.ObjectiveRef, StringComparer.OrdinalIgnoreCase).Select(alike => alike.Aggregate((first, second) => first with
        {
            Status = second.Status ?? first.Status,
            NoChange = first.NoChange || second.NoChange,
            Percent = second.Percent ?? first.Percent,
            Completed = [.. first.Completed.Except(second.Reopened, StringComparer.OrdinalIgnoreCase).Union(second.Completed)],
            Reopened = [.. first.Reopened.Except(second.Completed, StringComparer.OrdinalIgnoreCase).Union(second.Reopened)],
            Note = first.Note is null || second.Note is null ? first.Note ?? second.Note : first.Note + "\n" + second.Note,
        }))];
}
