namespace AsbPlanBot.Core.Questions;

/// <content>Which objectives are meant.</content>
internal sealed partial class ReplyHeadReader
{
    private void SkipLeads()
    {
        while (_at < _tokens.Count && (_tokens[_at].IsMention || ReplyWords.IsLead(_tokens[_at].Text))
            && ReplyWords.NoChangeAt(_tokens, _at) == 0 && ReferenceAt(_at, out _) is null)
        {
            _at++;
        }
    }

    private bool TakeTargets()
    {
        SkipLeads();
        while (ReferenceAt(_at, out var length) is { } target)
        {
            _at += length;
            if (_targets.Find(known => known.Reference == target.Reference) is { } known)
                _targets[_targets.IndexOf(known)] = known with { Letters = [.. known.Letters, .. target.Letters] };
            else
                _targets.Add(target);

            var next = Word() is "and" ? 1 : 0;
            if (ReferenceAt(_at + next, out _) is null || next == 0 && !IsParted(_at))
                break;

            _at += next;
        }

        return _targets.Count > 0;
    }

    private ReplyTarget? ReferenceAt(int at, out int length)
    {
        length = 1;
        if (at >= _tokens.Count)
            return null;

        if (Pieces.Joined(_message.Text, _tokens, at, _words) is { } joined && _words.Find(joined) is (var owner, var letter))
        {
            length = 2;
            return new ReplyTarget(owner!.Ref, owner, letter is null ? [] : [letter]);
        }

        if (_tokens[at] is not { IsReference: true, Text: var typed })
            return null;

        var (objective, named) = _words.Find(typed);
        return objective is not null ? new ReplyTarget(objective.Ref, objective, named is null ? [] : [named])
            : typed.Contains('.', StringComparison.Ordinal) || char.IsAsciiLetter(typed[0]) ? Unknown(typed)
            : null;
    }

    private static ReplyTarget Unknown(string typed)
    {
        var reference = typed.TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray());
        return new ReplyTarget(reference, null, reference.Length < typed.Length ? [typed[reference.Length..]] : []);
    }

    private bool IsParted(int at) =>
        at > 0 && at < _tokens.Count && _message.Text[_tokens[at - 1].End.._tokens[at].Start].AsSpan().ContainsAny(",&/+");
}
