using static AsbPlanBot.Core.Questions.Meaning;

namespace AsbPlanBot.Core.Questions;

/// <summary>
/// Reads which objectives are asked for: "red or overdue in commitment 2 for the ASB Team". Of the statuses an objective has
/// but one, so "red and amber" is either; of other traits "and" is both. "Not" and "except" hold for what is listed after them.
/// </summary>
internal sealed class FilterReader
{
    private static readonly Dictionary<Meaning, Trait> Traits = new()
    {
        [Red] = Trait.Red,
        [Amber] = Trait.Amber,
        [Green] = Trait.Green,
        [Blue] = Trait.Blue,
        [Unreported] = Trait.NotReported,
        [Open] = Trait.Open,
        [Overdue] = Trait.Overdue,
        [Stale] = Trait.Stale,
        [NobodyAccountable] = Trait.NobodyAccountable,
        [KeyDiffers] = Trait.KeyDiffers,
    };

    private readonly List<(List<Trait> AnyOf, bool Not)> _clauses = [];
    private ObjectiveFilter _filter = new();
    private Meaning _joint;
    private bool _negated;
    private bool _openEnded;

    /// <summary>The filter; null if the sentence is none.</summary>
    /// <param name="said">Without noise.</param>
    public static ObjectiveFilter? Read(IReadOnlyList<Piece> said)
    {
        if (said.Count == 0)
            return null;

        var reader = new FilterReader();
        return said.All(reader.Take) ? reader.Finish(said) : null;
    }

    private static bool IsStatus(Trait trait) => trait <= Trait.NotReported;

    private bool Take(Piece piece)
    {
        switch (piece.Meaning)
        {
            case var meaning when Traits.TryGetValue(meaning, out var trait):
                Take(trait);
                return true;

            case And or Or or But:
                (_joint, _openEnded) = (piece.Meaning, true);
                return true;

            case Not or Except:
                // "Not red or not amber" is true of everything.
                if (_joint == Or)
                    return false;
                (_negated, _joint, _openEnded) = (true, Not, true);
                return true;

            case Mine or I:
                return Limit(_filter.Whose is null or Whose.Askers, _filter with { Whose = new Whose.Askers() });

            case Person when piece.Value is Name { Person: { } person }:
                return Limit(_filter.Whose is null, _filter with { Whose = new Whose.OfPerson(person) });

            case Party when piece.Value is Name { Text: var party }:
                return Limit(_filter.Whose is null, _filter with { Whose = new Whose.OfParty(party) });

            case Commitment when piece.Value is int number:
                return Limit(_filter.Commitment is null || _filter.Commitment == number, _filter with { Commitment = number });

            case DueWithin when piece.Value is DaySpan span:
                return Limit(_filter is { DueFrom: null, DueUntil: null }, _filter with { DueFrom = span.From, DueUntil = span.Until });

            // "What does Jo own", "what do I owe".
            case Owe or Own or Status:
                return true;

            default:
                return false;
        }
    }

    private void Take(Trait trait)
    {
        if (_clauses is [.., var last] && Continues(last.AnyOf, last.Not, trait))
            last.AnyOf.Add(trait);
        else
            _clauses.Add(([trait], _negated));
        (_joint, _openEnded) = (Filler, false);
    }

    private bool Continues(List<Trait> anyOf, bool not, Trait trait)
    {
        var goesOn = not == _negated && _joint switch
        {
            Or => true,
            And or Filler => IsStatus(trait) && anyOf.TrueForAll(IsStatus),
            _ => false,
        };

        // After "not green, overdue" and "not green but red" the "not" is over.
        _negated &= goesOn || _joint == Not;
        return goesOn;
    }

    private bool Limit(bool allowed, ObjectiveFilter filter)
    {
        // "Not in commitment 2", "all but mine" are not asked for.
        if (!allowed || _joint is Not)
            return false;

        (_filter, _joint, _openEnded) = (filter, Filler, false);
        return true;
    }

    private ObjectiveFilter? Finish(IReadOnlyList<Piece> said)
    {
        var isLimited = _filter != new ObjectiveFilter();
        var needsWhose = said.Any(piece => piece.Meaning is Owe or Own);
        if (_openEnded || _clauses.Count == 0 && !isLimited || needsWhose && _filter.Whose is null)
            return null;

        // "My actions" are those that are still to be done.
        if (_clauses.Count == 0 && _filter.Whose is not null)
            _clauses.Add(([Trait.Open], false));
        return _filter with { Clauses = [.. _clauses.Select(clause => new FilterClause([.. clause.AnyOf.Distinct()], clause.Not))] };
    }
}
