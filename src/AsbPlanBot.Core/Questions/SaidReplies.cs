using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;

namespace AsbPlanBot.Core.Questions;

/// <summary>What replies in words come to in a plan, for whoever said them.</summary>
public sealed record SaidInPlan
{
    /// <summary>Replies with the objectives that they are about, which their sayer may answer for; in plan order.</summary>
    public required IReadOnlyList<(Objective Objective, SaidReply Reply)> Known { get; init; }

    /// <summary>Objectives that they may not answer for.</summary>
    public IReadOnlyList<Objective> NotTheirs { get; init; } = [];

    /// <summary>References that the plan does not have, as typed.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Letters that their objective does not have: "4.1z".</summary>
    public IReadOnlyList<string> UnknownLetters { get; init; } = [];

    /// <summary>
    /// The objectives that a reply without a reference can be about: the open ones of its sayer, unless it is all that was said
    /// and there is one only.
    /// Null where every reply has its objective.
    /// </summary>
    public IReadOnlyList<Objective>? Candidates { get; init; }
}

/// <summary>Finds the objectives that replies in words are about.</summary>
public static class SaidReplies
{
    /// <param name="askerId">AAD object id of who said it.</param>
    public static SaidInPlan In(PlanInForce plan, PlanDirectory people, IReadOnlyList<SaidReply> replies, string askerId, DateOnly today)
    {
        List<(Objective, SaidReply)> known = [];
        List<Objective> notTheirs = [];
        List<string> unknown = [];
        List<string> unknownLetters = [];
        IReadOnlyList<Objective>? candidates = null;
        foreach (var reply in replies)
        {
            var objective = reply.ObjectiveRef is { } reference ? References.Find(plan.Plan, reference) : null;
            if (reply.ObjectiveRef is null)
            {
                var theirs = Accountability.ObjectivesOf(plan.Plan, people, askerId, today);
                if (theirs.Count == 1 && replies.Count == 1)
                    objective = theirs[0];
                else
                    candidates = theirs;
            }
            else if (objective is null)
            {
                unknown.Add(reply.ObjectiveRef);
            }

            if (objective is null)
                continue;

            var strange = reply.Completed.Concat(reply.Reopened)
                .Where(letter => !objective.Actions.Any(action => IsSame(action.Letter, letter)))
                .Select(letter => objective.Ref + letter)
                .ToList();
            if (!Accountability.MayAnswer(plan.Settings, people, objective, askerId, today))
                notTheirs.Add(objective);
            else if (strange.Count > 0)
                unknownLetters.AddRange(strange);
            else
                known.Add((objective, reply));
        }

        var place = plan.Plan.Objectives.Index().ToDictionary(item => item.Item.Ref, item => item.Index, StringComparer.OrdinalIgnoreCase);
        return new SaidInPlan
        {
            Known = [.. known.OrderBy(pair => place[pair.Item1.Ref])],
            NotTheirs = notTheirs,
            Unknown = unknown,
            UnknownLetters = unknownLetters,
            Candidates = candidates,
        };
    }

    /// <summary>The letters that are complete after a reply; null if it says nothing of letters.</summary>
    public static IReadOnlyList<string>? CompleteAfter(Objective objective, SaidReply reply) => reply.Completed.Count + reply.Reopened.Count == 0
        ? null
        : [.. objective.Actions
            .Where(action => reply.Completed.Any(letter => IsSame(letter, action.Letter))
                || (action.Complete && !reply.Reopened.Any(letter => IsSame(letter, action.Letter))))
            .Select(action => action.Letter)];

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
