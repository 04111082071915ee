using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <content>What is said to be done, or not.</content>
internal sealed partial class ReplyHeadReader
{
    private bool TakeLetters(bool isFirst)
    {
        var start = _at;
        var more = LettersHere(isFirst);
        SkipLinks();
        var isArticle = !isFirst && more is ["a" or "i" or "A" or "I"];
        if (more.Count > 0 || isFirst && HasLetters)
        {
            if (TakeDoneWord() is { } isDone && !(isArticle && Runs()))
            {
                Mark(more, isDone, own: isFirst);
                return true;
            }
        }

        _at = start;
        return false;
    }

    // "Complete 4.1 c and d", "reopen 4.1c"; "complete 4.1" is all of it.
    private bool TakeAll(bool isDone)
    {
        var more = LettersHere(isFirst: true);
        if (more.Count > 0 || HasLetters)
            Mark(more, isDone, own: true);
        else
            _said = _said with { Status = RagStatus.Blue };
        return isDone || _said.Status is null;
    }

    private void Mark(IReadOnlyList<string> more, bool isDone, bool own)
    {
        if (own && HasLetters)
            _areDone = isDone;
        _said = isDone
            ? _said with { Completed = [.. _said.Completed, .. more], Reopened = [.. _said.Reopened.Except(more, StringComparer.OrdinalIgnoreCase)] }
            : _said with { Completed = [.. _said.Completed.Except(more, StringComparer.OrdinalIgnoreCase)], Reopened = [.. _said.Reopened, .. more] };
    }

    // Letters that stand apart from their objective: "4.1 c and d", "4.1a, b".
    private List<string> LettersHere(bool isFirst)
    {
        List<string> letters = [];
        if (_targets.Count != 1)
            return letters;

        if (Word() is "action" or "actions" or "letter" or "letters" or "part" or "parts" or "item" or "items" && LetterAt(1) is not null)
            _at++;
        while (LetterAt(Word() == "and" && (letters.Count > 0 || isFirst && HasLetters) ? 1 : 0) is { } letter)
        {
            _at += Word() == "and" ? 2 : 1;
            letters.Add(letter);
        }

        return letters;
    }

    private bool HasLetters => _targets.Exists(target => target.Letters.Count > 0);

    // "4.1c amber": a letter is open or complete and has no status of its own.
    private bool WaitsForDone => HasLetters && _areDone is null;

    // Whether the sentence runs on without a pause: "a complete mess".
    private bool Runs() => _at < _tokens.Count && _message.Text[_tokens[_at - 1].End.._tokens[_at].Start].All(char.IsWhiteSpace);

    private string? LetterAt(int offset)
    {
        if (Word(offset) is not { } word)
            return null;

        var objective = _targets[0].Objective;
        return objective is null
            ? word.Length == 1 && char.IsAsciiLetter(word[0]) ? word : null
            : objective.Actions.FirstOrDefault(action => string.Equals(action.Letter, word, StringComparison.OrdinalIgnoreCase))?.Letter;
    }

    private bool? TakeDoneWord()
    {
        var not = Word() is "not" or "isnt" or "hasnt" or "arent" ? Word(1) == "been" ? 2 : 1 : 0;
        if (Word(not) is not { } word || !ReplyWords.IsDone(word) && (not > 0 || !ReplyWords.IsOpen(word)))
            return null;

        _at += not + 1;
        return not == 0 && ReplyWords.IsDone(word);
    }

    // "4.1 done" is said of all of it.
    private bool TakeWholeDone()
    {
        if (HasLetters || _targets.Count == 0)
            return false;

        if (Word() == "all")
            _at++;
        if (Word() is "letters" or "actions")
            _at++;
        SkipLinks();
        _said = _said with { Status = RagStatus.Blue };
        return TakeDoneWord() is true;
    }
}
