namespace AsbPlanBot.Core.Plans;

/// <summary>
/// Finds what moved between two plans: as few objectives as explain the new order,
/// so that one put in at the top does not make all below it moved.
/// </summary>
internal static class PlanOrder
{
    public static IReadOnlyList<ObjectiveChange> Moves(Plan before, Plan after)
    {
        var places = Places(before);
        var matches = MatchCommitments(before, after).ToDictionary(pair => pair.After.Number, pair => pair.Before.Number);
        var moves = new List<ObjectiveChange>();
        foreach (var commitment in after.Commitments)
        {
            var stayed = new List<(string Ref, int Index)>();
            foreach (var objective in commitment.Objectives)
            {
                if (!places.TryGetValue(objective.Ref, out var place))
                    continue;

                if (matches.TryGetValue(commitment.Number, out var match) && match == place.Commitment)
                    stayed.Add((objective.Ref, place.Index));
                else
                    moves.Add(new ObjectiveChange(
                        objective.Ref, $"from commitment {place.Commitment} to commitment {commitment.Number}"));
            }

            moves.AddRange(OutOfOrder(stayed)
                .Select(reference => new ObjectiveChange(reference, $"within commitment {commitment.Number}")));
        }

        return moves;
    }

    /// <summary>Which commitment became which: of the same title first, then of the same number.</summary>
    public static IReadOnlyList<(Commitment Before, Commitment After)> MatchCommitments(Plan before, Plan after)
    {
        var free = before.Commitments.ToList();
        var matches = new SortedDictionary<int, (Commitment Before, Commitment After)>();
        Match((from, to) => string.Equals(from.Title, to.Title, StringComparison.OrdinalIgnoreCase));
        Match((from, to) => from.Number == to.Number);
        return [.. matches.Values];

        void Match(Func<Commitment, Commitment, bool> same)
        {
            foreach (var commitment in after.Commitments.Where(commitment => !matches.ContainsKey(commitment.Number)))
            {
                if (free.Find(candidate => same(candidate, commitment)) is not { } found)
                    continue;

                free.Remove(found);
                matches[commitment.Number] = (found, commitment);
            }
        }
    }

    private static Dictionary<string, (int Commitment, int Index)> Places(Plan plan)
    {
        var places = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase);
        foreach (var commitment in plan.Commitments)
        {
            for (var index = 0; index < commitment.Objectives.Count; index++)
                places.TryAdd(commitment.Objectives[index].Ref, (commitment.Number, index));
        }

        return places;
    }

    // All but a longest run of rising indexes: those kept their order, the rest moved about them.
    private static IEnumerable<string> OutOfOrder(List<(string Ref, int Index)> stayed)
    {
        var lengths = new int[stayed.Count];
        var previous = new int[stayed.Count];
        var best = -1;
        for (var at = 0; at < stayed.Count; at++)
        {
            (lengths[at], previous[at]) = (1, -1);
            for (var earlier = 0; earlier < at; earlier++)
            {
                if (stayed[earlier].Index < stayed[at].Index && lengths[earlier] >= lengths[at])
                    (lengths[at], previous[at]) = (lengths[earlier] + 1, earlier);
            }

            if (best < 0 || lengths[at] > lengths[best])
                best = at;
        }

        var inOrder = new HashSet<int>();
        for (var at = best; at >= 0; at = previous[at])
            inOrder.Add(at);

        return stayed.Where((_, at) => !inOrder.Contains(at)).Select(item => item.Ref);
    }
}
