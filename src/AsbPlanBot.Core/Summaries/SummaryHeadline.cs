using AsbPlanBot.Core.Wording;

namespace AsbPlanBot.Core.Summaries;

/// <summary>A summary in ten seconds.</summary>
public static class SummaryHeadline
{
    /// <summary>
    /// What needs somebody, in a few words each and most urgent first: "2 got worse", "1 due date slipped", "3 people have not
    /// replied". Never empty: where all is well it says so.
    /// </summary>
    public static IReadOnlyList<string> Of(Summary summary)
    {
        var kinds = summary.Changes.CountBy(change => change.Kind).ToDictionary();
        List<string> parts = [];
        if (summary.ComparedWith is null)
        {
            Add(summary.Total.Red, "is Red", "are Red");
            Add(summary.Total.Amber, "is Amber", "are Amber");
        }

        Add(kinds.GetValueOrDefault(ChangeKind.Worse), "got worse", "got worse");
        Add(summary.Slipped.Count, "due date slipped", "due dates slipped");
        Add(summary.GoneStale.Count, "gone stale", "gone stale");
        Add(summary.NotReplied.Count, "person has not replied", "people have not replied");
        Add(kinds.GetValueOrDefault(ChangeKind.Better), "got better", "got better");
        Add(kinds.GetValueOrDefault(ChangeKind.Completed), "completed", "completed");
        if (parts.Count == 0)
            parts.Add(summary.ComparedWith is null ? "nothing is Red or Amber" : "nothing got worse, and no reply is missing");
        parts[0] = char.ToUpperInvariant(parts[0][0]) + parts[0][1..];
        return parts;

        void Add(int count, string one, string many)
        {
            if (count > 0)
                parts.Add(Words.Count(count, one, many));
        }
    }
}
