namespace AsbPlanBot.Core.Questions;

/// <summary>Cuts a sentence into what its words mean: phrases, references, names, days and single words.</summary>
internal sealed class Pieces
{
    private static readonly string[] Bands = ["commitment", "commitments", "theme", "priority", "section"];

    // What stands before the words of a commitment's title: "in domestic abuse".
    private static readonly string[] Before = ["in", "on", "about", "under", "within", "for", "of", "from"];

    private static readonly string[] PastWords = ["last", "this", "past", "previous", "yesterday", "today"];

    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Vocabulary _words;
    private readonly DateOnly _today;
    private readonly bool _hasNames;
    private readonly bool _isOfChanges;
    private readonly bool _isOfPast;
    private readonly bool _isOfPeople;
    private readonly bool _asksHow;
    private readonly List<Piece> _found = [];

    private Pieces(MessageText message, IReadOnlyList<Token> tokens, Vocabulary words, DateOnly today)
    {
        (_text, _tokens, _words, _today) = (message.Text, tokens, words, today);
        _hasNames = tokens.Any(token => !token.IsReference && (token.IsMention || !Lexicon.Knows(token.Text)));
        var meanings = tokens.Where(token => !token.IsReference).Select(token => Lexicon.MeaningOf(token.Text)).ToHashSet();
        _isOfChanges = meanings.Contains(Meaning.Changed);
        _isOfPeople = meanings.Contains(Meaning.Who) || meanings.Contains(Meaning.Silent) || meanings.Contains(Meaning.Replied);
        _isOfPast = tokens.Any(token => PastDays.Verbs.Contains(token.Text));
        _asksHow = tokens.Any(token => token.Text is "how" or "where");
    }

    public static IReadOnlyList<Piece> Of(MessageText message, IReadOnlyList<Token> tokens, Vocabulary words, DateOnly today)
    {
        var pieces = new Pieces(message, tokens, words, today);
        for (var at = 0; at < tokens.Count;)
            at += pieces.Take(at);

        return pieces._found;
    }

    /// <summary>Two words that together are a reference of the plan, as "4.1 b" and "P1 - 03" are; null if they are none.</summary>
    public static string? Joined(string text, IReadOnlyList<Token> tokens, int at, Vocabulary words) =>
        at + 1 < tokens.Count && Together(text, tokens[at], tokens[at + 1]) is { } typed ? words.Reference(typed) : null;

    /// <summary>What two words next to each other are without the space between them; null where that can be no reference.</summary>
    public static string? Together(string text, Token first, Token second) =>
        (first.IsReference || second.IsReference) && second.End - first.Start <= 12
            ? string.Concat(text[first.Start..second.End].Where(character => !char.IsWhiteSpace(character)))
            : null;

    private int Take(int at)
    {
        var token = _tokens[at];
        if (token.IsMention)
            return Add(_words.NameOf(token.Text) is { } mentioned ? Of(mentioned) : new Piece(Meaning.Filler), 1);

        return TakeDue(at) ?? TakeSince(at) ?? TakeInARow(at) ?? TakeDay(at) ?? TakeStand(at) ?? TakeCommitment(at) ?? TakeReference(at) ?? TakeName(at) ?? TakePhrase(at)
            ?? TakeTitle(at) ?? Add(new Piece(Lexicon.MeaningOf(token.Text)), 1);
    }

    private int Add(Piece piece, int length)
    {
        _found.Add(piece);
        return length;
    }

    private int? TakeDue(int at)
    {
        if (_tokens[at].Text != "due")
            return null;

        var period = DueWords.After(_text, _tokens, at + 1, _today, out var length);
        return period is null ? null : Add(new Piece(Meaning.DueWithin, period), length + 1);
    }

    private int? TakeSince(int at)
    {
        if (!_isOfChanges)
            return null;
        if (PastDays.Between(_text, _tokens, at, _words, _today, out var days) is { } between)
            return Add(new Piece(Meaning.Since, between), days);

        var skipped = _tokens[at].Text is "since" or "from" or "after" ? 1 : 0;
        return (skipped > 0 || PastWords.Contains(_tokens[at].Text))
            && Periods.At(_text, _tokens, at + skipped, _today, past: true, out var length) is { } period && period.First <= _today
                ? Add(new Piece(Meaning.Since, new DaySpan(period.First, null)), length + skipped)
                : null;
    }

    // Of today the plan is asked about as it is now.
    private int? TakeDay(int at)
    {
        if (_isOfChanges || PastDays.At(_text, _tokens, at, _words, _today, _isOfPast, out var length) is not { } day)
            return null;

        return Add(day == _today ? new Piece(Meaning.Filler) : new Piece(Meaning.AsAt, day), length);
    }

    // "How did commitment 2 stand": elsewhere the word may be any.
    private int? TakeStand(int at) =>
        _asksHow && _tokens[at].Text is "stand" or "stands" or "stood" or "look" or "looked" ? Add(new Piece(Meaning.Filler), 1) : null;

    private int? TakeInARow(int at) => _isOfPeople && RunWords.At(_tokens, at, out var length) is { } run
        ? Add(run == 1 ? new Piece(Meaning.CheckIns) : new Piece(Meaning.InARow, run), length)
        : null;

    private int? TakeCommitment(int at)
    {
        if (at + 1 >= _tokens.Count || !Bands.Contains(_tokens[at].Text))
            return null;

        return Periods.NumberOf(_tokens[at + 1].Text) is { } number && _words.HasCommitment(number)
            ? Add(new Piece(Meaning.Commitment, number), 2)
            : null;
    }

    private int? TakeReference(int at)
    {
        if (Joined(_text, _tokens, at, _words) is { } joined)
            return Add(new Piece(Meaning.Reference, joined), 2);

        return _tokens[at] is { IsReference: true, Text: var typed }
            ? Add(new Piece(Meaning.Reference, _words.Reference(typed) ?? typed), 1)
            : null;
    }

    // A word of ours counts before a name that is but this word.
    private int? TakeName(int at) => _hasNames
        && _words.NameAt(_tokens, at, out var length) is { } name
        && (length > 1 || !Lexicon.Knows(_tokens[at].Text) && !ReplyWords.IsLead(_tokens[at].Text))
            ? Add(Of(name), length)
            : null;

    private int? TakePhrase(int at) =>
        Lexicon.PhraseAt(_tokens, at, out var length) is { } meaning ? Add(new Piece(meaning), length) : null;

    // "In domestic abuse": each of the words may stand in several titles, but only in one do all of them.
    private int? TakeTitle(int at)
    {
        if (!_hasNames || at > 0 && !Before.Contains(_tokens[at - 1].Text) && _tokens[at - 1].Text != "the")
            return null;

        IReadOnlyList<int>? commitments = null;
        var end = at;
        for (; end < _tokens.Count; end++)
        {
            var found = TitlesAt(end);
            if (found.Count == 0 && commitments is not null && _tokens[end].Text == "and" && TitlesAt(end + 1).Count > 0)
                continue;
            if (found.Count == 0)
                break;

            commitments = commitments is null ? found : [.. commitments.Intersect(found)];
        }

        // At the beginning one word of a title may be any word: "make my actions blue".
        return commitments is [var number] && (at > 0 || end > 1 || end == _tokens.Count) ? Add(new Piece(Meaning.Commitment, number), end - at) : null;
    }

    private IReadOnlyList<int> TitlesAt(int at) =>
        at >= _tokens.Count || Lexicon.Knows(_tokens[at].Text) ? [] : _words.CommitmentsOf(_tokens[at].Text);

    private static Piece Of(Name name) => new(name.Person is null ? Meaning.Party : Meaning.Person, name);
}
