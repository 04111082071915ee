namespace AsbPlanBot.Core.Questions;

/// <summary>Reads that a due date is to move: "move 1.1 to 30 June because the cameras are late". The reason stays as typed.</summary>
internal static class MoveWords
{
    private static readonly string[] Verbs = ["move", "change", "set", "shift", "extend", "postpone", "push", "put", "delay", "make"];

    private static readonly string[] Nouns =
        ["the", "please", "due", "date", "deadline", "of", "for", "objective", "back", "out", "can", "could", "you", "to", "until", "till", "is", "now", "by"];

    public static Request.MoveDue? Read(MessageText message, Vocabulary words, DateOnly today)
    {
        var tokens = Tokens.Of(message, 0, message.Text.Length);
        var reference = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => tokens[at].IsReference, -1);
        if (reference < 0 || tokens[reference] is not { IsMention: false, Text: var typed } || !tokens.Take(reference).All(IsOurs))
            return null;

        var before = tokens.Take(reference).Select(token => token.Text).ToList();
        var end = reference + 1;
        while (end < tokens.Count && IsOurs(tokens[end]))
            end++;

        var between = tokens.Take(end).Skip(reference + 1).Select(token => token.Text).ToList();
        var moves = before.Exists(Verbs.Contains) ? between.Exists(word => word is "to" or "until" or "till")
            : before.Contains("due") || before.Contains("deadline") || between.Contains("due");
        return moves && Periods.At(message.Text, tokens, end, today, past: false, out var length) is { } period
            ? new Request.MoveDue(
                words.Find(typed).Objective?.Ref ?? typed,
                period.Last,
                ReplyReader.NoteIn(message.Text, tokens[end + length - 1].End, message.Text.Length))
            : null;
    }

    private static bool IsOurs(Token token) => token.IsMention || Verbs.Contains(token.Text) || Nouns.Contains(token.Text);
}
