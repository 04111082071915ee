using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// The names that a plan and its people bring into a sentence: references, commitments, parties, people. What is costly to
/// make is made when the first sentence needs it.
/// </summary>
public sealed class Vocabulary(Plan plan, PlanDirectory people)
{
    private const int LongestName = 7;
    private const int ShortestTitleWord = 4;
    private const int SharedBeginning = 6;

    private readonly Lazy<Dictionary<string, string>> _references = new(() => ReferencesOf(plan));
    private readonly Lazy<Dictionary<string, Name?>> _names = new(() => NamesOf(plan, people));
    private readonly Lazy<ILookup<string, int>> _titleWords = new(() => TitleWordsOf(plan));

    /// <summary>For sentences that are read without a plan.</summary>
    public static Vocabulary Empty { get; } = new(new Plan { Title = "", Commitments = [] }, PlanDirectory.Empty);

    /// <summary>The reference of the first objective; null for an empty plan.</summary>
    internal string? FirstReference => plan.Objectives.FirstOrDefault()?.Ref;

    /// <summary>The reference of an objective or of a lettered action as the plan writes it; null if it has none such.</summary>
    internal string? Reference(string typed) => _references.Value.GetValueOrDefault(typed);

    /// <summary>The objective of a reference, which may be that of a lettered action; then with its letter.</summary>
    internal (Objective? Objective, string? Letter) Find(string typed)
    {
        if (plan.Find(typed) is { } objective)
            return (objective, null);

        return Reference(typed) is { } reference
            && plan.Objectives.FirstOrDefault(candidate => candidate.Actions.Any(action => candidate.ReferenceOf(action) == reference)) is { } owner
                ? (owner, reference[owner.Ref.Length..])
                : (null, null);
    }

    /// <summary>Whether the plan has a commitment of that number; any may be meant where there is no plan.</summary>
    internal bool HasCommitment(int number) =>
        plan.Commitments.Count == 0 || plan.Commitments.Any(commitment => commitment.Number == number);

    /// <summary>The commitments in whose titles a word stands, or one that begins like it.</summary>
    internal IReadOnlyList<int> CommitmentsOf(string word)
    {
        if (word.Length < ShortestTitleWord)
            return [];

        var exact = _titleWords.Value[word].Distinct().ToList();
        return exact.Count > 0 || word.Length < SharedBeginning
            ? exact
            : [.. _titleWords.Value
                .Where(group => group.Key.StartsWith(word[..SharedBeginning], StringComparison.Ordinal))
                .SelectMany(group => group)
                .Distinct()];
    }

    /// <summary>The longest name that begins at a word.</summary>
    /// <param name="length">How many words it has; 0 for none.</param>
    internal Name? NameAt(IReadOnlyList<Token> tokens, int at, out int length)
    {
        for (length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var before = tokens.Skip(at).Take(length - 1).Select(token => token.Text);
            if (_names.Value.GetValueOrDefault(KeyOf(before.Append(tokens[at + length - 1].Stem))) is { } name)
                return name;
        }

        return null;
    }

    /// <summary>What is called so, whole or by a part that says which is meant.</summary>
    internal Name? NameOf(string typed) => _names.Value.GetValueOrDefault(KeyOf(WordsOf(typed)));

    private static Dictionary<string, string> ReferencesOf(Plan plan)
    {
        var references = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var objective in plan.Objectives)
            references[objective.Ref] = objective.Ref;
        foreach (var objective in plan.Objectives)
        {
            foreach (var action in objective.Actions)
                references.TryAdd(objective.ReferenceOf(action), objective.ReferenceOf(action));
        }

        return references;
    }

    // A part that two names share means neither; a whole name counts before a part of another.
    private static Dictionary<string, Name?> NamesOf(Plan plan, PlanDirectory people)
    {
        IReadOnlyList<Name> names =
        [
            .. people.Everybody.Select(person => new Name(person.Name, person)),
            .. people.Parties.Select(party => party.Name)
                .Concat(plan.Objectives.SelectMany(objective => objective.Parties))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(party => new Name(party, null)),
        ];
        var known = new Dictionary<string, Name?>(StringComparer.Ordinal);
        foreach (var (name, words) in names.Select(name => (name, WordsOf(name.Text))))
        {
            foreach (var part in PartsOf(name, words))
                known[part] = known.TryGetValue(part, out var other) && other?.Text != name.Text ? null : name;
        }

        var whole = names.GroupBy(name => KeyOf(WordsOf(name.Text)), StringComparer.Ordinal);
        foreach (var alike in whole)
            known[alike.Key] = alike.Count(name => name.Person is not null) > 1 ? null : alike.First();
        known.Remove("");
        return known;
    }

    // "Jo" for Jo Bell, "Enforcement Manager" for the Neighbourhood and Enforcement Manager.
    private static IEnumerable<string> PartsOf(Name name, string[] words) => name.Person is not null
        ? words.Length > 0 ? [words[0], words[^1]] : []
        : Enumerable.Range(0, words.Length)
            .SelectMany(start => Enumerable.Range(2, Math.Max(0, words.Length - start - 1))
                .Select(length => KeyOf(words.Skip(start).Take(length))))
            .Distinct(StringComparer.Ordinal);

    private static ILookup<string, int> TitleWordsOf(Plan plan) => plan.Commitments
        .SelectMany(commitment => WordsOf(commitment.Title ?? "")
            .Where(word => word.Length >= ShortestTitleWord)
            .Select(word => (Word: word, commitment.Number)))
        .ToLookup(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    private static string[] WordsOf(string name) =>
        [.. Tokens.Of(new MessageText(name, []), 0, name.Length).Select(token => token.Text)];

    private static string KeyOf(IEnumerable<string> words) =>
        string.Join(' ', words.Where(word => word is not ("and" or "the")));
}

/// <summary>A name that a sentence can hold.</summary>
/// <param name="Text">As the plan or the directory writes it.</param>
/// <param name="Person">Null where it is that of a party.</param>
internal sealed record Name(string Text, Person? Person);
