using AsbPlanBot.Core.People;
using AsbPlanBot.Core.Plans;
using AsbPlanBot.Core.Questions;
using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Summaries;

/// <summary>Takes out of a summary what needs a manager to do something.</summary>
public static class DigestBuilder
{
    /// <summary>How many lines each part shows.</summary>
    public const int Handful = 5;

    /// <param name="managerId">AAD object id of whom it is for.</param>
    public static Digest Build(Summary summary, PlanInForce plan, PlanDirectory people, string managerId)
    {
        var own = people.FindPerson(managerId)?.Name;
        var completed = plan.Plan.Objectives.Where(objective => !objective.IsOpen && objective.AcknowledgedBy is null);
        DigestPart?[] parts =
        [
            Part("Got worse", "what changed?", summary.Changes.Where(change => change.Kind == ChangeKind.Worse), change =>
                new($"{change.Ref} {change.Title}", change.After, $"was {Words.Of(change.Before)}")),
            Part("Slipped", "what changed?", summary.Slipped, slip =>
                new($"{slip.Ref} {slip.Title}", plan.Plan.Find(slip.Ref)?.Status, SlipText(slip))),
            Part("Gone stale", "what's stale?", summary.GoneStale, line =>
                new($"{line.Ref} {line.Title}", line.Status, $"last confirmed {Words.Count(line.Days, "day")} ago")),
            Part("The key says another status", "summary", summary.KeyDiffers, line =>
                new($"{line.Ref} {line.Title}", line.Status, line.KeySays ?? "")),
            Part("Owners say different things", "summary", summary.OwnersDiffer, line =>
                new($"{line.Ref} {line.Title}", null, Words.List([.. line.Said.Select(said => $"{said.Who}: {Words.Of(said.Status)}")]))),
            Part("Not replied", "who hasn't replied?", summary.NotReplied.Where(line => line.IsWaitedFor), line =>
                new(line.Name == own ? "You" : line.Name, null, SilenceText(line))),
            Part("Nobody accountable", "who holds what?", summary.NobodyAccountable, sentence => new(sentence, null, "")),
            Part("Complete, and not yet acknowledged", "what's blue?", completed, objective =>
                new($"{objective.Ref} {objective.Title}", objective.Status, $"say “acknowledge {objective.Ref}”")),
        ];
        return new Digest(summary.PlanTitle, summary.AsAt, summary.ComparedWith, [.. parts.OfType<DigestPart>()]);
    }

    private static DigestPart? Part<T>(string heading, string question, IEnumerable<T> items, Func<T, DigestLine> line)
    {
        IReadOnlyList<T> all = [.. items];
        return all.Count == 0
            ? null
            : new DigestPart(heading, [.. all.Take(Handful).Select(line)], Math.Max(0, all.Count - Handful), question);
    }

    private static string SlipText(Slip slip) => $"from {PlanClock.Date(slip.Before)} to {PlanClock.Date(slip.Due)}"
        + (slip.Moves > 1 ? $", moved {slip.Moves} times since it was {PlanClock.Date(slip.First)}" : "");

    private static string SilenceText(NotRepliedLine line) =>
        $"{Words.List(line.Unanswered)}: {line.Detail}{(line.InARowInWords is { } row ? $"; {row}" : "")}";
}
