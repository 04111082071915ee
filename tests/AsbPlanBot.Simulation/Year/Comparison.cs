using AsbPlanBot.Simulation.Calendar;

namespace AsbPlanBot.Simulation.Year;

/// <summary>How what was written of one kind differs from what should have been.</summary>
internal sealed class Comparison
{
    private readonly List<string> _violations = [];

    public Comparison(PromptKind kind, IReadOnlyList<Expected> expected, IReadOnlyList<Prompt> prompts, DateTimeOffset end)
    {
        Kind = kind;
        var seen = prompts.Where(prompt => prompt.Kind == kind).ToList();
        (Expected, Seen) = (expected.Count, seen.Count);
        foreach (var reader in expected.Select(one => one.To).Concat(seen.Select(prompt => prompt.To)).Distinct(StringComparer.Ordinal))
        {
            Compare(
                [.. expected.Where(one => one.To == reader)],
                [.. seen.Where(prompt => prompt.To == reader)],
                end);
        }
    }

    public PromptKind Kind { get; }

    public int Expected { get; }

    public int Seen { get; }

    public int Missed { get; private set; }

    public int Doubled { get; private set; }

    public int AtTheWrongTime { get; private set; }

    /// <summary>Escalations that name somebody who had answered, or not somebody who had not.</summary>
    public int Misnamed { get; private set; }

    public bool Holds => _violations.Count == 0;

    public IReadOnlyList<string> Violations => _violations;

    // Each message is looked for until the next one of its kind is due; all that comes meanwhile belongs to it.
    private void Compare(List<Expected> expected, List<Prompt> seen, DateTimeOffset end)
    {
        foreach (var (at, one) in expected.Index())
        {
            var next = at + 1 < expected.Count ? expected[at + 1].At : end;
            var mine = seen.FindAll(prompt => prompt.At >= one.At && prompt.At < next);
            if (mine.Count == 0)
                Violate(one.At, one.To, "missed", Missed++);
            foreach (var again in mine.Skip(1))
                Violate(again.At, one.To, "doubled", Doubled++);
            if (mine is [var first, ..])
                Look(one, first);
        }

        var from = expected is [var earliest, ..] ? earliest.At : end;
        foreach (var unasked in seen.Where(prompt => prompt.At < from))
            Violate(unasked.At, unasked.To, "though nothing was due", AtTheWrongTime++);
    }

    private void Look(Expected expected, Prompt seen)
    {
        if (seen.At != expected.At)
            Violate(seen.At, seen.To, $"due {LondonTime.Text(expected.At)}", AtTheWrongTime++);
        if (!expected.Naming.All(name => PromptLog.IsNamed(name, seen.Text)) || expected.NotNaming.Any(name => PromptLog.IsNamed(name, seen.Text)))
            Violate(seen.At, seen.To, $"should name {string.Join(", ", expected.Naming)} and nobody else", Misnamed++);
    }

    private void Violate(DateTimeOffset at, string to, string how, int before) =>
        _violations.Add($"{Kind} for {to}, {LondonTime.Text(at)}: {how} ({before + 1})");
}
