using System.Globalization;

namespace AsbPlanBot.Core.Questions;

/// <summary>Reads the head of a clause: "4.1 is amber", "no change on 1.3", "4.1 c and d done", "2.1 60%".</summary>
internal sealed partial class ReplyHeadReader
{
    private readonly MessageText _message;
    private readonly Vocabulary _words;
    private readonly int _end;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<ReplyTarget> _targets = [];
    private SaidReply _said = new();
    private bool? _areDone;
    private int _at;

    private ReplyHeadReader(MessageText message, int start, int end, Vocabulary words)
    {
        (_message, _words, _end) = (message, words, end);
        _tokens = Tokens.Of(message, start, end);
    }

    /// <summary>The head of the clause between two places; null if it has none.</summary>
    /// <param name="mayBeOfNone">Whether the objective may go without saying.</param>
    /// <param name="target">The first objective that was named, also where the rest is no reply.</param>
    public static ReplyHead? Read(MessageText message, int start, int end, Vocabulary words, bool mayBeOfNone, out ReplyTarget? target)
    {
        var reader = new ReplyHeadReader(message, start, end, words);
        var head = reader.OfTargets() ?? (reader._targets.Count == 0 && mayBeOfNone ? reader.OfNone() : null);
        target = reader._targets.FirstOrDefault();

        // "Reopen 4.1c and 4.2": nothing is said of the second.
        return head is { AreDone: false, Said: { Status: null, Percent: null } } && head.Targets.Any(target => target.Letters.Count == 0)
            ? null
            : head;
    }

    private string? Word(int offset = 0) => _at + offset < _tokens.Count && !_tokens[_at + offset].IsMention ? _tokens[_at + offset].Text : null;

    private ReplyHead? OfTargets()
    {
        SkipLeads();
        bool? isDone = Word() switch
        {
            "reopen" or "untick" or "undo" => false,
            "complete" or "completed" or "finish" or "finished" or "close" or "tick" or "done" => true,
            _ => null,
        };
        if (isDone is not null)
        {
            _at += Word(1) == "with" ? 2 : 1;
            return TakeTargets() && TakeAll(isDone.Value) ? Finish() : null;
        }

        var unchanged = ReplyWords.NoChangeAt(_tokens, _at);
        if (unchanged > 0)
        {
            _at += unchanged;
            if (Word() is "on" or "to" or "in" or "for" or "with" or "at" or "about" or "of")
                _at++;
            return TakeTargets() && NoChange() ? Finish() : null;
        }

        return TakeTargets() && TakeItems() ? Finish() : null;
    }

    // Only what is set apart from the note, or has none: "amber, waiting for cameras" but not "amber alert".
    private ReplyHead? OfNone()
    {
        (_at, _said) = (0, new SaidReply());
        SkipLeads();
        var first = _at;
        if (!TakeItems())
            return null;

        var head = Finish();
        var rest = _message.Text[head.End..].TrimStart(' ', '\u00A0', '\t');
        var isBare = !rest.Any(char.IsLetterOrDigit);
        var isSetApart = rest.Length > 0 && ",:;-–—.(\n".Contains(rest[0], StringComparison.Ordinal) || Word() is "because" or "cos" || Word() == "due" && Word(1) == "to";
        var saysMore = _said.Status is null || _said.Percent is not null || ReplyWords.IsLink(_tokens[first].Text);
        return (isBare ? saysMore : isSetApart) ? head : null;
    }

    private bool TakeItems()
    {
        if (!TakeItem(isFirst: true))
            return false;

        for (var before = _at; !_said.NoChange; before = _at)
        {
            if (Word() is "and" or "with" or "at" or "now")
                _at++;
            if (!TakeItem(isFirst: false))
            {
                _at = before;
                break;
            }
        }

        return _at > 0;
    }

    private bool TakeItem(bool isFirst)
    {
        var start = _at;
        if (isFirst)
            SkipLinks();
        if (TakeStatus() || TakePercent() || TakeLetters(isFirst) || isFirst && (TakeNoChange() || TakeWholeDone()))
            return true;

        _at = start;
        return false;
    }

    private void SkipLinks()
    {
        while (Word() is { } word && ReplyWords.IsLink(word) && ReplyWords.NoChangeAt(_tokens, _at) == 0)
            _at++;

        // "From green to amber".
        if (Word() == "from" && ReplyWords.ColourOf(Word(1) ?? "") is not null && Word(2) == "to")
            _at += 3;
    }

    private bool TakeStatus()
    {
        if (_said.Status is not null || WaitsForDone || ReplyWords.ColourOf(Word() ?? "") is not { } status || IsUndecided())
            return false;

        _said = _said with { Status = status };
        _at++;
        return true;
    }

    // "Amber or red", "amber/red", "red, amber and green".
    private bool IsUndecided()
    {
        var next = Word(1) is "or" or "and" ? 2 : 1;
        var isEither = Word(1) == "or" || _at + 1 < _tokens.Count && _message.Text[_tokens[_at].End] == '/';
        return ReplyWords.ColourOf(Word(next) ?? "") is not null
            && (isEither || _at + next + 1 == _tokens.Count || IsParted(_at + next + 1) || Word(next + 1) is "and" or "or");
    }

    private bool TakePercent()
    {
        if (_said.Percent is not null || WaitsForDone || _at >= _tokens.Count
            || !int.TryParse(_tokens[_at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent))
        {
            return false;
        }

        var sign = SignAfter(_tokens[_at].End) is not null;
        var words = sign ? 0 : Word(1) is "percent" or "pc" ? 1 : Word(1) == "per" && Word(2) == "cent" ? 2 : -1;

        // "80 % of the cameras" says something of the cameras.
        if (words < 0 || Word(words + 1) == "of")
            return false;

        _said = _said with { Percent = percent };
        _at += words + 1;
        if (Word() is { } word && ReplyWords.IsDone(word))
            _at++;
        return true;
    }

    private int? SignAfter(int at)
    {
        while (at < _end && _message.Text[at] is ' ' or '\u00A0')
            at++;
        return at < _end && _message.Text[at] == '%' ? at + 1 : null;
    }

    private bool TakeNoChange()
    {
        var length = HasLetters ? 0 : ReplyWords.NoChangeAt(_tokens, _at);
        _at += length;
        return length > 0 && NoChange();
    }

    private bool NoChange()
    {
        _said = _said with { NoChange = true };
        return !HasLetters;
    }

    private ReplyHead Finish()
    {
        var before = _at;
        while (_at < _tokens.Count && (IsStranger(_tokens[_at]) || ReplyWords.IsTail(_tokens[_at].Text)))
            _at++;
        if (_at < _tokens.Count)
            _at = before;

        var end = _at > 0 ? _tokens[_at - 1].End : 0;
        return new ReplyHead(_targets, _said, _areDone, _said.Percent is not null ? SignAfter(end) ?? end : end);
    }

    // A mention of the bot is no note.
    private bool IsStranger(Token token) => token.IsMention && _words.NameOf(token.Text) is null;
}
